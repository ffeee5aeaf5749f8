package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task in a list.
 *
 * @param definitionKey id of the user task in the drawing
 * @param capacity in which capacity the reader would act (NONE, Q, KT, TM, TL, TUQ); null if he may not
 * @param claimedBy login of who took it; null while nobody did
 * @param draftedAt when the reader last saved a draft of it; null if never
 * @param about title of the one paper this step of a loop is about; null where the case's title says it
 * @param member code of the unit for whose turn of a loop another unit acts; null if it acts for itself
 * @param state OPEN, DONE, or GONE when the process went on without it
 */
public record TaskSummary(
        UUID id,
        UUID instance,
        String definitionKey,
        String name,
        String processKey,
        String processName,
        String businessKey,
        String title,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String capacity,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean overdue,
        int priority,
        @Nullable String claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant draftedAt,
        String state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable String completedByName,
        @Nullable String about,
        @Nullable String member) {}
