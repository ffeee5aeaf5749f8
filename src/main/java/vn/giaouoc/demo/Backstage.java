package vn.giaouoc.demo;

import java.time.Duration;
import java.time.Instant;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.notifications.Outbox;
import vn.giaouoc.workflow.DueTimers;
import vn.giaouoc.workflow.DueWork;

/** Moves the demonstration clock, with everything quiet: what lags behind a step is told at the time of that step. */
class Backstage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OffsetClock clock;
    private final DueWork dueWork;
    private final DueTimers dueTimers;
    private final Outbox outbox;

    Backstage(OffsetClock clock, DueWork dueWork, DueTimers dueTimers, Outbox outbox) {
        this.clock = clock;
        this.dueWork = dueWork;
        this.dueTimers = dueTimers;
        this.outbox = outbox;
    }

    void moveTo(Instant moment) {
        awaitQuiet();
        // the clock keeps whole seconds and would show the minute before
        clock.moveTo(moment.plusSeconds(1));
    }

    Instant now() {
        return clock.instant();
    }

    /** Reminders, expiry and timers that are due now. */
    void runDue() {
        dueWork.run(clock.instant());
        dueTimers.run();
    }

    private void awaitQuiet() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (outbox.pending() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("notices of the demonstration are not being written");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while playing the demonstration", stopped);
        }
    }
}
