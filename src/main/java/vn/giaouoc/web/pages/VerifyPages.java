package vn.giaouoc.web.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verification;

/** The page that says whether a paper is genuine. */
public final class VerifyPages {

    private VerifyPages() {}

    /**
     * @param found the answer; null before anything was asked
     * @param fileName of what was handed in; null where a code was asked for
     * @param refusal why nothing was checked; null if something was
     * @param code as typed
     */
    public record VerifyPage(
            @Nullable Verification found,
            @Nullable String fileName,
            @Nullable String refusal,
            String code) {

        public static final List<String> CHECKS =
                List.of("hash", "signatures", "certificates", "layout", "revisions", "signers", "standing");

        static VerifyPage empty() {
            return new VerifyPage(null, null, null, "");
        }

        /** Key of the big words. */
        public String headline() {
            return found == null ? "" : slug(found.headline().name());
        }

        /** A code says that the paper exists, not that the sheet in one's hand is it. */
        public boolean genuineByCode() {
            return found != null && found.verdict() == Verdict.VALID && fileName == null;
        }

        /** Signatures on what is none of ours match at best; they are never shown in the colour of the genuine. */
        private boolean ours() {
            return found != null && found.paper() != null;
        }

        public String lineWord(Verification.Line line) {
            if (line.onPaper()) {
                return "verify.line.paper";
            }
            return line.verdict() == Verdict.VALID && !ours()
                    ? "verify.line.matches"
                    : "verify.line." + slug(line.verdict().name());
        }

        public String tagClass(Verification.Line line) {
            return line.onPaper() || line.verdict() == Verdict.VALID && !ours() ? "" : "g-tag-" + tone(line.verdict());
        }

        public String lineClass(Verification.Line line) {
            return switch (line.verdict()) {
                case VALID -> ours() && !line.onPaper() ? "g-line-ok" : "";
                case INDETERMINATE -> "";
                case INVALID -> "g-line-bad";
            };
        }

        /** Class of the colour of a verdict. */
        public static String tone(Verdict verdict) {
            return switch (verdict) {
                case VALID -> "ok";
                case INDETERMINATE -> "soon";
                case INVALID -> "late";
            };
        }

        public static String slug(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static String text(Ctx ctx, Reason reason) {
            return ctx.text(reason.flaw().code(), reason.args().toArray());
        }
    }
}
