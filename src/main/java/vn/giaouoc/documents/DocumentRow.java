package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as stored, with the hash of its version in force.
 *
 * @param mayWrite whether the reader's keys allow a new version; false where nobody was asked about
 * @param version counts changes of the row
 */
record DocumentRow(
        UUID id,
        DocumentType type,
        String title,
        String unit,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String field,
        String urgency,
        DocumentState state,
        Instant stateAt,
        @Nullable String stateReason,
        int currentNumber,
        @Nullable UUID currentId,
        @Nullable String currentSha256,
        @Nullable Integer approvedNumber,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable Instant sealedAt,
        @Nullable UUID caseId,
        @Nullable UUID drafter,
        String createdName,
        Instant createdAt,
        int version,
        boolean mayWrite) {

    boolean hasVersion() {
        return currentNumber > 0;
    }

    /** Whether the version in force is the one that was approved. */
    boolean approvedAsItStands() {
        return approvedNumber != null && approvedNumber == currentNumber;
    }
}
