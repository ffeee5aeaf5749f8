package vn.giaouoc.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What waits for those who have no step in the papers of the six units: deputies of heads in office draft a paper that their
 * head gave them, the standing bodies prepare papers of their own, and the absent head and the council are asked for a word in
 * a comment. Assumption, as all of these papers.
 */
class OtherDesks {

    private record Given(String unit, String type, String field, String title) {}

    private static final List<Given> TO_DEPUTIES = List.of(
            new Given("TCT", "PLAN", "TRAINING", "Kế hoạch mở lớp trung cấp lý luận chính trị quý IV năm 2024"),
            new Given("CDCD", "PLAN", "TRAINING", "Kế hoạch tuyển sinh bổ sung năm 2024 của Trường Cao đẳng Cộng đồng"),
            new Given("BAO", "PLAN", "CONTENT", "Kế hoạch số báo chuyên đề điển hình tiên tiến năm 2024"),
            new Given(
                    "DAI", "PLAN", "TECHNICAL", "Kế hoạch nâng cấp trường quay phục vụ tuyên truyền thi đua năm 2024"));

    private static final Given GUIDANCE = new Given(
            "BTDKT",
            "OFFICIAL_LETTER",
            "EMULATION",
            "Công văn hướng dẫn ký kết giao ước thi đua năm 2024 của các cụm, khối");
    private static final Given INSPECTORATE = new Given(
            "TTCP",
            "OFFICIAL_LETTER",
            "EMULATION",
            "Công văn hướng dẫn sơ kết phong trào thi đua sáu tháng đầu năm 2024 của các cụm");

    private final Stage stage;

    OtherDesks(Stage stage) {
        this.stage = stage;
    }

    void addTo(Agenda agenda) {
        int minute = 40;
        for (var given : TO_DEPUTIES) {
            var login = given.unit().toLowerCase(Locale.ROOT);
            starts(agenda, "2024-07-12T13:" + minute, given, login + ".section");
            assigns(agenda, "2024-07-12T14:" + minute, given, login + ".deputy");
            minute++;
        }
        for (var given : List.of(GUIDANCE, INSPECTORATE)) {
            var login = given.unit().toLowerCase(Locale.ROOT);
            starts(agenda, "2024-07-12T13:" + minute, given, login + ".officer");
            assigns(agenda, "2024-07-12T14:" + minute, given, login + ".officer");
            minute++;
        }
        var letter = new Given(
                "BTDKT", "NOTICE", "EMULATION", "Thông báo lịch dự hội nghị ký kết giao ước của các khối thi đua");
        starts(agenda, "2024-07-15T08:52", letter, "btdkt.officer");
        var report = new Given(
                "TTCP", "NOTICE", "EMULATION", "Thông báo lịch kiểm tra phong trào thi đua của các cụm năm 2024");
        starts(agenda, "2024-07-15T08:53", report, "ttcp.officer");
        questions(agenda);
    }

    private void questions(Agenda agenda) {
        agenda.at(
                "2024-07-15T10:20",
                "desks/council",
                () -> stage.comment(
                        "btdkt.officer",
                        Stage.Case.paper(GUIDANCE.title()),
                        "Task_Draft",
                        "Kính mong các ủy viên Hội đồng cho ý kiến về thời hạn đăng ký chỉ tiêu; nhờ văn thư chuẩn bị số công văn.",
                        List.of("council.1", "council.2", "council.3", "council.4", "council.5", "btdkt.registry")));
        var plan =
                new Given("CDVH", "PLAN", "EMULATION", "Kế hoạch phát động thi đua đầu năm học 2024 – 2025 của Trường");
        starts(agenda, "2024-07-15T08:54", plan, "cdvh.section");
        agenda.at(
                "2024-07-15T10:30",
                "desks/absent-head",
                () -> stage.comment(
                        "cdvh.deputy",
                        Stage.Case.paper(plan.title()),
                        "Task_Assign",
                        "Báo cáo đồng chí Hiệu trưởng: tôi dự kiến giao chuyên viên thi đua soạn, xin đồng chí cho biết nếu có ý kiến.",
                        List.of("cdvh.head")));
    }

    private void starts(Agenda agenda, String moment, Given given, String login) {
        agenda.at(
                moment,
                "desks/" + given.unit() + "/" + moment.substring(5) + "/start",
                () -> stage.start(
                        login,
                        "document-approval",
                        Map.of(
                                "type", given.type(),
                                "title", given.title(),
                                "unit", given.unit(),
                                "urgency", "NORMAL")));
    }

    private void assigns(Agenda agenda, String moment, Given given, String drafter) {
        agenda.at(
                moment,
                "desks/" + given.unit() + "/" + moment.substring(5) + "/assign",
                () -> stage.complete(
                        given.unit().toLowerCase(Locale.ROOT) + ".head",
                        Stage.Case.paper(given.title()),
                        "Task_Assign",
                        "done",
                        Map.of(
                                "documentType", given.type(),
                                "title", given.title(),
                                "field", given.field(),
                                "urgency", "NORMAL",
                                "drafter", stage.person(drafter).toString())));
    }
}
