package vn.giaouoc.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaouoc.signing.validation.PaperFile;
import vn.giaouoc.signing.validation.PaperRules;
import vn.giaouoc.signing.validation.SignatureRules;
import vn.giaouoc.signing.validation.StrictValidation;

/**
 * Judges a signed paper. Two judges that know nothing of each other must both agree: the signature library under the strict
 * policy, and our own comparison of every object of every revision with what our records say may be there.
 *
 * <p>Keeps nothing and knows no Spring, so that it also runs in the limited child process, where every file from outside
 * belongs.
 */
@Component
public class PaperValidator {

    /** Largest file that is looked at. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    /**
     * Judges a paper of ours in full, every page of every revision compared.
     *
     * @param at moment for which the certificates are judged
     */
    public PaperVerdict validate(byte[] file, ExpectedPaper expected, TrustedCertificates trust, Instant at) {
        return judge(file, expected, trust, at, true);
    }

    /**
     * Judges a paper of ours after one more signature, before it is stored: {@code base} is our stored head, known to be
     * good, so pages are not drawn again to compare them; all else is judged as in {@link #validate}.
     *
     * @param expected with the new signature as its last
     */
    public PaperVerdict validateAppended(
            byte[] base, byte[] file, ExpectedPaper expected, TrustedCertificates trust, Instant at) {
        if (!PaperFile.startsWith(file, base) || file.length == base.length) {
            return PaperVerdict.of(List.of(Reason.of(Flaw.NOT_OUR_BYTES)), List.of());
        }
        return judge(file, startingAt(base, file, expected), trust, at, false);
    }

    /**
     * A first signature covers whatever its maker put between our bytes and itself, so only our own record says where the
     * unsigned paper ends; later ones are compared with the signature before them.
     */
    private static ExpectedPaper startingAt(byte[] base, byte[] file, ExpectedPaper expected) {
        return expected.signatures().size() != 1
                ? expected
                : new ExpectedPaper(
                        expected.layout(),
                        expected.signatures(),
                        List.of(
                                new ExpectedPaper.StoredRevision(base.length, X509.sha256(base)),
                                new ExpectedPaper.StoredRevision(file.length, X509.sha256(file))));
    }

    /** Judges a file that is none of ours: only what it says of itself, so even {@code VALID} does not mean we issued it. */
    public PaperVerdict validateForeign(byte[] file, TrustedCertificates trust, Instant at) {
        try (var opened = PaperFile.openForeign(file, MAX_BYTES)) {
            if (opened.unreadable()) {
                return PaperVerdict.of(opened.reasons(), List.of());
            }
            var reasons = new ArrayList<>(opened.reasons());
            reasons.addAll(PaperRules.ofForeign(opened));
            var signatures = StrictValidation.ofForeign(opened, trust, at).run();
            return PaperVerdict.of(reasons, signatures);
        }
    }

    private static PaperVerdict judge(
            byte[] file, ExpectedPaper expected, TrustedCertificates trust, Instant at, boolean compareAllPages) {
        try (var opened = PaperFile.open(file, MAX_BYTES)) {
            if (opened.unreadable()) {
                return PaperVerdict.of(opened.reasons(), List.of());
            }
            var reasons = new ArrayList<>(opened.reasons());
            reasons.addAll(PaperRules.ofOurs(opened, expected));
            var found = StrictValidation.ofOurs(opened, expected, trust, at, compareAllPages)
                    .run();
            reasons.addAll(SignatureRules.expectedOnes(found, expected));
            return PaperVerdict.of(reasons, SignatureRules.judged(found, expected));
        }
    }
}
