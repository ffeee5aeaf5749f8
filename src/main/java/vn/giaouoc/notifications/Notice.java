package vn.giaouoc.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice, as one person sees it.
 *
 * @param step name of the step it speaks of; empty for a whole case
 * @param title of the case
 * @param byName who caused it; null for the product's own clock
 * @param reason what that person wrote
 * @param task where it leads; null if it leads to the case
 * @param read this person has seen it
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        String step,
        String title,
        String businessKey,
        @Nullable String byName,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable UUID task,
        @Nullable UUID instance,
        Instant at,
        boolean read) {

    /** Code of the sentence that people read; see {@link #messageArgs}. */
    public String messageCode() {
        return "notifications.notice." + kind;
    }

    /** {@code 0} step, {@code 1} title of the case, {@code 2} number of the case, {@code 3} who, {@code 4} reason; never null. */
    public List<Object> messageArgs() {
        return List.of(step, title, businessKey, byName == null ? "" : byName, reason == null ? "" : reason);
    }
}
