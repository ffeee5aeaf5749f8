package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.engine.DueDates;

/** The dated rules, kept in memory, and what they make of a moment. */
@Component
class DeadlineRules implements DueDates {

    /** A rule changed on another machine holds after this long at the latest. */
    private static final long KEPT_NANOS = 30_000_000_000L;

    private final DeadlineRepository repository;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    DeadlineRules(DeadlineRepository repository, WorkingCalendar calendar, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Kept(List<DeadlineRepository.Row> rows, long readAt) {}

    /** The rule in force for a key on the day of an instant. */
    Optional<Deadlines.Rule> rule(String key, Instant at) {
        var day = Vietnam.day(at);
        // an expression cannot name a key with a hyphen: ${due.covenantSign} is the rule covenant-sign
        var plain = key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return rows().stream()
                .filter(row -> row.key().equals(plain) && new ValidPeriod(row.validFrom(), row.validTo()).contains(day))
                .findFirst()
                .map(row -> new Deadlines.Rule(row.key(), row.workingDays(), row.source()));
    }

    /** The end of the period that begins at an instant; throws if there is no such rule. */
    Instant deadline(String key, Instant from) {
        var rule = rule(key, from).orElseThrow(() -> new IllegalStateException("no deadline rule " + key));
        return calendar.deadline(from, rule.workingDays());
    }

    @Override
    public Instant deadline(String key) {
        return deadline(key, clock.instant());
    }

    private List<DeadlineRepository.Row> rows() {
        var known = kept;
        if (known == null || System.nanoTime() - known.readAt > KEPT_NANOS) {
            known = new Kept(repository.all(), System.nanoTime());
            kept = known;
        }
        return known.rows;
    }
}
