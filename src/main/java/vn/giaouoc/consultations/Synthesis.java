package vn.giaouoc.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of opinions on one document, what was accepted and the explanations (Bảng tổng hợp ý kiến, tiếp thu, giải trình).
 *
 * @param groupName in whose name it is printed
 * @param title of the document that was asked about
 * @param version number of the version that was asked about
 * @param draft whether the round is not closed yet: verdicts may still change
 * @param answers what each unit said on the whole, silence as silence, in the group's order
 * @param rows in the order of the text
 */
public record Synthesis(
        UUID document,
        String groupName,
        int year,
        String title,
        int version,
        int round,
        boolean draft,
        Instant openedAt,
        Instant deadline,
        @Nullable Instant closedAt,
        List<RoundView.Answer> answers,
        List<Row> rows) {

    /**
     * @param clause as in the text; null for the whole document
     * @param changes words of the answering version; empty if nothing changed there
     */
    public record Row(@Nullable String clause, RoundView.Opinion opinion, List<OpinionChange> changes) {}

    /** Units that answered. */
    public long answered() {
        return answers.stream()
                .filter(answer -> answer.state() == AnswerState.ANSWERED)
                .count();
    }

    /** Opinions with a verdict. */
    public long with(Verdict verdict) {
        return rows.stream().filter(row -> row.opinion().verdict() == verdict).count();
    }
}
