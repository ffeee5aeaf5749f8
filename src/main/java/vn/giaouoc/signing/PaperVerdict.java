package vn.giaouoc.signing;

import java.util.List;

/**
 * What was found about a whole paper.
 *
 * @param verdict the worst of all; valid only if every expected signature is there and valid and nothing else was found
 * @param reasons flaws of the file as a whole
 * @param signatures in the order of signing
 */
public record PaperVerdict(Verdict verdict, List<Reason> reasons, List<SignatureVerdict> signatures) {

    /** Sums up: no signature at all is never valid. */
    public static PaperVerdict of(List<Reason> reasons, List<SignatureVerdict> signatures) {
        var verdict = signatures.isEmpty() ? Verdict.INVALID : Verdict.VALID;
        for (var reason : reasons) {
            verdict = verdict.and(reason.flaw().verdict());
        }
        for (var signature : signatures) {
            verdict = verdict.and(signature.verdict());
        }
        return new PaperVerdict(verdict, List.copyOf(reasons), List.copyOf(signatures));
    }

    /** The check came to no end: never valid, and nothing is said about the signatures. */
    static PaperVerdict unchecked() {
        return new PaperVerdict(Verdict.INDETERMINATE, List.of(Reason.of(Flaw.NOT_CHECKED)), List.of());
    }
}
