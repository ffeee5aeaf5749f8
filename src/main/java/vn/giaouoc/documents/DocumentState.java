package vn.giaouoc.documents;

import java.util.Optional;

/**
 * Where a document stands. Every legal change of state is in {@link #after}; what is not named there is refused.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 10–19. {@code CONTENT_CHECKED} and {@code FORMAT_CHECKED} are kept as endorsements of
 * the version, {@code SEALED} as the moment of sealing, so that a return does not have to undo them.
 */
public enum DocumentState {
    /** Being written, or back with its drafter. */
    DRAFT,
    /** With those who check and approve, or out for opinions. */
    IN_REVIEW,
    /** Its exact version is approved by the person with the power to sign. */
    APPROVED,
    /** All signatures it needs are given. */
    SIGNED,
    NUMBERED,
    ISSUED,
    /** Its original is filed in the case. */
    FILED,
    REJECTED,
    /** Issued, then taken back from its recipients. */
    RECALLED,
    /** Issued, and corrected by a later paper. */
    CORRECTED,
    /** Issued, and replaced by a later document. */
    SUPERSEDED,
    /** Taken back by who asked for it, before it was signed. */
    WITHDRAWN;

    /** The state a step leads to, or nothing if the step is not lawful here. */
    public Optional<DocumentState> after(DocumentStep step) {
        return Optional.ofNullable(
                switch (step) {
                    case REVISE ->
                        switch (this) {
                            case DRAFT -> DRAFT;
                            // an edit of an approved draft goes back to the one who approved it (art. 11.2)
                            case IN_REVIEW, APPROVED -> IN_REVIEW;
                            default -> null;
                        };
                    // a submission that its author took back is submitted once more
                    case SUBMIT ->
                        switch (this) {
                            case DRAFT, IN_REVIEW -> IN_REVIEW;
                            default -> null;
                        };
                    case RETURN ->
                        switch (this) {
                            case DRAFT, IN_REVIEW, APPROVED -> DRAFT;
                            default -> null;
                        };
                    case APPROVE ->
                        switch (this) {
                            case IN_REVIEW, APPROVED -> APPROVED;
                            default -> null;
                        };
                    case SIGN -> this == APPROVED ? SIGNED : null;
                    // all signatures lost their effect: the text is open again
                    case REOPEN ->
                        switch (this) {
                            case APPROVED, SIGNED -> IN_REVIEW;
                            default -> null;
                        };
                    case NUMBER -> this == SIGNED ? NUMBERED : null;
                    case SEAL -> this == NUMBERED ? NUMBERED : null;
                    case ISSUE -> this == NUMBERED ? ISSUED : null;
                    case FILE -> this == ISSUED ? FILED : null;
                    case REJECT ->
                        switch (this) {
                            case DRAFT, IN_REVIEW, APPROVED -> REJECTED;
                            default -> null;
                        };
                    case WITHDRAW ->
                        switch (this) {
                            case DRAFT, IN_REVIEW, APPROVED -> WITHDRAWN;
                            default -> null;
                        };
                    case RECALL ->
                        switch (this) {
                            case ISSUED, FILED, CORRECTED -> RECALLED;
                            default -> null;
                        };
                    case CORRECT ->
                        switch (this) {
                            case ISSUED, FILED, CORRECTED -> CORRECTED;
                            default -> null;
                        };
                    case SUPERSEDE ->
                        switch (this) {
                            case ISSUED, FILED, CORRECTED -> SUPERSEDED;
                            default -> null;
                        };
                });
    }
}
