package vn.giaouoc.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.UnitStaff.Seat;
import vn.giaouoc.shared.HolderKey;

/** Computes an {@link Actor} from a snapshot of the person's units; the powers themselves come from {@link Powers}. */
final class ActorRule {

    private final Snapshot snapshot;
    private final Snapshot.PersonPart person;
    private final List<UnitStaff> staffs;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Set<HolderKey> readOnly = new LinkedHashSet<>();
    private final Set<String> overseen = new HashSet<>();

    private ActorRule(Snapshot snapshot, Snapshot.PersonPart person) {
        this.snapshot = snapshot;
        this.person = person;
        this.staffs = snapshot.staffs();
    }

    static Actor actor(Snapshot snapshot, UUID id, String login, Set<Role> roles, Instant now) {
        var person = snapshot.person();
        if (person == null) {
            return Actor.withoutPosts(id, login, login, roles, now);
        }
        var rule = new ActorRule(snapshot, person);
        rule.compute();
        return new Actor(
                id,
                login,
                person.name(),
                Set.copyOf(roles),
                List.copyOf(rule.holdings),
                List.copyOf(rule.standings),
                Set.copyOf(rule.readOnly),
                Set.copyOf(rule.overseen),
                Set.copyOf(person.managedUnits()),
                Set.copyOf(person.managedGroups()),
                null,
                now);
    }

    private void compute() {
        readOnly.add(HolderKey.EVERYONE);
        for (var staff : staffs) {
            for (var seat : staff.seats()) {
                if (isOwn(seat)) {
                    hold(staff, seat);
                }
            }
            for (var power : Powers.of(staff)) {
                if (isOwn(power.seat())) {
                    standings.addAll(power.standings(staff));
                }
            }
        }
        holdings.sort(Comparator.comparing(Holding::post).thenComparing(Holding::unit));
        for (var part : snapshot.units()) {
            part.groups().forEach(group -> readOnly.add(HolderKey.group(group)));
        }
        // a head who was replaced hands over: still reads what waits for the post
        person.formerHeadOf().forEach(unit -> readOnly.add(HolderKey.post(unit, Post.HEAD.name())));
        personal();
    }

    private boolean isOwn(Seat seat) {
        return seat.appointment().person().equals(person.id());
    }

    private void hold(UnitStaff staff, Seat seat) {
        var own = seat.appointment();
        holdings.add(new Holding(
                own.id(),
                own.unit(),
                staff.unit().name(),
                own.post(),
                own.title(),
                own.status(),
                own.valid(),
                !seat.present()));
        for (var code : staff.codes()) {
            readOnly.add(HolderKey.unit(code));
            if (!seat.present()) {
                readOnly.add(HolderKey.post(code, own.post().name()));
            }
            if (oversees(own)) {
                overseen.add(code);
            }
        }
    }

    private static boolean oversees(Appointment own) {
        var inCharge = own.post() == Post.DEPUTY && own.status() == AppointmentStatus.IN_CHARGE;
        return own.post() == Post.HEAD || own.post() == Post.OFFICE || inCharge;
    }

    /** Keys of the person and of support teams: held by whoever has a post and is not away. */
    private void personal() {
        var acting = presentHolding();
        address(HolderKey.person(person.id()), acting, null);
        for (var team : person.teams()) {
            address(HolderKey.team(team.group(), team.year()), acting, Post.SUPPORT_TEAM);
            if (team.secretary()) {
                address(HolderKey.secretary(team.group(), team.year()), acting, Post.SECRETARY);
            }
        }
    }

    private Optional<Seat> presentHolding() {
        return staffs.stream()
                .flatMap(staff -> staff.seats().stream())
                .filter(seat -> isOwn(seat) && seat.present())
                .min(Comparator.comparing(seat -> seat.appointment().post()));
    }

    private void address(HolderKey key, Optional<Seat> acting, @Nullable Post post) {
        if (acting.isEmpty()) {
            readOnly.add(key);
            return;
        }
        var own = acting.get().appointment();
        standings.add(new Standing(
                key,
                true,
                Capacity.NONE,
                List.of(CapacityLines.capitals(own.title())),
                own.title() + (own.decision().isBlank() ? "" : " (" + own.decision() + ")"),
                own.unit(),
                post == null ? own.post() : post,
                own.id(),
                null,
                Ground.POST.ordinal()));
    }
}
