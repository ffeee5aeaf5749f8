package vn.giaouoc.documents;

import java.util.Set;
import vn.giaouoc.shared.Problem;

/** What can happen to a document; {@link DocumentState#after} says when. */
public enum DocumentStep {
    /** A new version. */
    REVISE,
    SUBMIT,
    RETURN,
    APPROVE,
    /** The last signature it needs. */
    SIGN,
    /** Its signatures were made void. */
    REOPEN,
    NUMBER,
    SEAL,
    ISSUE,
    FILE,
    REJECT,
    WITHDRAW,
    RECALL,
    CORRECT,
    SUPERSEDE;

    /** What may not be in the file of a document that takes this step; what is not read yet does not count. */
    Set<FindingKind> blockedBy() {
        return switch (this) {
            case APPROVE, SIGN, ISSUE -> FindingKind.BLOCKING;
            default -> Set.of();
        };
    }

    /** The refusal of a step because of what was found. */
    Problem notClean(String title) {
        return Problem.conflict(
                switch (this) {
                    case SIGN -> "documents.file-not-clean-to-sign";
                    case ISSUE -> "documents.file-not-clean-to-issue";
                    default -> "documents.file-not-clean";
                },
                title);
    }
}
