package vn.giaouoc.tracking;

import org.jspecify.annotations.Nullable;

/** Which part of the board. Null means: all that the manager may see. */
public record BoardQuery(
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String processKey) {

    public static final BoardQuery ALL = new BoardQuery(null, null, null);
}
