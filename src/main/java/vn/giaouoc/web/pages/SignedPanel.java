package vn.giaouoc.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.Verdict;

/**
 * Who signed a document, and what was last found about each signature and about all of them together.
 *
 * @param verdict of the paper as a whole; null if no digital signature was checked
 * @param reasons flaws of the paper as a whole
 * @param checkedAt when that was found; null if it never was
 * @param code of the page where anybody can check the paper; null before there is an official paper
 */
public record SignedPanel(
        UUID document,
        List<Line> lines,
        @Nullable Verdict verdict,
        List<Reason> reasons,
        @Nullable Instant checkedAt,
        @Nullable String code) {

    /** @param found null if it was not checked, or cannot be: it is no digital signature, or has no effect any more */
    public record Line(SignatureView signature, @Nullable SignatureVerdict found) {

        /** Whether there is something to check. */
        public boolean checkable() {
            return signature.digital() != null && signature.hasEffect();
        }

        /** Class of the mark beside it: only what was found valid, or needs no check, gets the good one. */
        public String tone() {
            if (!signature.hasEffect()) {
                return "g-line-bad";
            }
            if (!checkable()) {
                return "g-line-ok";
            }
            return found == null || found.verdict() == Verdict.INDETERMINATE
                    ? ""
                    : found.verdict() == Verdict.VALID ? "g-line-ok" : "g-line-bad";
        }
    }

    /** Whether any signature is a digital one with effect. */
    public boolean digital() {
        return lines.stream().anyMatch(Line::checkable);
    }

    /** Key of the words about one verdict; none is said to be not checked. */
    public static String word(@Nullable Verdict verdict) {
        return verdict == null ? "sign.unchecked" : "verify.line." + VerifyPages.VerifyPage.slug(verdict.name());
    }

    /** Key of the sentence about the whole. */
    public String sentence() {
        return "sign.whole." + (verdict == null ? "unchecked" : VerifyPages.VerifyPage.slug(verdict.name()));
    }

    /** Class of the colour of a verdict. */
    public static String tag(@Nullable Verdict verdict) {
        return "g-tag-" + VerifyPages.VerifyPage.tone(Objects.requireNonNullElse(verdict, Verdict.INDETERMINATE));
    }
}
