package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one clause, paragraph or table row between two versions.
 *
 * @param clause identity of the clause; null for what one cannot point at
 * @param from label in the earlier version, {@code Điều 3 khoản 2}; null if it was not there; empty before the first article
 * @param to label in the later version; null if it is no longer there
 * @param anchor {@code id} of its element in the later version's HTML; null without one
 * @param kind what the block is, of a deleted one what it was
 * @param pieces its words; of a table row the cells parted by {@code |}
 */
public record Hunk(
        Change change,
        @Nullable String clause,
        @Nullable String from,
        @Nullable String to,
        @Nullable String anchor,
        BlockKind kind,
        List<Piece> pieces) {

    /** What happened to the whole. */
    public enum Change {
        SAME,
        /** Only its number is another. */
        RENUMBERED,
        CHANGED,
        INSERTED,
        DELETED,
        /** Deleted here, and standing word for word elsewhere. */
        MOVED_AWAY,
        /** Inserted here, and word for word what was deleted elsewhere. */
        MOVED_HERE
    }

    /** Whether anything is another than before. */
    public boolean changed() {
        return change != Change.SAME;
    }
}
