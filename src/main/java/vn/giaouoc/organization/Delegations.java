package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.UnitStaff.Seat;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/**
 * Powers to sign given in writing. One's own by oneself, everybody's by {@code ADMIN}.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13(3) and (4).
 */
@Service
public class Delegations {

    private static final Set<Capacity> GIVEN = Set.of(Capacity.KT, Capacity.TL, Capacity.TUQ);

    private final DelegationRepository repository;
    private final SnapshotRepository snapshots;
    private final UnitRepository units;
    private final OrganizationJournal journal;
    private final Clock clock;

    Delegations(
            DelegationRepository repository,
            SnapshotRepository snapshots,
            UnitRepository units,
            OrganizationJournal journal,
            Clock clock) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** Given or received by a person, the newest first, revoked ones included. */
    @Transactional(readOnly = true)
    public List<Delegation> ofPerson(UUID person) {
        return repository.ofPerson(person);
    }

    /** All delegations that are in force or to come, by first day; for {@code ADMIN} all, else given or received oneself. */
    @Transactional(readOnly = true)
    public List<Delegation> current(Actor reader) {
        return repository.current(reader.has(Role.ADMIN) ? null : reader.person(), Vietnam.today(clock));
    }

    /**
     * @throws Problem {@code organization.not-own}; {@code organization.delegation-to-self}; {@code
     *     organization.delegation-chain} if the grantor's own power is only a delegation; {@code
     *     organization.delegation-without-power}; {@code organization.delegation-outside} if the grantee has no post in the
     *     unit for the whole time; {@code organization.delegation-open-ended}; {@code organization.delegation-without-scope};
     *     {@code organization.delegation-type} if the type may not be delegated; {@code organization.document-missing}; {@code
     *     organization.delegation-overlaps}
     */
    @Transactional
    public Delegation grant(NewDelegation delegation, Actor actor) {
        Rights.requireOwnOrAdministrator(delegation.grantor(), actor);
        var document = Rights.requireText(delegation.document(), "organization.document-missing");
        if (delegation.grantor().equals(delegation.grantee())) {
            throw Problem.invalid("organization.delegation-to-self");
        }
        if (delegation.valid().to() == null) {
            throw Problem.invalid("organization.delegation-open-ended");
        }
        // serialises with other delegations and appointments of the unit
        var locked = units.lock(delegation.unit()).orElseThrow(() -> unknownUnit(delegation));
        var staff = snapshots
                .units(Set.of(delegation.unit()), delegation.valid().from())
                .staff(delegation.unit())
                .orElseThrow(() -> unknownUnit(delegation));
        requireScope(delegation, staff);
        var grantor = grantorSeat(delegation, staff);
        var grantee = granteeSeat(delegation, staff);
        requireNoOverlap(delegation);
        var id = Ids.next();
        repository.insert(
                id,
                delegation.withDocument(document),
                grantor.appointment().id(),
                grantee.appointment().id());
        var granted = repository.find(id).orElseThrow();
        tell("delegated", granted, granted.valid().from(), actor);
        return granted;
    }

    /**
     * Takes a delegation back from today on.
     *
     * @throws Problem {@code organization.delegation-unknown}, {@code organization.not-own}, {@code organization.stale},
     *     {@code organization.already-revoked}, {@code organization.reason-missing}
     */
    @Transactional
    public Delegation revoke(UUID id, String reason, int version, Actor actor) {
        var delegation = repository
                .find(id)
                .orElseThrow(() -> Problem.notFound("organization.delegation-unknown", id.toString()));
        Rights.requireOwnOrAdministrator(delegation.grantor(), actor);
        var why = Rights.requireText(reason, "organization.reason-missing");
        if (delegation.revokedFrom() != null) {
            throw Problem.conflict("organization.already-revoked");
        }
        var today = Vietnam.today(clock);
        journal.requireChanged(repository.revoke(id, version, today, actor.login(), why), "delegation:" + id);
        tell("delegation-revoked", delegation, today, actor);
        return repository.find(id).orElseThrow();
    }

    private static void requireScope(NewDelegation delegation, UnitStaff staff) {
        if (delegation.types().isEmpty()) {
            throw Problem.invalid("organization.delegation-without-scope");
        }
        if (!GIVEN.contains(delegation.capacity())) {
            throw Problem.invalid(
                    "organization.delegation-capacity", delegation.capacity().name());
        }
        for (var type : delegation.types()) {
            if (!staff.rules().containsKey(type) || type.equals(SigningRule.ANY)) {
                throw Problem.invalid("organization.document-type-unknown", type);
            }
            if (!Powers.mayBeGiven(type, delegation.capacity(), staff)) {
                throw Problem.invalid(
                        "organization.delegation-type",
                        type,
                        delegation.capacity().name());
            }
        }
    }

    /** Only the head or the Q. gives power away: a delegate passes nothing on, and a deputy signs for the head already. */
    private static Seat grantorSeat(NewDelegation delegation, UnitStaff staff) {
        var seat = staff.seats().stream()
                .filter(one -> one.appointment().post() == Post.HEAD)
                .filter(one -> one.appointment().person().equals(delegation.grantor()))
                .findFirst();
        if (seat.isEmpty()) {
            var isDelegate =
                    staff.delegations().stream().anyMatch(one -> one.grantee().equals(delegation.grantor()));
            throw Problem.invalid(
                    isDelegate ? "organization.delegation-chain" : "organization.delegation-without-power");
        }
        return seat.get();
    }

    private static Seat granteeSeat(NewDelegation delegation, UnitStaff staff) {
        var last = delegation.valid().to();
        return staff.seats().stream()
                .filter(seat -> seat.appointment().person().equals(delegation.grantee()))
                .filter(seat -> last != null && seat.appointment().valid().contains(last))
                .filter(seat -> mayReceive(seat.appointment().post(), delegation.capacity()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "organization.delegation-outside", staff.unit().name()));
    }

    /** KT. is for deputies; TL. and TUQ. for whoever heads a part of the unit (Decree 30/2020/NĐ-CP, Art. 13(3) and (4)). */
    private static boolean mayReceive(Post post, Capacity capacity) {
        return switch (post) {
            case DEPUTY -> capacity != Capacity.TL;
            case SECTION_HEAD, OFFICE -> capacity != Capacity.KT;
            case HEAD, REGISTRY, EMULATION_OFFICER, SECRETARY, SUPPORT_TEAM, COUNCIL_CHAIR, COUNCIL_MEMBER -> false;
        };
    }

    private void requireNoOverlap(NewDelegation wanted) {
        for (var other : repository.sharingDays(wanted.unit(), wanted.valid())) {
            var sameTypes = !Collections.disjoint(other.types(), wanted.types());
            var sameFields = other.fields().isEmpty()
                    || wanted.fields().isEmpty()
                    || !Collections.disjoint(other.fields(), wanted.fields());
            if (other.grantee().equals(wanted.grantee()) && sameTypes && sameFields) {
                throw Problem.conflict("organization.delegation-overlaps", other.granteeName(), other.document());
            }
        }
    }

    private static Problem unknownUnit(NewDelegation delegation) {
        return Problem.notFound("organization.unit-unknown", delegation.unit());
    }

    private void tell(String what, Delegation delegation, LocalDate from, Actor actor) {
        journal.tell(
                actor,
                what,
                "delegation:" + delegation.id(),
                Map.of(
                        "unit",
                        delegation.unit(),
                        "document",
                        delegation.document(),
                        "capacity",
                        delegation.capacity().name(),
                        "from",
                        from.toString()),
                OrganizationJournal.ofPeople(
                        OrganizationChanged.Kind.DELEGATION,
                        Set.of(delegation.unit()),
                        Set.of(delegation.grantor(), delegation.grantee()),
                        from,
                        actor));
    }

    /**
     * @param capacity {@code TUQ}; {@code TL} for papers that the working regulation lists; {@code KT} for a deputy
     * @param types document types, at least one
     * @param fields fields it is limited to; empty for all
     * @param document number of the paper
     * @param valid with a last day
     */
    public record NewDelegation(
            String unit,
            UUID grantor,
            UUID grantee,
            Capacity capacity,
            Set<String> types,
            Set<Field> fields,
            String document,
            ValidPeriod valid) {

        NewDelegation withDocument(String number) {
            return new NewDelegation(unit, grantor, grantee, capacity, types, fields, number, valid);
        }
    }
}
