package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Regime;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.UnitStaff;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;

/** Units as they were, are or will be on a day. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private final Units units;
    private final Groups groups;

    UnitsApi(Units units, Groups groups) {
        this.units = units;
        this.groups = groups;
    }

    record UnitBody(
            String code,
            String name,
            String shortName,
            @Nullable String parent,
            String kind,
            Regime regime,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String mergedInto,
            String place,
            int version) {

        UnitBody(Unit unit) {
            this(
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.parent(),
                    unit.kind(),
                    unit.regime(),
                    unit.valid().from(),
                    unit.valid().to(),
                    unit.mergedInto(),
                    unit.place(),
                    unit.version());
        }
    }

    record UnitDetail(UnitBody unit, List<Seat> posts, List<String> predecessors, List<String> groups) {}

    record Seat(
            Post post,
            String title,
            String name,
            AppointmentStatus status,
            Set<Field> fields,
            LocalDate from,
            @Nullable LocalDate to,
            String decision,
            boolean absent) {

        Seat(UnitStaff.Seat seat) {
            this(
                    seat.appointment().post(),
                    seat.appointment().title(),
                    seat.appointment().personName(),
                    seat.appointment().status(),
                    new TreeSet<>(seat.appointment().fields()),
                    seat.appointment().valid().from(),
                    seat.appointment().valid().to(),
                    seat.appointment().decision(),
                    !seat.present());
        }
    }

    @GetMapping
    @Operation(summary = "Units that exist on a day, in Vietnamese order of their names")
    Items<UnitBody> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var all = units.all(day(at, actor)).stream().map(UnitBody::new).toList();
        return Items.from(all, after, Items.limit(limit), UnitBody::code);
    }

    @GetMapping("/{code}")
    @Operation(summary = "A unit and who sits where on a day")
    UnitDetail one(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            Actor actor) {
        var day = day(at, actor);
        var staff = units.staff(code, day);
        return new UnitDetail(
                new UnitBody(staff.unit()),
                staff.seats().stream().map(Seat::new).toList(),
                staff.predecessors(),
                groups.ofUnit(code, day).stream().map(Group::code).toList());
    }

    static LocalDate day(@Nullable LocalDate asked, Actor actor) {
        return asked == null ? Vietnam.day(actor.now()) : asked;
    }
}
