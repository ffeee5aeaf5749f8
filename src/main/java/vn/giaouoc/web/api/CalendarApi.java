package vn.giaouoc.web.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.CalendarYear;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.Deadlines;
import vn.giaouoc.workflow.MovedDeadlines;

/** Which days count. Everybody reads; administrators edit. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private static final int FIRST = 1990;
    private static final int LAST = 2100;

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Writes writes;

    CalendarApi(WorkingCalendar calendar, Deadlines deadlines, Writes writes) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.writes = writes;
    }

    record Day(LocalDate date, String name, String source) {

        Day(CalendarYear.Day day) {
            this(day.day(), day.name(), day.source());
        }
    }

    /**
     * @param year as in the address; may be left out
     * @param endOfDay when a deadline's last day ends, Asia/Ho_Chi_Minh
     * @param version of what was read
     */
    record YearBody(
            @Nullable Integer year,
            @JsonFormat(pattern = "HH:mm") LocalTime endOfDay,
            List<Day> daysOff,
            List<Day> makeUpDays,
            int version) {

        YearBody(CalendarYear year) {
            this(
                    year.year(),
                    year.endOfDay(),
                    year.days().stream()
                            .filter(day -> !day.working())
                            .map(Day::new)
                            .toList(),
                    year.days().stream()
                            .filter(CalendarYear.Day::working)
                            .map(Day::new)
                            .toList(),
                    year.version());
        }
    }

    /** With the deadlines that moved. */
    record Changed(YearBody calendar, List<MovedDeadlines.Moved> moved, int timers) {}

    @GetMapping("/{year}")
    @Operation(summary = "Days off, make-up days and the end of the day; weekends are off by themselves")
    YearBody year(@PathVariable int year, Actor actor) {
        return new YearBody(calendar.year(inRange(year)));
    }

    @PutMapping("/{year}")
    @Operation(summary = "Replaces a year and recomputes open deadlines")
    Changed put(
            @PathVariable int year,
            @RequestBody YearBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        inRange(year);
        if (body.year() != null && body.year() != year) {
            throw new Malformed("web.field-unusable", "year");
        }
        var days = Stream.concat(
                        body.daysOff().stream().map(day -> day(day, false)),
                        body.makeUpDays().stream().map(day -> day(day, true)))
                .toList();
        return writes.once(key, actor, "PUT /calendar/" + year, body, Changed.class, () -> {
            var moved = deadlines.editCalendar(new CalendarYear(year, body.endOfDay(), days, body.version()), actor);
            return new Changed(new YearBody(calendar.year(year)), moved.tasks(), moved.timers());
        });
    }

    private static CalendarYear.Day day(Day day, boolean working) {
        return new CalendarYear.Day(day.date(), working, day.name(), day.source());
    }

    private static int inRange(int year) {
        if (year < FIRST || year > LAST) {
            throw new Malformed("web.parameter-unusable", "year");
        }
        return year;
    }
}
