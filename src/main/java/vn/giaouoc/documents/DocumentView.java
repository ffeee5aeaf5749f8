package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that its page shows beside the text.
 *
 * @param approvedNumber version that the signatory approved; null while none is
 * @param caseId process instance it belongs to
 * @param mayEdit whether the reader may add a version now
 * @param versions newest first
 * @param endorsements who checked, approved, sealed, issued which version, oldest first
 * @param recipients Nơi nhận, as printed
 */
public record DocumentView(
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
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable Instant sealedAt,
        @Nullable Integer approvedNumber,
        @Nullable UUID caseId,
        String createdName,
        Instant createdAt,
        boolean mayEdit,
        List<VersionInfo> versions,
        List<Endorsement> endorsements,
        List<Recipient> recipients) {

    /** The version in force; none before the first. */
    public Optional<VersionInfo> current() {
        return versions.stream().findFirst();
    }
}
