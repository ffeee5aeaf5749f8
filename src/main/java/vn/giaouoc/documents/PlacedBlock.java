package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * A block at its place in a text.
 *
 * @param anchor null where one cannot point
 * @param id identity of the clause; null where one cannot point
 * @param label as cited; of what cannot be pointed at, that of the article or part it stands in, empty before the first
 */
record PlacedBlock(
        TextBlock block, @Nullable String anchor, @Nullable String id, String label, int level) {}
