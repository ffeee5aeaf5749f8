package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new version: either structured text, written as plain text or block by block, or the bytes of a file.
 *
 * @param text plain text as {@link StructuredText} reads it; null for a file
 * @param blocks structured text block by block, edited ones with the identities of their clauses; null for plain text and files
 * @param reason why there is a new version, shown in its history
 * @param baseSha256 hash of the version the writer started from; null for the first, or where the caller holds the lock
 */
public record NewVersion(
        @Nullable String text,
        @Nullable List<TextBlock> blocks,
        @Nullable String fileName,
        byte @Nullable [] bytes,
        String reason,
        @Nullable String baseSha256) {

    public NewVersion(
            @Nullable String text,
            @Nullable String fileName,
            byte @Nullable [] bytes,
            String reason,
            @Nullable String baseSha256) {
        this(text, null, fileName, bytes, reason, baseSha256);
    }

    public static NewVersion ofBlocks(List<TextBlock> blocks, String reason, @Nullable String baseSha256) {
        return new NewVersion(null, List.copyOf(blocks), null, null, reason, baseSha256);
    }

    public static NewVersion ofText(String plainText, String reason, @Nullable String baseSha256) {
        return new NewVersion(plainText, null, null, reason, baseSha256);
    }

    public static NewVersion ofFile(String fileName, byte[] bytes, String reason, @Nullable String baseSha256) {
        return new NewVersion(null, fileName, bytes, reason, baseSha256);
    }
}
