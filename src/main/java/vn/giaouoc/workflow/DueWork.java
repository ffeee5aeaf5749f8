package vn.giaouoc.workflow;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Fires reminders, expiry and the escalation ladder, set-based, from the due table. */
@Component
public class DueWork {

    DueWork() {}

    /**
     * Does everything that is due; safe to run on several machines at once.
     *
     * @return how many notices it caused
     */
    public int run(Instant now) {
        throw new UnsupportedOperationException();
    }
}
