package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * One block of structured text.
 *
 * @param clause identity that survives edits, as {@link Clause#id()}; null for a new block and for what one cannot point at
 * @param text as written, number included; the title of a part on a second line, the rows of a table one a line
 */
public record TextBlock(BlockKind kind, @Nullable String clause, String text) {

    TextBlock withClause(@Nullable String other) {
        return new TextBlock(kind, other, text);
    }
}
