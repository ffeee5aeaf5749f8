package vn.giaouoc.workflow;

import org.springframework.stereotype.Service;
import vn.giaouoc.workflow.engine.EngineDoor;

/**
 * Fires the timers of drawings that are due by the product's clock, one after the other in the caller's thread: for the
 * demonstration, whose clock leaps while the engine's own job threads rest.
 */
@Service
public class DueTimers {

    /** A timer may start what sets another one; more rounds than this is a drawing that never rests. */
    private static final int MAX_ROUNDS = 50;

    private final EngineDoor engine;

    DueTimers(EngineDoor engine) {
        this.engine = engine;
    }

    /**
     * @return how many timers fired
     */
    public int run() {
        var fired = 0;
        for (var round = 0; round < MAX_ROUNDS; round++) {
            var due = engine.management()
                    .createJobQuery()
                    .executable()
                    .withRetriesLeft()
                    .list();
            if (due.isEmpty()) {
                return fired;
            }
            for (var job : due) {
                engine.management().executeJob(job.getId());
                fired++;
            }
        }
        throw new IllegalStateException("timers keep coming after " + MAX_ROUNDS + " rounds");
    }
}
