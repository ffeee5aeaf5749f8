package vn.giaouoc.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Papers of the six units of Khối 7 in the second week of July 2024, each waiting at another step, so that everybody has
 * something to do.
 */
class UnitPapers {

    /** Working days before the demonstration day; the clock of a paper counts backwards from its last one. */
    private static final List<String> DAYS = List.of(
            "2024-07-03",
            "2024-07-04",
            "2024-07-05",
            "2024-07-08",
            "2024-07-09",
            "2024-07-10",
            "2024-07-11",
            "2024-07-12",
            "2024-07-15");

    private static final int FRESH = DAYS.size() - 1;
    private static final int LATE = FRESH - 2;

    private final Stage stage;
    private final Leaders leaders;

    UnitPapers(Stage stage, Leaders leaders) {
        this.stage = stage;
        this.leaders = leaders;
    }

    void addTo(Agenda agenda) {
        var index = 0;
        for (var paper : Paper.all()) {
            // every third one has been lying about
            add(paper, index % 3 == 0 ? LATE : FRESH, 10 + 2 * index, agenda);
            index++;
        }
    }

    private void add(Paper paper, int lastDay, int minute, Agenda agenda) {
        var which = Stage.Case.paper(paper.title());
        var first = lastDay - paper.stepsDone();
        at(agenda, first, "08", minute, paper, "/start", () -> start(paper));
        at(agenda, first, "10", minute, paper, "/assign", () -> assign(paper, which));
        if (paper.goesBeyond(Paper.Stop.DRAFT)) {
            at(agenda, first + 1, "08", minute, paper, "/draft", () -> draft(paper, which));
        }
        if (paper.goesBeyond(Paper.Stop.CONTENT_CHECK)) {
            at(
                    agenda,
                    first + 2,
                    "08",
                    minute,
                    paper,
                    "/content",
                    () -> stage.complete(login(paper, "section"), which, "Task_CheckContent", "approve", Map.of()));
        }
        if (paper.goesBeyond(Paper.Stop.FORMAT_CHECK)) {
            at(
                    agenda,
                    first + 3,
                    "08",
                    minute,
                    paper,
                    "/format",
                    () -> stage.complete(login(paper, "office"), which, "Task_CheckFormat", "approve", Map.of()));
        }
        if (paper.goesBeyond(Paper.Stop.APPROVE)) {
            at(agenda, first + 4, "08", minute, paper, "/approve", () -> approve(paper, which));
        }
        if (paper.reaches() == Paper.Stop.NUMBER) {
            at(
                    agenda,
                    first + 4,
                    "14",
                    minute,
                    paper,
                    "/sign",
                    () -> stage.complete(
                            leaders.of(paper.unit(), stage.today()), which, "Task_Sign", "sign", Map.of()));
        }
    }

    private static void at(Agenda agenda, int day, String hour, int minute, Paper paper, String scene, Runnable work) {
        agenda.at("%sT%s:%02d".formatted(DAYS.get(day), hour, minute), paper.mark() + scene, work);
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
                leaders.of(paper.unit(), stage.today()),
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
                    leaders.of(paper.unit(), stage.today()),
                    which,
                    "Task_Approve",
                    "return",
                    Map.of("reason", "Chưa ghi thời hạn gửi danh sách; cần nêu rõ ngày và người nhận."));
        } else {
            stage.complete(leaders.of(paper.unit(), stage.today()), which, "Task_Approve", "approve", Map.of());
        }
    }

    private static String login(Paper paper, String post) {
        return paper.unit().toLowerCase(Locale.ROOT) + "." + post;
    }
}
