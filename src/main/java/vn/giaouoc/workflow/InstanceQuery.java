package vn.giaouoc.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list. Null means: any.
 *
 * @param overdue true for cases with a late step only
 * @param q words of title, business key or unit, with or without diacritics
 * @param limit 1 to 100
 * @param after cursor of the page before
 */
public record InstanceQuery(
        @Nullable String processKey,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable InstanceState state,
        boolean overdue,
        @Nullable String q,
        int limit,
        @Nullable String after) {

    public static final InstanceQuery ALL = new InstanceQuery(null, null, null, null, null, false, null, 20, null);
}
