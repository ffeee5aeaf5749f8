package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.CalendarYear;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.WorkingCalendar;

/** Deadlines in working days, by dated rules with a source. */
@Service
public class Deadlines {

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final DeadlineMoves moves;

    Deadlines(DeadlineRules rules, WorkingCalendar calendar, DeadlineMoves moves) {
        this.rules = rules;
        this.calendar = calendar;
        this.moves = moves;
    }

    /** The rule in force for a key on the day of an instant. */
    public Optional<Rule> rule(String key, Instant at) {
        return rules.rule(key, at);
    }

    /** The end of the period that begins at an instant; throws if there is no such rule. */
    public Instant deadline(String key, Instant from) {
        return rules.deadline(key, from);
    }

    /**
     * Replaces a year of the working calendar and recomputes open deadlines and timers, for administrators.
     *
     * @throws Problem {@code workflow.calendar-not-allowed}; see {@code WorkingCalendar.put}
     */
    @Transactional
    public MovedDeadlines editCalendar(CalendarYear year, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("workflow.calendar-not-allowed");
        }
        calendar.put(year, actor.login());
        return moves.recompute();
    }

    /** @param source where it is laid down */
    public record Rule(String key, int workingDays, String source) {}
}
