package vn.giaouoc.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued document, and the paper by which it is recalled, corrected or replaced.
 *
 * @param document the issued one
 * @param number of the issued one, as printed
 * @param paper notice, letter or replacing document; null until it is issued
 * @param paperNumber as printed
 * @param effectiveAt when the registry put it into effect; null before
 * @param caseId case in which it is decided
 */
public record Correction(
        UUID id,
        UUID document,
        String title,
        @Nullable String number,
        Measure measure,
        String reason,
        State state,
        @Nullable UUID paper,
        @Nullable String paperTitle,
        @Nullable String paperNumber,
        Instant askedAt,
        @Nullable Instant effectiveAt,
        UUID caseId) {

    /** Asked for, in effect (copies of a recall are coming back), closed, or given up. */
    public enum State {
        ASKED,
        EFFECTIVE,
        CLOSED,
        DROPPED
    }
}
