package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Merges units. Nothing of the old units is deleted: each fact gets its last day. */
@Component
class Mergers {

    private final UnitRepository units;
    private final AppointmentRepository appointments;
    private final GroupRepository groups;
    private final GroupYearRepository years;
    private final OrganizationJournal journal;

    Mergers(
            UnitRepository units,
            AppointmentRepository appointments,
            GroupRepository groups,
            GroupYearRepository years,
            OrganizationJournal journal) {
        this.units = units;
        this.appointments = appointments;
        this.groups = groups;
        this.years = years;
        this.journal = journal;
    }

    void merge(Units.Merger merger, Actor actor) {
        if (merger.units().isEmpty()) {
            throw Problem.invalid("organization.merge-nothing");
        }
        if (merger.units().containsKey(merger.into())) {
            throw Problem.invalid("organization.merge-into-itself", merger.into());
        }
        lock(merger);
        var groupsTouched = new LinkedHashSet<String>();
        for (var old : new TreeMap<>(merger.units()).entrySet()) {
            end(old.getKey(), old.getValue(), merger);
            groupsTouched.addAll(succeedInGroups(old.getKey(), merger));
        }
        var concerned = new HashSet<>(merger.units().keySet());
        concerned.add(merger.into());
        journal.tell(
                actor,
                "units-merged",
                "unit:" + merger.into(),
                Map.of(
                        "units",
                        String.join(",", new TreeMap<>(merger.units()).keySet()),
                        "from",
                        merger.from().toString(),
                        "decision",
                        merger.decision()),
                new OrganizationChanged(
                        OrganizationChanged.Kind.MERGER,
                        Set.copyOf(concerned),
                        groupsTouched,
                        Set.of(),
                        merger.from(),
                        actor.login()));
    }

    /** Locks all units in the order of their codes, so that two mergers cannot wait for each other. */
    private void lock(Units.Merger merger) {
        var codes = new TreeMap<String, Integer>(merger.units());
        codes.put(merger.into(), 0);
        for (var code : codes.keySet()) {
            var valid = units.lock(code).orElseThrow(() -> Problem.notFound("organization.unit-unknown", code));
            var day = code.equals(merger.into()) ? merger.from() : lastDay(merger);
            if (!valid.contains(day)) {
                throw Problem.notFound("organization.unit-unknown", code);
            }
        }
    }

    private static LocalDate lastDay(Units.Merger merger) {
        return merger.from().minusDays(1);
    }

    private void end(String code, int version, Units.Merger merger) {
        var lastDay = lastDay(merger);
        journal.requireChanged(units.merge(code, version, merger.into(), lastDay), "unit:" + code);
        var rest = ValidPeriod.from(merger.from());
        for (var appointment : appointments.inUnit(code, rest, merger.from())) {
            if (appointment.valid().from().isAfter(lastDay)) {
                throw Problem.conflict("organization.merge-future-appointment", code, appointment.personName());
            }
            appointments.end(appointment.id(), appointment.version(), lastDay, merger.decision());
        }
    }

    /** The successor takes the old unit's place in its groups, from the day on, unless it is a member already. */
    private List<String> succeedInGroups(String code, Units.Merger merger) {
        var from = merger.from();
        var touched =
                groups.ofUnit(code, lastDay(merger)).stream().map(Group::code).toList();
        for (var group : touched) {
            groups.lock(group);
            var membership = groups.memberships(group, from).stream()
                    .filter(one -> one.unit().equals(code) && one.valid().contains(lastDay(merger)))
                    .findFirst()
                    .orElseThrow();
            var to = membership.valid().to();
            if (to == null || to.isAfter(lastDay(merger))) {
                journal.requireChanged(
                        groups.endMembership(group, code, membership.version(), lastDay(merger), merger.decision()),
                        "group:" + group);
                if (!years.members(group, from).contains(merger.into())) {
                    refuseLaterMembership(group, merger.into(), new ValidPeriod(from, to));
                    groups.insertMembership(
                            Ids.next(),
                            group,
                            merger.into(),
                            groups.position(group, code).orElse(null),
                            new ValidPeriod(from, to),
                            merger.decision());
                }
            }
        }
        return touched;
    }

    /** A membership that begins later would overlap the one inherited; which of the two holds is not ours to guess. */
    private void refuseLaterMembership(String group, String successor, ValidPeriod inherited) {
        var later = groups.memberships(group, inherited.from()).stream()
                .filter(one -> one.unit().equals(successor) && one.valid().overlaps(inherited))
                .findFirst();
        if (later.isPresent()) {
            throw Problem.conflict(
                    "organization.merge-later-membership",
                    successor,
                    group,
                    later.get().valid().from());
        }
    }
}
