package vn.giaouoc.shared;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which days count. Weekends are off; days off and make-up days are rows that administrators edit. All days and the end of the
 * day are of Asia/Ho_Chi_Minh.
 */
@Component
public class WorkingCalendar {

    /** An edit on another machine is seen after this long at the latest. */
    private static final long KEPT_NANOS = 30_000_000_000L;

    private final CalendarRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Integer, Kept> years = new ConcurrentHashMap<>();

    WorkingCalendar(CalendarRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(CalendarYear year, long readAt) {}

    /**
     * The end of a period of working days. The first working day after the event is day 1; the period ends at the end of the
     * day of day N. Half days count as days.
     *
     * @param from the event
     * @param workingDays N, at least 1
     */
    public Instant deadline(Instant from, int workingDays) {
        var day = Vietnam.day(from);
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return endOfDay(day);
    }

    /**
     * How many working days lie after the first instant's day up to and including the second's; negative if the second is
     * earlier. So {@code workingDaysBetween(event, deadline(event, n)) == n}.
     */
    public int workingDaysBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        var last = Vietnam.day(to);
        int counted = 0;
        for (var day = Vietnam.day(from).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return counted;
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = year(day.getYear()).day(day);
        if (exception != null) {
            return exception.working();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The first working day after a day. */
    public LocalDate nextWorkingDay(LocalDate after) {
        var day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The moment at which a day ends for deadlines. */
    public Instant endOfDay(LocalDate day) {
        return day.atTime(year(day.getYear()).endOfDay()).atZone(Vietnam.ZONE).toInstant();
    }

    /** The rows of a year; a year without rows has weekends only. */
    public CalendarYear year(int year) {
        var kept = years.get(year);
        if (kept == null || System.nanoTime() - kept.readAt > KEPT_NANOS) {
            kept = new Kept(repository.find(year), System.nanoTime());
            years.put(year, kept);
        }
        return kept.year;
    }

    /**
     * Replaces the rows of a year.
     *
     * @return what changed; it was also published as an event inside the transaction
     * @throws Problem {@code shared.calendar-stale} if somebody changed the year meanwhile; {@code shared.calendar-day-outside}
     *     if a day lies in another year; {@code shared.calendar-day-twice} if a day stands twice;
     *     {@code shared.calendar-without-source} if a day has no name or source
     */
    @Transactional
    public CalendarChanged put(CalendarYear year, String actorLogin) {
        year.check();
        if (!repository.replace(year)) {
            throw Problem.conflict("shared.calendar-stale", year.year());
        }
        forgetNowAndAtTheEnd(year.year());
        var changed = new CalendarChanged(year.year(), actorLogin, clock.instant());
        events.publishEvent(changed);
        events.publishEvent(new Auditable.Entry(
                "shared.calendar-changed",
                actorLogin,
                null,
                null,
                "calendar:" + year.year(),
                Map.of("days", String.valueOf(year.days().size()))));
        return changed;
    }

    /** What this transaction wrote must be seen in it at once, and must not stay if it is rolled back. */
    private void forgetNowAndAtTheEnd(int year) {
        years.remove(year);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                years.remove(year);
            }
        });
    }
}
