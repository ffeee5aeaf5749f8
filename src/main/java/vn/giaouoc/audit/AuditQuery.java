package vn.giaouoc.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null does not restrict.
 *
 * @param from inclusive
 * @param to exclusive
 * @param after id of the last entry of the page before
 * @param limit 1 to 100
 */
public record AuditQuery(
        @Nullable UUID caseId,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long after,
        int limit) {

    public AuditQuery {
        limit = Math.max(1, Math.min(100, limit));
    }
}
