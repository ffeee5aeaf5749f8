package vn.giaouoc.signing.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.CertificateNames;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.ExpectedSignature;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.Verdict;

/** Compares the signatures that were found with those that must be there: which, in which order, by whom, when. */
public final class SignatureRules {

    private SignatureRules() {}

    /** Signatures that are missing, too many, or in another order. */
    public static List<Reason> expectedOnes(List<SignatureVerdict> found, ExpectedPaper expected) {
        var names = found.stream().map(SignatureVerdict::field).toList();
        var wanted =
                expected.signatures().stream().map(ExpectedSignature::field).toList();
        var reasons = new ArrayList<Reason>();
        wanted.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> reasons.add(Reason.of(Flaw.SIGNATURE_MISSING, name)));
        names.stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> reasons.add(Reason.of(Flaw.SIGNATURE_UNEXPECTED, name)));
        if (reasons.isEmpty() && !names.equals(wanted)) {
            reasons.add(Reason.of(Flaw.SIGNATURE_ORDER));
        }
        return reasons;
    }

    /** Each signature, judged also by whose it must be and when it could be given. */
    public static List<SignatureVerdict> judged(List<SignatureVerdict> found, ExpectedPaper expected) {
        return found.stream().map(one -> judged(one, wanted(one, expected))).toList();
    }

    private static @Nullable ExpectedSignature wanted(SignatureVerdict found, ExpectedPaper expected) {
        return expected.signatures().stream()
                .filter(one -> one.field().equals(found.field()))
                .findFirst()
                .orElse(null);
    }

    private static SignatureVerdict judged(SignatureVerdict found, @Nullable ExpectedSignature wanted) {
        var reasons = new ArrayList<>(found.reasons());
        if (wanted == null) {
            reasons.add(Reason.of(Flaw.SIGNATURE_UNEXPECTED, found.field()));
        } else {
            var certificate = found.certificate();
            if (certificate == null || !certificate.sha256().equals(wanted.certificateSha256())) {
                reasons.add(Reason.of(Flaw.WRONG_CERTIFICATE));
            } else if (wanted.signer() != null && !CertificateNames.same(certificate.subject(), wanted.signer())) {
                reasons.add(Reason.of(Flaw.WRONG_PERSON, wanted.signer()));
            }
            if (!withinMandate(found, wanted)) {
                reasons.add(Reason.of(Flaw.OUTSIDE_MANDATE));
            }
            wanted.flaws().forEach(flaw -> reasons.add(Reason.of(flaw)));
        }
        var verdict = found.verdict();
        for (var reason : reasons) {
            verdict = verdict.and(reason.flaw().verdict());
        }
        return new SignatureVerdict(
                found.field(),
                verdict,
                List.copyOf(reasons),
                found.signerName(),
                found.statement(),
                found.claimedAt(),
                found.provenAt(),
                found.certificate(),
                found.detail());
    }

    private static boolean withinMandate(SignatureVerdict found, ExpectedSignature wanted) {
        var at = found.signedAt();
        if (wanted.from() == null && wanted.to() == null) {
            return true;
        }
        return at != null
                && (wanted.from() == null || !at.isBefore(wanted.from()))
                && (wanted.to() == null || at.isBefore(wanted.to()));
    }

    static Verdict worst(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.flaw().verdict()).reduce(Verdict.VALID, Verdict::and);
    }
}
