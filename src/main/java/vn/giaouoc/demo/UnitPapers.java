package vn.giaouoc.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Papers of the six units of Khối 7 in the second week of July 2024, each waiting at another step, so that everybody has
 * something to do.
 */
class UnitPapers {

    /** Days on which the steps were done, so that some are fresh and some are late on the demonstration day. */
    private static final List<String> DAYS =
            List.of("2024-07-08", "2024-07-09", "2024-07-10", "2024-07-11", "2024-07-12");

    private final Stage stage;
    private final Leaders leaders;

    UnitPapers(Stage stage, Leaders leaders) {
        this.stage = stage;
        this.leaders = leaders;
    }

    void addTo(Agenda agenda) {
        var index = 0;
        for (var paper : Paper.all()) {
            var minute = 10 + 2 * index++;
            var which = Stage.Case.paper(paper.title());
            agenda.at(moment(0, 8, minute), paper.mark() + "/start", () -> start(paper));
            agenda.at(moment(0, 10, minute), paper.mark() + "/assign", () -> assign(paper, which));
            if (paper.goesBeyond(Paper.Stop.DRAFT)) {
                agenda.at(moment(1, 8, minute), paper.mark() + "/draft", () -> draft(paper, which));
            }
            if (paper.goesBeyond(Paper.Stop.CONTENT_CHECK)) {
                agenda.at(
                        moment(2, 8, minute),
                        paper.mark() + "/content",
                        () -> stage.complete(login(paper, "section"), which, "Task_CheckContent", "approve", Map.of()));
            }
            if (paper.goesBeyond(Paper.Stop.FORMAT_CHECK)) {
                agenda.at(
                        moment(3, 8, minute),
                        paper.mark() + "/format",
                        () -> stage.complete(login(paper, "office"), which, "Task_CheckFormat", "approve", Map.of()));
            }
            if (paper.goesBeyond(Paper.Stop.APPROVE)) {
                agenda.at(moment(4, 8, minute), paper.mark() + "/approve", () -> approve(paper, which));
            }
            if (paper.reaches() == Paper.Stop.NUMBER) {
                agenda.at(
                        moment(4, 14, minute),
                        paper.mark() + "/sign",
                        () -> stage.complete(leaders.of(paper.unit()), which, "Task_Sign", "sign", Map.of()));
            }
        }
    }

    private void start(Paper paper) {
        stage.start(
                login(paper, "section"),
                "document-approval",
                Map.of(
                        "type", paper.type(),
                        "title", paper.title(),
                        "unit", paper.unit(),
                        "urgency", "NORMAL"));
    }

    private void assign(Paper paper, Stage.Case which) {
        stage.complete(
                leaders.of(paper.unit()),
                which,
                "Task_Assign",
                "done",
                Map.of(
                        "documentType", paper.type(),
                        "title", paper.title(),
                        "field", paper.field(),
                        "urgency", "NORMAL",
                        "drafter", stage.person(login(paper, "officer")).toString()));
    }

    private void draft(Paper paper, Stage.Case which) {
        stage.draft(login(paper, "officer"), which, "Task_Draft", Texts.of(paper.text()), "Dự thảo lần 1");
    }

    private void approve(Paper paper, Stage.Case which) {
        if (paper.reaches() == Paper.Stop.RETURN) {
            stage.complete(
                    leaders.of(paper.unit()),
                    which,
                    "Task_Approve",
                    "return",
                    Map.of("reason", "Chưa ghi thời hạn gửi danh sách; cần nêu rõ ngày và người nhận."));
        } else {
            stage.complete(leaders.of(paper.unit()), which, "Task_Approve", "approve", Map.of());
        }
    }

    private static String login(Paper paper, String post) {
        return paper.unit().toLowerCase(Locale.ROOT) + "." + post;
    }

    private static String moment(int day, int hour, int minute) {
        return String.format(Locale.ROOT, "%sT%02d:%02d", DAYS.get(day), hour, minute);
    }
}
