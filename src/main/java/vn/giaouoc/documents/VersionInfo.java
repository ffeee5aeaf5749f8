package vn.giaouoc.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * An immutable version, without its content.
 *
 * @param number 1 for the first
 * @param sha256 hash of its bytes, 64 lower-case hexadecimal digits
 * @param kind {@code TEXT} for structured text, {@code FILE} for an uploaded file, {@code OFFICIAL} for the official
 *     paper
 * @param fileName as downloaded, free of path, control and direction marks
 */
public record VersionInfo(
        UUID id,
        UUID document,
        int number,
        String sha256,
        String kind,
        String mediaType,
        String fileName,
        long sizeBytes,
        String reason,
        UUID createdBy,
        String createdLogin,
        String createdName,
        Instant createdAt) {

    static final String OFFICIAL = "OFFICIAL";

    public boolean structured() {
        return kind.equals("TEXT");
    }

    /** Whether there may be a text to read and to edit on. */
    public boolean worded() {
        return structured() || official();
    }

    /** Whether it is the paper as people sign it. */
    public boolean official() {
        return kind.equals(OFFICIAL);
    }
}
