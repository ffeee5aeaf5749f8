package vn.giaouoc.documents;

import java.util.List;

/**
 * A stretch of a joined text.
 *
 * @param agreed what stands; empty where both sides changed the same
 * @param mine what the reader made of it; empty where it is agreed, or where they deleted it
 * @param theirs what the other made of it
 */
public record MergePart(List<TextBlock> agreed, List<TextBlock> mine, List<TextBlock> theirs) {

    /** Whether somebody has to choose. */
    public boolean open() {
        return agreed.isEmpty();
    }
}
