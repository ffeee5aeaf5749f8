package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger who holds a paper may be told about it.
 *
 * @param number as printed; null before numbering
 * @param dated day of the number, Asia/Ho_Chi_Minh
 * @param unit code of the issuing unit
 * @param group code of the group whose paper it is; null for a unit's own
 * @param title only of what was issued to everybody; null for all else
 */
public record PublicPaper(
        UUID document,
        DocumentState state,
        @Nullable String number,
        @Nullable LocalDate dated,
        String unit,
        @Nullable String group,
        @Nullable String title) {}
