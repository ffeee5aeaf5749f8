package vn.giaouoc.organization;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.Power.Scope;
import vn.giaouoc.organization.UnitStaff.Seat;

/**
 * The one rule of who may act for the posts of a unit on a day. Everything else asks here.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13; until 04/03/2020 Decree 110/2004/NĐ-CP, Art. 10. That the head, the Q., the deputy in
 * charge, the deputy of the field and the delegate are asked in this order is our assumption (issue 2). Assumption also:
 * somebody in charge of a vacant headship signs what a deputy beside a head may not.
 */
final class Powers {

    private final UnitStaff staff;
    private final CapacityText text;
    private final List<Power> powers = new ArrayList<>();

    private Powers(UnitStaff staff) {
        this.staff = staff;
        this.text = new CapacityText(staff);
    }

    /** All powers of the day, the first to be asked first. Empty for a post means that nobody is entitled to it. */
    static List<Power> of(UnitStaff staff) {
        var rule = new Powers(staff);
        rule.headship();
        rule.otherPosts();
        return List.copyOf(rule.powers);
    }

    private void headship() {
        var leader = leader();
        if (leader != null) {
            powers.add(headPower(leader.seat, leader.ground, null, List.of(Scope.EVERYTHING)));
        }
        var led = leader != null;
        for (var deputy : present(Post.DEPUTY)) {
            var fields = deputy.appointment().fields();
            if (!fields.isEmpty() && (leader == null || !leader.seat.equals(deputy))) {
                var scopes = fields.stream()
                        .sorted()
                        .map(field -> new Scope(null, field, !led))
                        .toList();
                powers.add(headPower(deputy, Ground.DEPUTY_OF_FIELD, null, scopes));
            }
        }
        delegated(led);
    }

    private record Leader(Seat seat, Ground ground) {}

    /** Who acts for the whole headship: head in office, else Q., else the deputy in charge; null if nobody does. */
    private @Nullable Leader leader() {
        var heads = present(Post.HEAD).stream()
                .map(seat -> new Leader(
                        seat,
                        seat.appointment().status() == AppointmentStatus.ACTING ? Ground.ACTING_HEAD : Ground.HEAD));
        var inCharge = present(Post.DEPUTY).stream()
                .filter(seat -> seat.appointment().status() == AppointmentStatus.IN_CHARGE)
                .map(seat -> new Leader(seat, Ground.DEPUTY_IN_CHARGE));
        return Stream.concat(heads, inCharge).findFirst().orElse(null);
    }

    private void delegated(boolean led) {
        var taken = takenByDeputies();
        for (var capacity : List.of(Capacity.KT, Capacity.TL, Capacity.TUQ)) {
            var takenBefore = Set.copyOf(taken);
            for (var delegation : staff.delegations()) {
                var seat = delegation.capacity() == capacity ? seatOfGrantee(delegation) : null;
                var scopes = seat == null ? List.<Scope>of() : scopes(delegation, led, takenBefore);
                if (seat != null && !scopes.isEmpty()) {
                    powers.add(headPower(seat, CapacityText.ground(capacity), delegation, scopes));
                    scopes.stream().map(Powers::matter).forEach(taken::add);
                }
            }
        }
    }

    /** A matter is a type and a field; somebody asked earlier takes it. */
    private static String matter(Scope scope) {
        return scope.type() + "/" + scope.field();
    }

    private Set<String> takenByDeputies() {
        var fields = EnumSet.noneOf(Field.class);
        present(Post.DEPUTY).forEach(seat -> fields.addAll(seat.appointment().fields()));
        var taken = new HashSet<String>();
        for (var rule : staff.rules().values()) {
            if (rule.deputyMaySign() && !fields.isEmpty()) {
                taken.add(matter(new Scope(rule.type(), null, true)));
                fields.forEach(field -> taken.add(matter(new Scope(rule.type(), field, true))));
            }
        }
        return taken;
    }

    /** The grantee's seat if both the grantee is there and the ground of the power still stands; else null. */
    private @Nullable Seat seatOfGrantee(Delegation delegation) {
        // a TUQ is given by a person and ends with that person's headship; an assignment or regulation outlives it
        var grantorInPost = delegation.capacity() != Capacity.TUQ
                || seats(Post.HEAD).anyMatch(seat -> seat.appointment().id().equals(delegation.grantorAppointment()));
        return staff.seats().stream()
                .filter(seat -> grantorInPost && seat.present())
                .filter(seat -> seat.appointment().id().equals(delegation.granteeAppointment()))
                .findFirst()
                .orElse(null);
    }

    private List<Scope> scopes(Delegation delegation, boolean led, Set<String> taken) {
        var scopes = new ArrayList<Scope>();
        for (var type : delegation.types().stream().sorted().toList()) {
            if (mayBeGiven(type, delegation.capacity(), staff)) {
                // one scope per field as well, since for some fields a deputy is asked before the delegate
                for (var field : Field.values()) {
                    if (delegation.fields().isEmpty() || delegation.fields().contains(field)) {
                        scopes.add(scope(type, field, led, taken));
                    }
                }
                if (delegation.fields().isEmpty()) {
                    scopes.add(scope(type, null, led, taken));
                }
            }
        }
        return scopes;
    }

    private static Scope scope(String type, @Nullable Field field, boolean led, Set<String> taken) {
        return new Scope(type, field, !led && !taken.contains(matter(new Scope(type, field, true))));
    }

    /** Whether the head may give away the signing of a type in a capacity, by the rules of the day. */
    static boolean mayBeGiven(String type, Capacity capacity, UnitStaff staff) {
        var rule = staff.rule(type);
        return capacity == Capacity.KT ? rule.deputyMaySign() : rule.tuqMaySign();
    }

    private Power headPower(Seat seat, Ground ground, @Nullable Delegation delegation, List<Scope> scopes) {
        return new Power(
                seat,
                ground,
                Post.HEAD,
                text.capacity(ground),
                text.lines(seat, ground),
                text.basis(seat, ground, delegation),
                delegation,
                scopes);
    }

    private void otherPosts() {
        for (var seat : staff.seats()) {
            var own = seat.appointment();
            if (seat.present() && own.post() != Post.HEAD) {
                powers.add(new Power(
                        seat,
                        Ground.POST,
                        own.post(),
                        own.status() == AppointmentStatus.ACTING ? Capacity.Q : Capacity.NONE,
                        text.lines(seat, Ground.POST),
                        text.basis(seat, Ground.POST, null),
                        null,
                        List.of(Scope.EVERYTHING)));
            }
        }
    }

    private List<Seat> present(Post post) {
        return seats(post).filter(Seat::present).toList();
    }

    private Stream<Seat> seats(Post post) {
        return staff.seats().stream().filter(seat -> seat.appointment().post() == post);
    }
}
