package vn.giaouoc.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy of an issued document: to whom, sent when, confirmed by whom, given back when.
 *
 * @param line as printed under Nơi nhận
 * @param unit code of a unit that works in this product; null for other places
 * @param sentHow by post, by hand; null when the product delivered it
 * @param dueAt by when the unit has to confirm it; null where nobody confirms
 * @param receivedCapacity post of whoever confirmed it
 * @param recallDueAt by when the recalled copy has to be given back
 * @param disposal what became of the recalled copy; null unless given back
 */
public record Dispatch(
        UUID id,
        UUID document,
        String line,
        @Nullable String unit,
        DispatchState state,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable String sentHow,
        @Nullable Instant dueAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedName,
        @Nullable String receivedCapacity,
        @Nullable Instant recalledAt,
        @Nullable Instant recallDueAt,
        @Nullable Instant givenBackAt,
        @Nullable String givenBackName,
        @Nullable Disposal disposal) {

    /** Whether the receiver is late with what is asked of it, at a moment. */
    public boolean overdue(Instant at) {
        return switch (state) {
            case SENT -> dueAt != null && at.isAfter(dueAt);
            case RECALLED -> recallDueAt != null && at.isAfter(recallDueAt);
            default -> false;
        };
    }
}
