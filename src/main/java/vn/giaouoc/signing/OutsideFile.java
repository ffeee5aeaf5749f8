package vn.giaouoc.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper given out to be signed with a tool of the person's own, and perhaps back already.
 *
 * @param field the field that must be filled
 * @param baseSha256 hash of the bytes given out
 * @param expiresAt when it may come back no more
 * @param returnedAt when it came back and was found good; null while it has not
 */
public record OutsideFile(
        UUID id,
        UUID version,
        UUID document,
        UUID task,
        UUID person,
        String unit,
        String field,
        String baseSha256,
        Instant expiresAt,
        @Nullable Instant returnedAt,
        @Nullable Instant usedAt) {}
