package vn.giaouoc.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One audited fact as kept.
 *
 * @param id place in the order of writing; grows, may have gaps
 * @param chain the chain it hangs in: {@code case:<id>}, or kind of subject and day
 * @param seq number in its chain, from 1 without gaps
 * @param hash SHA-256 of {@code line}
 * @param actor login, or {@code system}
 * @param line the canonical JSON, with capacity, facts and the hash before
 */
public record AuditEntry(
        long id,
        String chain,
        long seq,
        String hash,
        String action,
        String actor,
        String subject,
        @Nullable UUID caseId,
        Instant at,
        String line) {}
