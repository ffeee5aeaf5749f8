package vn.giaouoc.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.ValidPeriod;

/**
 * One ground on which one person may act for one post on a day.
 *
 * @param seat the person's own appointment
 * @param post post whose powers are used
 * @param scopes for what; never empty
 */
record Power(
        UnitStaff.Seat seat,
        Ground ground,
        Post post,
        Capacity capacity,
        List<String> lines,
        String basis,
        @Nullable Delegation delegation,
        List<Scope> scopes) {

    /**
     * @param type null: every type
     * @param field null: every field
     * @param offered asked first for this
     */
    record Scope(@Nullable String type, @Nullable Field field, boolean offered) {

        static final Scope EVERYTHING = new Scope(null, null, true);

        HolderKey key(String unit, Post post) {
            return HolderKey.post(unit, post.name(), type, field == null ? null : field.name());
        }
    }

    /** Under the unit's own code and those of the units merged into it. */
    List<Standing> standings(UnitStaff staff) {
        var standings = new ArrayList<Standing>();
        for (var code : staff.codes()) {
            for (var scope : scopes) {
                standings.add(standing(staff, scope.key(code, post), scope.offered()));
            }
        }
        return standings;
    }

    private Standing standing(UnitStaff staff, HolderKey key, boolean offered) {
        return new Standing(
                key,
                offered,
                capacity,
                lines,
                basis,
                staff.unit().code(),
                post,
                seat.appointment().id(),
                delegation == null ? null : delegation.id(),
                ground.ordinal());
    }

    Entitled entitled(UnitStaff staff, boolean offered) {
        var own = seat.appointment();
        var valid = valid();
        return new Entitled(
                own.person(),
                own.personName(),
                staff.unit().code(),
                staff.unit().name(),
                own.post(),
                own.title(),
                capacity,
                lines,
                basis,
                valid.from(),
                valid.to(),
                offered,
                ground);
    }

    private ValidPeriod valid() {
        var own = seat.appointment().valid();
        if (delegation == null) {
            return own;
        }
        var given = delegation.valid();
        var from = own.from().isAfter(given.from()) ? own.from() : given.from();
        var ownTo = own.to();
        var givenTo = given.to();
        var to = ownTo == null || (givenTo != null && givenTo.isBefore(ownTo)) ? givenTo : ownTo;
        return new ValidPeriod(from, to);
    }
}
