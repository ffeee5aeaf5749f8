package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.CalendarYear;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.Deadlines;
import vn.giaouoc.workflow.MovedDeadlines;

/** Which days do not count: a year's days off and make-up days. Every edit says which deadlines it moved. */
@Controller
public class CalendarPages {

    private static final int DAYS_AT_ONCE = 31;
    private static final int MOVED_SHOWN = 200;
    private static final String MOVED = "giaouoc.moved";

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Days days;
    private final Pages pages;

    CalendarPages(WorkingCalendar calendar, Deadlines deadlines, Days days, Pages pages) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.days = days;
        this.pages = pages;
    }

    /** @param moved what the last edit moved; null before one */
    public record CalendarPage(
            CalendarYear year, List<Month> months, @Nullable Moved moved, LocalDate today) {}

    /** @param weeks seven cells each, Monday first */
    public record Month(int number, List<List<Cell>> weeks) {}

    /** @param kind empty for a working day; weekend, off, makeup, or outside the month */
    public record Cell(LocalDate day, String kind, String name) {}

    public record Moved(List<Deadline> tasks, int timers, int count) implements Serializable {}

    public record Deadline(String businessKey, String name, Instant from, Instant to) implements Serializable {}

    @GetMapping("/admin/calendar")
    String thisYear(Actor actor) {
        Administrators.only(actor);
        return Pages.to("/admin/calendar/" + days.today().getYear());
    }

    @GetMapping("/admin/calendar/{year}")
    ModelAndView year(@PathVariable int year, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var found = calendar.year(year);
        var before = RequestContextUtils.getInputFlashMap(request);
        var moved = before != null && before.get(MOVED) instanceof Moved told ? told : null;
        return Pages.show("admin/calendar", new CalendarPage(found, months(found), moved, days.today()));
    }

    @PostMapping("/admin/calendar/{year}/days")
    String add(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var added = Typed.read(sent, CalendarPages::days);
        return edit(year, sent, rows -> added.forEach(day -> rows.put(day.day(), day)), actor, request);
    }

    @PostMapping("/admin/calendar/{year}/days/remove")
    String remove(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var day = Typed.read(sent, typed -> typed.day("day"));
        return edit(year, sent, rows -> rows.remove(day), actor, request);
    }

    @PostMapping("/admin/calendar/{year}/end")
    String end(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        return edit(year, sent, rows -> {}, actor, request);
    }

    private String edit(
            int year,
            MultiValueMap<String, String> sent,
            Consumer<TreeMap<LocalDate, CalendarYear.Day>> change,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var before = calendar.year(year);
        var rows = before.days().stream()
                .collect(Collectors.toMap(
                        CalendarYear.Day::day,
                        day -> day,
                        (one, other) -> other,
                        TreeMap<LocalDate, CalendarYear.Day>::new));
        change.accept(rows);
        var endOfDay =
                sent.containsKey("endOfDay") ? Typed.read(sent, typed -> typed.time("endOfDay")) : before.endOfDay();
        int version = Typed.read(sent, typed -> typed.number("version"));
        var moved =
                deadlines.editCalendar(new CalendarYear(year, endOfDay, List.copyOf(rows.values()), version), actor);
        RequestContextUtils.getOutputFlashMap(request).put(MOVED, told(moved));
        return pages.done(request, "/admin/calendar/" + year, "calendar.saved", year);
    }

    private static List<CalendarYear.Day> days(Typed typed) {
        var period = typed.period("from", "to");
        var last = period.to() == null ? period.from() : period.to();
        if (period.from().plusDays(DAYS_AT_ONCE).isBefore(last)) {
            return typed.refuse("to", "web.calendar.too-many", List.of());
        }
        boolean working = "makeup".equals(typed.text("kind"));
        var name = typed.text("name");
        var source = typed.text("source");
        return period.from()
                .datesUntil(last.plusDays(1))
                .map(day -> new CalendarYear.Day(day, working, name, source))
                .toList();
    }

    private static Moved told(MovedDeadlines moved) {
        return new Moved(
                moved.tasks().stream()
                        .limit(MOVED_SHOWN)
                        .map(task -> new Deadline(task.businessKey(), task.name(), task.from(), task.to()))
                        .toList(),
                moved.timers(),
                moved.tasks().size());
    }

    private static List<Month> months(CalendarYear year) {
        var special = year.days().stream()
                .collect(Collectors.toMap(CalendarYear.Day::day, day -> day, (one, other) -> other));
        var months = new ArrayList<Month>();
        for (int number = 1; number <= 12; number++) {
            var month = YearMonth.of(year.year(), number);
            var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var weeks = new ArrayList<List<Cell>>();
            for (var week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(7)) {
                weeks.add(week.datesUntil(week.plusDays(7))
                        .map(day -> YearMonth.from(day).equals(month)
                                ? cell(day, special.get(day))
                                : new Cell(day, "outside", ""))
                        .toList());
            }
            months.add(new Month(number, weeks));
        }
        return months;
    }

    private static Cell cell(LocalDate day, CalendarYear.@Nullable Day special) {
        if (special != null) {
            return new Cell(day, special.working() ? "makeup" : "off", special.name());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Cell(day, weekend ? "weekend" : "", "");
    }
}
