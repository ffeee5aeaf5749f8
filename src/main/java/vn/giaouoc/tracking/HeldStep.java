package vn.giaouoc.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open step of a case: who holds it, since when.
 *
 * @param post whose turn it is
 * @param heldBy names of those to whom it is offered today, or of the one who took it; empty if nobody is entitled or it is
 *     one chosen person's
 * @param waitingDays working days since it waits
 * @param overdueDays working days since its deadline; 0 if it is not late
 * @param about title of the one paper the step is about; null if it is about none or not readable
 * @param readable false if the reader may see step, unit and dates only, not who holds it
 */
public record HeldStep(
        UUID task,
        String definitionKey,
        String name,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String post,
        List<String> heldBy,
        boolean claimed,
        Instant since,
        int waitingDays,
        @Nullable Instant dueAt,
        int overdueDays,
        boolean readable,
        @Nullable String about) {}
