package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.DueWork;

/** Administrators step the demonstration clock, so that reminders, expiry and absence can be watched. */
@Controller
class DemoClockPages {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Clock clock;
    private final WorkingCalendar calendar;
    private final DueWork due;
    private final Pages pages;

    DemoClockPages(Clock clock, WorkingCalendar calendar, DueWork due, Pages pages) {
        this.clock = clock;
        this.calendar = calendar;
        this.due = due;
        this.pages = pages;
    }

    @PostMapping("/demo/clock")
    String step(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        if (!(clock instanceof OffsetClock movable)) {
            throw Problem.notFound("security.no-such-address");
        }
        var today = Vietnam.today(clock);
        var day = "to".equals(sent.getFirst("step"))
                ? Typed.read(sent, typed -> typed.day("to"))
                : calendar.nextWorkingDay(today);
        if (!day.isAfter(today)) {
            throw Problem.invalid("web.clock-backwards", clock.instant());
        }
        movable.moveTo(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant());
        due.run(clock.instant());
        var back =
                Pages.local(sent.getFirst("_back") != null ? sent.getFirst("_back") : sent.getFirst("back"), "/tasks");
        return pages.done(request, back, "demo.moved", day);
    }
}
