package vn.giaouoc.signing.validation;

import java.time.Instant;
import java.util.List;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.TrustedCertificates;
import vn.giaouoc.signing.Verdict;

/** What an archive copy must be: the paper, byte for byte, and behind it all that proves its signatures. */
public final class ArchiveRules {

    private ArchiveRules() {}

    /**
     * Whether the copy begins with the paper, ends in a time stamp over every byte before it and proves each of its signatures
     * by what it carries itself: no revocation list but those inside is at hand.
     *
     * @param trust only its authorities are used
     */
    public static boolean provesItself(
            byte[] paper, byte[] copy, ExpectedPaper expected, TrustedCertificates trust, Instant at) {
        if (!PaperFile.startsWith(copy, paper) || copy.length == paper.length) {
            return false;
        }
        var authorities = new TrustedCertificates(trust.authorities(), trust.timestampAuthorities(), List.of());
        try (var first = PaperFile.open(paper, PaperValidator.MAX_BYTES);
                var opened = PaperFile.open(copy, PaperValidator.MAX_BYTES)) {
            if (first.unreadable() || opened.unreadable() || !opened.reasons().equals(first.reasons())) {
                return false;
            }
            if (!ClosingStamp.closes(copy, Signed.in(opened.document()), authorities, at)) {
                return false;
            }
            var found = SignatureRules.judged(
                    StrictValidation.ofArchiveCopy(first, opened, expected, authorities, at)
                            .run(),
                    expected);
            return !found.isEmpty()
                    && SignatureRules.expectedOnes(found, expected).isEmpty()
                    && found.stream().allMatch(one -> one.verdict() == Verdict.VALID);
        }
    }
}
