package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a new task is addressed to, and what it is about.
 *
 * @param unit code of the unit whose turn it is
 * @param person the person chosen before; null if it goes to a post
 * @param keys holder keys; whoever has one of them on the day may act
 */
record Address(
        @Nullable String unit,
        @Nullable String post,
        @Nullable UUID person,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String type,
        @Nullable String field,
        List<UUID> documents,
        @Nullable UUID notBy,
        List<String> keys) {}
