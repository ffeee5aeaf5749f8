package vn.giaouoc.demo;

import static vn.giaouoc.demo.CovenantYear.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giaouoc.covenants.Packets;

/**
 * Cụm thi đua số III of Thanh tra Chính phủ, 2019: a finished case. At the conference of 01/03/2019 the five units adopted the
 * covenant with additions; the deputy of Đắk Lắk spoke and signed for the absent head. Opinions as reported; the rest is
 * assumption.
 */
class Cluster3Of2019 {

    static final String GROUP = "TTCP-C03";
    static final List<String> UNITS = List.of("TT-DLK", "TT-TN2", "TT-TN3", "TT-TN4", "TT-TN5");

    private static final String SECRETARY = "tt-dlk.officer";

    private final Stage stage;
    private final CovenantYear year;

    Cluster3Of2019(Stage stage, Packets packets) {
        this.stage = stage;
        year = new CovenantYear(stage, packets, GROUP, 2019, "c03-2019", "tt-dlk");
    }

    void addTo(Agenda agenda) {
        agenda.at("2019-01-14T08:30", "c03/open", () -> year.open("ttcp.officer"));
        agenda.at(
                "2019-01-14T15:00",
                "c03/confirm",
                () -> year.confirmYear(
                        "ttcp.head", "TT-DLK", "TT-TN2", "Công văn về việc công nhận Cụm trưởng, Cụm phó năm 2019"));
        agenda.at("2019-01-16T09:00", "c03/team", () -> year.proposeTeam(UNITS));
        agenda.at("2019-01-18T09:00", "c03/team-decision", () -> year.decideTeam("tt-dlk.head"));
        agenda.at("2019-01-25T09:00", "c03/packet", () -> year.sendPacket(SECRETARY, "covenant-v1"));
        opinions(agenda);
        agenda.at("2019-02-18T09:00", "c03/consolidate", this::consolidate);
        agenda.at("2019-02-20T09:00", "c03/invite", this::invite);
        conference(agenda);
        agenda.at(
                "2019-03-01T14:30",
                "c03/finalise",
                () -> year.complete(SECRETARY, "Task_Finalise", "done", Texts.packet("c03-2019", "covenant-v2")));
        signing(agenda);
        registration(agenda);
    }

    private void opinions(Agenda agenda) {
        var words = List.of(
                opinion(
                        "COVENANT",
                        "Điều 2",
                        "Bám sát nhiệm vụ trọng tâm của Thanh tra Chính phủ, coi phong trào là công cụ chính để đánh giá"
                                + " mức độ hoàn thành công việc."),
                opinion(
                        "COVENANT",
                        "Điều 2",
                        "Tính đến nhiệm vụ đột xuất và nỗ lực vượt khó của đơn vị thiếu điều kiện vật chất, nhân lực."),
                opinion("COVENANT", "Điều 3", "Chú ý nhân tố mới, cách làm mới để nâng hiệu quả lao động."),
                opinion("COVENANT", "Điều 5", "Khen thưởng đúng người, tránh cào bằng."),
                opinion("COVENANT", "Điều 4", "Bổ sung, cụ thể hóa một số hoạt động để thuận lợi khi triển khai."));
        for (var i = 0; i < UNITS.size(); i++) {
            var opinion = words.get(i);
            var unit = UNITS.get(i).toLowerCase(Locale.ROOT);
            agenda.at(
                    "2019-01-" + (28 + i % 3) + "T09:" + (10 + i),
                    "c03/opinion/" + unit,
                    () -> year.giveOpinion(unit + ".officer", unit + ".head", List.of(opinion)));
        }
    }

    private void consolidate() {
        year.stage().complete(SECRETARY, year.which(), "Task_Consolidate", "done", view -> Verdicts.all(view.data()));
    }

    private void invite() {
        year.complete(
                "tt-dlk.head",
                "Task_Invite",
                "done",
                Map.of(
                        "heldOn", "2019-03-01",
                        "startsAt", "08:00",
                        "place", "Thanh tra tỉnh Đắk Lắk",
                        "agenda",
                                "Thông qua Kế hoạch, Quy chế, Bảng điểm, Giao ước thi đua năm 2019; ký kết giao ước."));
    }

    private void conference(Agenda agenda) {
        agenda.at(
                "2019-03-01T08:10",
                "c03/attendance",
                () -> year.complete(
                        SECRETARY,
                        "Task_Attendance",
                        "done",
                        Map.of("present", UNITS, "guests", "Đại diện Vụ Tổ chức cán bộ, Thanh tra Chính phủ")));
        agenda.at("2019-03-01T10:00", "c03/adopt", this::adopt);
        agenda.at("2019-03-01T11:00", "c03/minutes", () -> year.complete(SECRETARY, "Task_Minutes", "done", Map.of()));
        agenda.at(
                "2019-03-01T11:20",
                "c03/minutes-approved",
                () -> year.complete("tt-dlk.deputy", "Task_ApproveMinutes", "approve", Map.of()));
    }

    /** The covenant with additions, the others as they were; all units in favour. */
    private void adopt() {
        var stage = year.stage();
        for (var task : stage.waiting(SECRETARY, year.which(), "Task_Adopt")) {
            var data =
                    new HashMap<String, Object>(Map.of("votesFor", UNITS.size(), "votesAgainst", 0, "votesAbstain", 0));
            var covenant = stage.isAbout(SECRETARY, task, "Giao ước");
            if (covenant) {
                data.put("reason", "Nhất trí, bổ sung và cụ thể hóa một số hoạt động.");
            }
            stage.completeOne(SECRETARY, task, covenant ? "adopt-with-edits" : "adopt", data);
        }
    }

    private void signing(Agenda agenda) {
        for (var i = 0; i < UNITS.size(); i++) {
            var unit = UNITS.get(i).toLowerCase(Locale.ROOT);
            var signer = i == 0 ? unit + ".deputy" : unit + ".head";
            agenda.at(
                    "2019-03-01T15:0" + i,
                    "c03/sign/" + unit,
                    () -> year.complete(signer, "Task_Sign", "sign", Map.of()));
        }
        agenda.at(
                "2019-03-01T15:30",
                "c03/companions",
                () -> year.complete("tt-dlk.deputy", "Task_SignCompanions", "sign", Map.of()));
        agenda.at(
                "2019-03-01T16:00",
                "c03/number",
                () -> year.complete("tt-dlk.registry", "Task_Number", "done", Map.of()));
        agenda.at(
                "2019-03-01T16:30",
                "c03/issue",
                () -> year.complete("tt-dlk.registry", "Task_Issue", "done", Map.of()));
        agenda.at("2019-03-04T08:30", "c03/received", this::confirmReceipts);
    }

    /** Monday after the conference, in the units; the standing body has nobody in the product who confirms. */
    private void confirmReceipts() {
        UNITS.forEach(unit -> stage.confirmReceipts(unit.toLowerCase(Locale.ROOT) + ".registry"));
    }

    private void registration(Agenda agenda) {
        for (var i = 0; i < UNITS.size(); i++) {
            var unit = UNITS.get(i).toLowerCase(Locale.ROOT);
            agenda.at("2019-03-0" + (5 + i % 4) + "T09:1" + i, "c03/targets/" + unit, () -> register(unit));
        }
    }

    private void register(String unit) {
        var target = Map.of(
                "code", "CT1",
                "text", "Hoàn thành kế hoạch thanh tra năm 2019",
                "measure", "%",
                "op", "EQ",
                "value", 100);
        year.complete(
                unit + ".officer",
                "Task_DraftTargets",
                "done",
                Map.of("targets", List.of(target), "launch", "Phát động tại hội nghị cán bộ, công chức tháng 3."));
        year.complete(unit + ".head", "Task_ApproveTargets", "approve", Map.of());
        year.complete(unit + ".head", "Task_RegisterTargets", "register", Map.of());
    }
}
