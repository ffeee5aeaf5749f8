package vn.giaouoc.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaouoc.workflow.HistoryEntry;

/** Whoever gets work back reads why, above the form. */
class SentBackTests {

    private static final HistoryEntry DRAFTED = completed("TCT", "done", null, 3);
    private static final HistoryEntry RETURNED = completed("TCT", "return", "Bổ sung kinh phí.", 2);
    private static final HistoryEntry AGREED_ELSEWHERE = completed("CDVH", "agree", null, 1);

    @Test
    void tellsTheReasonOfTheLastDecisionInTheUnit() {
        var back = TaskDetail.sentBack(List.of(DRAFTED, RETURNED, AGREED_ELSEWHERE), "TCT");

        assertThat(back).isEqualTo(RETURNED);
    }

    @Test
    void saysNothingOnceTheWorkWentOn() {
        var again = completed("TCT", "done", null, 1);

        assertThat(TaskDetail.sentBack(List.of(DRAFTED, RETURNED, again), "TCT"))
                .isNull();
    }

    @Test
    void saysNothingOfAReasonTheReaderMayNotRead() {
        var hidden = completed("TCT", "return", null, 1);

        assertThat(TaskDetail.sentBack(List.of(DRAFTED, hidden), "TCT")).isNull();
    }

    private static HistoryEntry completed(String unit, String outcome, @Nullable String reason, int daysAgo) {
        return SampleTasks.entry("COMPLETED", "Bước", unit, "Người Mẫu 01", List.of(), outcome, reason, daysAgo);
    }
}
