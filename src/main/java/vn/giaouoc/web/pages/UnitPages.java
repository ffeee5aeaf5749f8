package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Absence;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Delegation;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Routing;
import vn.giaouoc.organization.UnitHistory;
import vn.giaouoc.organization.Units;

/** One unit: its posts, who holds them from when to when, who stands in. */
@Controller
public class UnitPages {

    private final Units units;
    private final Routing routing;
    private final Days days;

    UnitPages(Units units, Routing routing, Days days) {
        this.units = units;
        this.routing = routing;
        this.days = days;
    }

    /**
     * @param standIns who may act for the head on the day, the first to be asked first
     * @param awayToday absence in force on the day, by person
     */
    public record UnitPage(
            UnitHistory history,
            LocalDate at,
            boolean today,
            @Nullable String parentName,
            List<Routing.Holder> standIns,
            Map<UUID, Absence> awayToday) {

        public List<Delegation> delegationsInForce() {
            return history.delegations().stream()
                    .filter(delegation -> delegation.holdsOn(at))
                    .toList();
        }

        public List<Delegation> otherDelegations() {
            return history.delegations().stream()
                    .filter(delegation -> !delegation.holdsOn(at))
                    .toList();
        }

        /** Absences that are in force or to come. */
        public List<Absence> absencesAhead() {
            return history.absences().stream()
                    .filter(absence -> absence.revokedFrom() == null && !ended(absence))
                    .toList();
        }

        public List<Absence> absencesBefore() {
            return history.absences().stream()
                    .filter(absence -> absence.revokedFrom() != null || ended(absence))
                    .toList();
        }

        private boolean ended(Absence absence) {
            var to = absence.valid().to();
            return to != null && to.isBefore(at);
        }

        public boolean hasPast() {
            return history.posts().stream()
                    .flatMap(post -> post.holders().stream())
                    .anyMatch(held -> !held.valid().contains(at));
        }
    }

    @GetMapping("/organization/units/{code}")
    ModelAndView unit(@PathVariable String code, @RequestParam(defaultValue = "") String at, Actor actor) {
        var day = days.of(at);
        var history = units.history(code, day, actor);
        var unit = history.unit();
        var parent = unit.parent();
        var standIns = unit.valid().contains(day) && unit.mergedInto() == null
                ? routing.holders(routing.address(code, Post.HEAD, null, null, day), day)
                : List.<Routing.Holder>of();
        var away = history.absences().stream()
                .filter(absence -> absence.holdsOn(day))
                .collect(Collectors.toMap(Absence::person, absence -> absence, (one, other) -> one));
        return Pages.show(
                "organization/unit",
                new UnitPage(
                        history,
                        day,
                        day.equals(days.today()),
                        parent == null
                                ? null
                                : units.names(List.of(parent), day).get(parent),
                        standIns,
                        away));
    }
}
