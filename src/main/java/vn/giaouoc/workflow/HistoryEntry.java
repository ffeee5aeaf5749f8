package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.DocumentRef;

/**
 * One thing that happened in a case, or waits in it. Entries the reader may not read show step and unit only.
 *
 * @param kind STARTED, OPEN, COMPLETED, GONE, RECALLED, REASSIGNED, CLAIMED, REMINDED, EXPIRED, ESCALATED, WITHDRAWN, CANCELLED,
 *     ENDED, NOBODY_ENTITLED, SUPERSEDED
 * @param at when it happened; for OPEN since when it waits
 * @param reason what the person wrote; null if nothing or not readable
 * @param readable false if the reader sees step and unit only
 */
public record HistoryEntry(
        Instant at,
        String kind,
        @Nullable UUID task,
        @Nullable String definitionKey,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String actorLogin,
        @Nullable String actorName,
        List<String> capacityLines,
        @Nullable String basis,
        @Nullable String outcome,
        @Nullable String reason,
        List<DocumentRef> documents,
        boolean readable) {}
