package vn.giaouoc.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that came to a unit, or one the unit sent out.
 *
 * @param number as printed; {@code dated} the day it bears
 * @param from code of the unit that issued it
 * @param reason why it was recalled, corrected or replaced; null otherwise
 * @param readable false once the copy was given back: only this line stays
 * @param mayConfirm the reader may confirm receipt, or the giving back, now
 */
public record Incoming(
        Dispatch dispatch,
        DocumentType type,
        String title,
        @Nullable String number,
        @Nullable LocalDate dated,
        String from,
        DocumentState state,
        @Nullable String reason,
        boolean readable,
        boolean mayConfirm) {}
