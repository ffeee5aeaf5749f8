package vn.giaouoc.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an official paper after one more signature; each begins with the bytes of the one before.
 *
 * @param version the version of kind {@code OFFICIAL}
 * @param sequence 0 as rendered
 * @param sha256 64 lower-case hexadecimal digits
 * @param field field that was filled; null as rendered, or for what is not a field of ours
 */
public record Revision(
        UUID version, int sequence, String sha256, @Nullable String field, Instant addedAt) {}
