package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register.
 *
 * @param text as printed, {@code 05/GƯ-KTĐ7}
 * @param title of the document at the time, shown also where the reader may not open it
 * @param dated day of the document; null while only reserved
 * @param voidReason why the number names no document; null unless void
 */
public record NumberEntry(
        int number,
        String text,
        UUID document,
        String title,
        State state,
        @Nullable LocalDate dated,
        @Nullable String voidReason,
        Instant changedAt,
        String changedBy) {

    /** A number is first kept for its document, then used; or it is void and stays in the book. */
    public enum State {
        RESERVED,
        CONFIRMED,
        VOID
    }
}
