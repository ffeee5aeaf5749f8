package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.GroupYear.TeamMember;
import vn.giaouoc.organization.UnitStaff.Seat;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Vietnam;

/** Finds the people behind holder keys, by the same rule by which a person's own keys are computed. */
@Component
class Holders {

    private final SnapshotRepository snapshots;
    private final GroupYearRepository years;
    private final PersonRepository people;

    Holders(SnapshotRepository snapshots, GroupYearRepository years, PersonRepository people) {
        this.snapshots = snapshots;
        this.years = years;
        this.people = people;
    }

    private record Found(
            UUID person, String name, String unit, Post post, Capacity capacity, boolean offered, int rank) {}

    List<Routing.Holder> of(Collection<HolderKey> keys, LocalDate at) {
        var found = new ArrayList<Found>();
        var units = new LinkedHashSet<String>();
        for (var key : keys) {
            var part = key.value().split(":");
            switch (part[0]) {
                case "unit" -> units.add(part[1]);
                case "group" -> years.members(part[1], at).forEach(unit -> found.addAll(everybody(unit, at)));
                case "team" -> team(part, at).forEach(person -> found.addAll(personal(person, key, at)));
                case "person" -> found.addAll(personal(UUID.fromString(part[1]), key, at));
                default -> {}
            }
        }
        if (!units.isEmpty()) {
            for (var staff : snapshots.units(units, at).staffs()) {
                found.addAll(inUnit(staff, Set.copyOf(keys)));
            }
        }
        return once(found);
    }

    private List<Found> inUnit(UnitStaff staff, Set<HolderKey> keys) {
        var found = new ArrayList<Found>();
        for (var power : Powers.of(staff)) {
            for (var standing : power.standings(staff)) {
                if (keys.contains(standing.key())) {
                    found.add(found(power.seat(), standing));
                }
            }
        }
        if (staff.codes().stream().anyMatch(code -> keys.contains(HolderKey.unit(code)))) {
            staff.seats().forEach(seat -> found.add(member(seat)));
        }
        return found;
    }

    private List<Found> everybody(String unit, LocalDate at) {
        return snapshots.units(Set.of(unit), at).staffs().stream()
                .flatMap(staff -> staff.seats().stream())
                .map(Holders::member)
                .toList();
    }

    private List<UUID> team(String[] part, LocalDate at) {
        var secretaryOnly = part.length > 3;
        return years.find(part[1], Integer.parseInt(part[2]), at).map(GroupYear::team).orElse(List.of()).stream()
                .filter(member -> member.secretary() || !secretaryOnly)
                .map(TeamMember::person)
                .toList();
    }

    private List<Found> personal(UUID id, HolderKey key, LocalDate at) {
        var snapshot = snapshots.person(id, at);
        var noon = at.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        var actor = ActorRule.actor(snapshot, id, "", Set.of(), noon);
        return actor.standings().stream()
                .filter(standing -> standing.key().equals(key))
                .map(standing -> new Found(
                        id,
                        actor.name(),
                        standing.unit(),
                        standing.post(),
                        standing.capacity(),
                        standing.offered(),
                        standing.rank()))
                .toList();
    }

    private static Found found(Seat seat, Standing standing) {
        var own = seat.appointment();
        return new Found(
                own.person(),
                own.personName(),
                standing.unit(),
                standing.post(),
                standing.capacity(),
                standing.offered(),
                standing.rank());
    }

    private static Found member(Seat seat) {
        var own = seat.appointment();
        return new Found(
                own.person(), own.personName(), own.unit(), own.post(), Capacity.NONE, true, Ground.POST.ordinal());
    }

    /** The first to be asked first; of several grounds of one person, the best. */
    private List<Routing.Holder> once(List<Found> found) {
        var best = new LinkedHashMap<UUID, Found>();
        found.stream()
                .sorted(Comparator.comparing(Found::offered).reversed().thenComparing(Found::rank))
                .forEach(one -> best.putIfAbsent(one.person(), one));
        Map<UUID, String> logins = best.isEmpty() ? Map.of() : people.logins(best.keySet());
        return best.values().stream()
                .map(one -> new Routing.Holder(
                        one.person(),
                        one.name(),
                        logins.get(one.person()),
                        one.unit(),
                        one.post(),
                        one.capacity(),
                        one.offered()))
                .toList();
    }
}
