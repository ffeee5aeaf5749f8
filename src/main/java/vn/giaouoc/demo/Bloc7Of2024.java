package vn.giaouoc.demo;

import static vn.giaouoc.demo.CovenantYear.opinion;

import java.util.List;
import vn.giaouoc.covenants.Packets;

/**
 * Khối thi đua 7 of Cà Mau, 2024, up to Tuesday 16/07 08:00: five units answered, the sixth was silent until the deadline, the
 * support team is consolidating before the conference of 18/07. Facts: news report; the rest is assumption.
 */
class Bloc7Of2024 {

    static final String GROUP = "CM-K07";

    private final Stage stage;
    private final CovenantYear year;

    Bloc7Of2024(Stage stage, Packets packets) {
        this.stage = stage;
        year = new CovenantYear(stage, packets, GROUP, 2024, "k07-2024", "tct");
    }

    void addTo(Agenda agenda) {
        agenda.at("2024-05-27T08:30", "k07/open", () -> year.open("btdkt.officer"));
        agenda.at(
                "2024-05-27T15:00",
                "k07/confirm",
                () -> year.confirmYear(
                        "btdkt.head", "TCT", "BAO", "Công văn về việc công nhận Khối trưởng, Khối phó năm 2024"));
        agenda.at("2024-05-29T09:00", "k07/team", () -> year.proposeTeam(List.of("TCT", "CDYT", "CDCD", "BAO", "DAI")));
        agenda.at("2024-05-31T09:00", "k07/team-decision", () -> year.decideTeam("tct.head"));
        // the sixth unit has yet to confirm it, and is shown late
        agenda.at(
                "2024-05-31T14:00",
                "k07/team-decision-received",
                () -> stage.confirmReceipts("cdyt.registry", "cdcd.registry", "cdvh.registry", "bao.registry"));
        agenda.at("2024-06-12T09:00", "k07/first-draft", () -> year.writeFirstDraft("tct.officer"));
        agenda.at("2024-07-01T08:30", "k07/packet", () -> year.sendPacket("tct.officer", "covenant-v2"));
        opinions(agenda);
        agenda.due("2024-07-10T17:05", "k07/expired");
        agenda.at("2024-07-15T16:00", "k07/consolidating", this::prepareConsolidation);
    }

    private void opinions(Agenda agenda) {
        agenda.at("2024-07-03T09:20", "k07/opinion/TCT", () -> year.giveOpinion("tct.officer", "tct.head", List.of()));
        agenda.at(
                "2024-07-03T14:10",
                "k07/opinion/BAO",
                () -> year.giveOpinion(
                        "bao.officer",
                        "bao.head",
                        List.of(
                                opinion(
                                        "COVENANT",
                                        "Điều 7 khoản 3",
                                        "Ghi rõ Báo và Đài phối hợp đưa tin về hoạt động văn thể mỹ của Khối."),
                                opinion(
                                        "SCORING_TABLE",
                                        "Điều 2 mục G",
                                        "Nêu cụ thể thành tích nào được tính điểm thưởng."))));
        agenda.at(
                "2024-07-04T10:05",
                "k07/opinion/CDYT",
                () -> year.giveOpinion(
                        "cdyt.officer",
                        "cdyt.deputy",
                        List.of(
                                opinion(
                                        "COVENANT",
                                        "Điều 9",
                                        "Đề nghị bổ sung thời hạn đăng ký chỉ tiêu riêng: trong năm ngày làm việc sau khi ký."))));
        agenda.at(
                "2024-07-05T15:30",
                "k07/opinion/CDVH",
                () -> year.giveOpinion(
                        "cdvh.officer",
                        "cdvh.head",
                        List.of(
                                opinion(
                                        "COVENANT",
                                        "Điều 4 khoản 1",
                                        "Bổ sung việc nâng cao tay nghề, ứng dụng công nghệ trong giảng dạy nghề."),
                                opinion(
                                        "CULTURE_PLAN",
                                        "Điều 3",
                                        "Chuyển thời gian thi đấu sang cuối tuần để không ảnh hưởng giờ học."))));
        agenda.at(
                "2024-07-09T16:20",
                "k07/opinion/CDCD",
                () -> year.giveOpinion(
                        "cdcd.officer",
                        "cdcd.head",
                        List.of(opinion(
                                "PLAN",
                                "Điều 5 khoản 3",
                                "Lùi kiểm tra chéo sang đầu tháng 11 để tránh đợt tuyển sinh."))));
    }

    /** The secretary has begun: some verdicts stand in the draft, the rest is still to be decided. */
    private void prepareConsolidation() {
        var stage = year.stage();
        var view = stage.open("tct.officer", year.which(), "Task_Consolidate");
        stage.saveDraft("tct.officer", year.which(), "Task_Consolidate", Verdicts.firstTwo(view.data()));
    }
}
