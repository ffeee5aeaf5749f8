package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * A signature field as it was made before the first signature; a field elsewhere, of another size or name is not ours.
 *
 * @param name {@code S1}, {@code S2} … in the order of the signers; {@code NUMBER}; {@code SEAL}
 * @param page 0 for the first
 * @param x whole points from the left edge; {@code y} from the bottom
 * @param unit code of the unit that fills it
 * @param ordinal place among all fields of the paper, from 1
 */
public record FieldLayout(
        String name,
        FieldRole role,
        int page,
        int x,
        int y,
        int width,
        int height,
        @Nullable String unit,
        int ordinal) {}
