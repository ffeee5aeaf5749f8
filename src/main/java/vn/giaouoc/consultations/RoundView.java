package vn.giaouoc.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as one reader sees it: what they may not read is not in it.
 *
 * @param answers of the units the reader may see, in the group's order
 * @param opinions by number; after the close everybody's, before it those of {@code answers}
 * @param total opinions there are for this reader
 * @param handled those with a verdict
 * @param mayGiveVerdicts the reader is in the Tổ Giúp việc and the round is being consolidated
 */
public record RoundView(
        UUID id,
        UUID caseId,
        String group,
        int year,
        int no,
        RoundState state,
        Instant openedAt,
        Instant deadline,
        @Nullable Instant closedAt,
        List<RoundPaper> papers,
        List<Answer> answers,
        List<Opinion> opinions,
        int total,
        int handled,
        boolean mayGiveVerdicts) {

    /**
     * A unit's answer.
     *
     * @param stance on the whole; null while there is no answer, and for {@code NO_REPLY}
     * @param stances by item, where they differ from the whole
     * @param silentSince when its silence was recorded; also kept when a late answer came
     * @param draftedName who wrote it; null where the reader sees only the synthesis
     */
    public record Answer(
            String unit,
            String unitName,
            AnswerState state,
            @Nullable Stance stance,
            Map<String, Stance> stances,
            boolean late,
            @Nullable Instant silentSince,
            @Nullable Instant answeredAt,
            @Nullable String draftedName,
            @Nullable String approvedName,
            @Nullable String approvedCapacity,
            int opinions) {}

    /**
     * One opinion and what became of it.
     *
     * @param number 1 for the first of the round
     * @param clause as the unit wrote it; null for the whole document
     * @param verdictName who decided; null where the reader sees only the synthesis
     */
    public record Opinion(
            UUID id,
            int number,
            String unit,
            String unitName,
            String item,
            UUID document,
            @Nullable String clause,
            String words,
            boolean late,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable String changedWords,
            @Nullable String verdictName,
            @Nullable Instant verdictAt) {}
}
