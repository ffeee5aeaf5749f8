package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/**
 * A version that passed intake, with its hash; made outside any transaction.
 *
 * @param fileName null for structured text, which is named after its document
 * @param searchText what search finds in it; empty for a file
 */
record PreparedVersion(
        boolean structured,
        String mediaType,
        @Nullable String fileName,
        byte[] bytes,
        String sha256,
        String searchText,
        String reason,
        @Nullable String baseSha256) {

    /**
     * @param base canonical HTML of the text in force, whose clauses keep their identity; null where there is none
     */
    static PreparedVersion of(NewVersion given, @Nullable String base) {
        if (given.blocks() != null || given.text() != null) {
            var html = html(given, base);
            var words = StructuredText.toText(html);
            if (SecrecyMark.standsOn(words)) {
                throw Problem.invalid("documents.text-bears-secrecy-mark");
            }
            var bytes = html.getBytes(StandardCharsets.UTF_8);
            return new PreparedVersion(
                    true,
                    "text/html;charset=UTF-8",
                    null,
                    bytes,
                    sha256(bytes),
                    words,
                    given.reason(),
                    given.baseSha256());
        }
        if (given.bytes() == null || given.fileName() == null) {
            throw Problem.invalid("documents.version-empty");
        }
        var fileName = FileNames.clean(Objects.requireNonNull(given.fileName()));
        var mediaType = FileIntake.admit(fileName, given.bytes());
        return new PreparedVersion(
                false,
                mediaType,
                fileName,
                given.bytes(),
                sha256(given.bytes()),
                "",
                given.reason(),
                given.baseSha256());
    }

    private static String html(NewVersion given, @Nullable String base) {
        if (given.blocks() == null) {
            var text = Objects.requireNonNull(given.text());
            return base == null ? StructuredText.toHtml(text) : StructuredText.toHtml(text, base);
        }
        var blocks = StructuredText.recognised(given.blocks());
        if (blocks.isEmpty()) {
            throw Problem.invalid("documents.text-empty");
        }
        return StructuredText.html(base == null ? blocks : ClausePairs.carried(TextBlocks.ofHtml(base), blocks));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
