package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.DueWork;

/** The demonstration clock; with a given database there is none, and these addresses do not exist. */
@RestController
@RequestMapping("/api/v1/demo/clock")
class DemoClockApi {

    private final Clock clock;
    private final DueWork due;

    DemoClockApi(Clock clock, DueWork due) {
        this.clock = clock;
        this.due = due;
    }

    record Now(OffsetDateTime now, boolean moved) {}

    record Move(OffsetDateTime to) {}

    @GetMapping
    Now now(Actor actor) {
        return answer(demonstrationClock());
    }

    @PostMapping
    @Operation(
            summary =
                    "Moves the clock on, for administrators; it never runs backwards. Reminders fire at once, timers within a minute")
    Now move(@RequestBody Move body, Actor actor) {
        var demonstration = demonstrationClock();
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("security.administrators-only");
        }
        var to = body.to().toInstant();
        if (to.isBefore(demonstration.instant())) {
            throw Problem.invalid("web.clock-backwards", demonstration.instant());
        }
        demonstration.moveTo(to);
        due.run(demonstration.instant());
        return answer(demonstration);
    }

    private OffsetClock demonstrationClock() {
        if (clock instanceof OffsetClock demonstration) {
            return demonstration;
        }
        throw Problem.notFound("security.no-such-address");
    }

    private static Now answer(OffsetClock clock) {
        return new Now(clock.instant().atZone(Vietnam.ZONE).toOffsetDateTime(), clock.isMoved());
    }
}
