package vn.giaouoc.documents;

import java.util.List;

/**
 * What changed between two versions, clause by clause and word by word.
 *
 * @param hunks all blocks in the order of the later version, the unchanged ones too
 * @param whole false if the texts were so large and so unlike that parts were not compared word by word; they stand as deleted
 *     and inserted
 */
public record RedlineView(VersionInfo from, VersionInfo to, List<Hunk> hunks, boolean whole) {

    /** How many blocks are of one kind of change. */
    public long count(Hunk.Change change) {
        return hunks.stream().filter(hunk -> hunk.change() == change).count();
    }

    /** Whether both say the same. */
    public boolean same() {
        return hunks.stream().noneMatch(Hunk::changed);
    }

    /** Blocks whose words or place are others. */
    public long changes() {
        return hunks.stream().filter(Hunk::changed).count();
    }
}
