package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.CalendarYear;

/** Deadlines in working days, by dated rules with a source. */
@Service
public class Deadlines {

    Deadlines() {}

    /** The rule in force for a key on the day of an instant. */
    public Optional<Rule> rule(String key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The end of the period that begins at an instant; throws if there is no such rule. */
    public Instant deadline(String key, Instant from) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces a year of the working calendar and recomputes open deadlines and timers, for administrators.
     *
     * @throws vn.giaouoc.shared.Problem {@code workflow.calendar-not-allowed}; see {@code WorkingCalendar.put}
     */
    public MovedDeadlines editCalendar(CalendarYear year, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** @param source where it is laid down */
    public record Rule(String key, int workingDays, String source) {}
}
