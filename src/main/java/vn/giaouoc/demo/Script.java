package vn.giaouoc.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * Plays steps, each in one transaction together with its mark, and scenes, of which each thing done has its mark: a kill in the
 * middle loses at most what is at hand, and the next start goes on there.
 */
class Script {

    private static final Logger LOG = LoggerFactory.getLogger(Script.class);

    private final ProgressRepository progress;
    private final TransactionTemplate transaction;
    private final Backstage backstage;
    private final Marks marks;
    private final Set<String> done;

    Script(ProgressRepository progress, TransactionTemplate transaction, Backstage backstage, Marks marks) {
        this.progress = progress;
        this.transaction = transaction;
        this.backstage = backstage;
        this.marks = marks;
        this.done = progress.done();
        marks.load();
    }

    boolean isDone(String step) {
        return done.contains(step);
    }

    /** Moves the clock to the moment and does the work, unless it has been done by an earlier start. */
    void step(String name, String moment, Runnable work) {
        if (done.contains(name)) {
            return;
        }
        backstage.moveTo(at(moment));
        try {
            transaction.executeWithoutResult(status -> {
                work.run();
                progress.add(name, at(moment));
            });
        } catch (Problem refused) {
            throw new IllegalStateException(
                    "the demonstration's step " + name + " was refused: " + refused.fields(), refused);
        }
        done.add(name);
    }

    /** As {@link #step}, for what people do: each thing is marked by itself. */
    void scene(String name, String moment, Runnable work) {
        if (done.contains(name)) {
            return;
        }
        backstage.moveTo(at(moment));
        marks.begin(name);
        try {
            work.run();
        } catch (Problem refused) {
            throw new IllegalStateException(
                    "the demonstration's scene " + name + " was refused: " + refused.fields(), refused);
        }
        step(name, moment, () -> {});
    }

    /** What is due at the moment happens: reminders, expiry, timers. Each in its own transactions, repeatable. */
    void due(String name, String moment) {
        if (!done.contains(name)) {
            backstage.moveTo(at(moment));
            backstage.runDue();
            step(name, moment, () -> {});
        }
    }

    static void say(String what) {
        LOG.info("Demonstration data: {}", what);
    }

    /** @param moment {@code 2024-07-01T08:00}, Asia/Ho_Chi_Minh */
    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
    }
}
