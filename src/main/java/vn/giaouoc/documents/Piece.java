package vn.giaouoc.documents;

/**
 * Words of a redline, in reading order.
 *
 * @param text as written, not escaped
 */
public record Piece(Mark mark, String text) {

    /** Whether the words stand in both versions or only in one. */
    public enum Mark {
        SAME,
        DELETED,
        INSERTED
    }
}
