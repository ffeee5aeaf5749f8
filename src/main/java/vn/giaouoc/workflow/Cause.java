package vn.giaouoc.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What moves a case in the running transaction: the listener deep inside the engine notes what came of it here, since the engine
 * has no way to hand that back.
 */
final class Cause {

    private static final ThreadLocal<@Nullable Cause> CURRENT = new ThreadLocal<>();

    final @Nullable UUID submission;
    final @Nullable String outcome;
    final @Nullable String login;
    final @Nullable String reason;
    private final List<TaskFacts> created = new ArrayList<>();

    Cause(@Nullable UUID submission, @Nullable String outcome, @Nullable String login, @Nullable String reason) {
        this.submission = submission;
        this.outcome = outcome;
        this.login = login;
        this.reason = reason;
    }

    static @Nullable Cause current() {
        return CURRENT.get();
    }

    /** Runs work under this cause; a cause inside a cause gives way to the outer one afterwards. */
    <T extends @Nullable Object> T during(Supplier<T> work) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    void created(TaskFacts task) {
        created.add(task);
    }

    List<TaskFacts> created() {
        return created;
    }
}
