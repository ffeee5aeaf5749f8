package vn.giaouoc.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list. Null means: any.
 *
 * @param q words of title, business key, step or unit, with or without diacritics
 * @param overdue true for late ones only
 * @param limit 1 to 100
 * @param after cursor of the page before
 */
public record TaskQuery(
        Scope scope,
        State state,
        @Nullable String process,
        @Nullable String group,
        @Nullable String unit,
        boolean overdue,
        @Nullable String q,
        Sort sort,
        int limit,
        @Nullable String after) {

    /** Whose tasks. */
    public enum Scope {
        /** Offered to me first. */
        MINE,
        /** All I may act on, and all of the units whose head or office I am. */
        UNIT,
        /** Cases I started, and tasks I may read but not do. */
        WATCHED
    }

    public enum State {
        OPEN,
        /** Those I completed myself; in scope UNIT, those of my unit. */
        DONE
    }

    public enum Sort {
        /** The nearest deadline first, those without one last. */
        DUE,
        NEWEST,
        OLDEST
    }

    public static TaskQuery mine() {
        return new TaskQuery(Scope.MINE, State.OPEN, null, null, null, false, null, Sort.DUE, 20, null);
    }

    public static TaskQuery of(Scope scope, State state) {
        return new TaskQuery(scope, state, null, null, null, false, null, Sort.DUE, 20, null);
    }
}
