package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Units and what became of them. Writing is for {@code ADMIN}. */
@Service
public class Units {

    /** What codes of units and groups look like: they are part of holder keys and addresses. */
    static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,39}";

    private final UnitRepository repository;
    private final SnapshotRepository snapshots;
    private final UnitHistories histories;
    private final Mergers mergers;
    private final OrganizationJournal journal;

    Units(
            UnitRepository repository,
            SnapshotRepository snapshots,
            UnitHistories histories,
            Mergers mergers,
            OrganizationJournal journal) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.histories = histories;
        this.mergers = mergers;
        this.journal = journal;
    }

    /** The unit as it was on a day on which it existed. */
    @Transactional(readOnly = true)
    public Optional<Unit> find(String code, LocalDate at) {
        return repository.lastKnown(code, at).filter(unit -> unit.valid().contains(at));
    }

    /**
     * @throws Problem {@code organization.unit-unknown} if there was no such unit on that day
     */
    @Transactional(readOnly = true)
    public Unit require(String code, LocalDate at) {
        return find(code, at).orElseThrow(() -> Problem.notFound("organization.unit-unknown", code));
    }

    /** The unit as last known on a day, also after it ended or was merged. */
    @Transactional(readOnly = true)
    public Optional<Unit> lastKnown(String code, LocalDate at) {
        return repository.lastKnown(code, at);
    }

    /** Units that existed on a day, in Vietnamese order of their names. */
    @Transactional(readOnly = true)
    public List<Unit> all(LocalDate at) {
        return repository.all(at);
    }

    /** Names as last known on a day, by code; unknown codes are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> codes, LocalDate at) {
        return repository.names(codes, at);
    }

    /**
     * Who is in the unit on a day; of a merged unit, who is in its successor.
     *
     * @throws Problem {@code organization.unit-unknown}
     */
    @Transactional(readOnly = true)
    public UnitStaff staff(String code, LocalDate at) {
        return snapshots.units(Set.of(code), at).staffs().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("organization.unit-unknown", code));
    }

    /**
     * Everything the unit's page shows, over all time.
     *
     * @param at day on which posts are vacant or not
     * @throws Problem {@code organization.unit-unknown}
     */
    @Transactional(readOnly = true)
    public UnitHistory history(String code, LocalDate at, Actor reader) {
        return histories.of(code, at, reader);
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.unit-exists}, {@code
     *     organization.unit-unknown} for the parent, {@code organization.code-malformed}, {@code organization.name-missing}
     */
    @Transactional
    public Unit create(NewUnit unit, Actor actor) {
        Rights.requireAdministrator(actor);
        var code = Rights.requireCode(unit.code(), CODE);
        if (repository.lock(code).isPresent()) {
            throw Problem.conflict("organization.unit-exists", code);
        }
        var from = unit.valid().from();
        var form = checked(new UnitChange(
                unit.name(),
                unit.shortName(),
                unit.parent(),
                unit.kind(),
                unit.regime(),
                unit.place(),
                unit.collective(),
                from,
                ""));
        try {
            repository.insert(code, unit.valid());
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("organization.unit-exists", code);
        }
        repository.insertForm(Ids.next(), code, form, unit.valid().to());
        tell("unit-created", code, from, actor);
        return repository.lastKnown(code, from).orElseThrow();
    }

    /**
     * Changes name, parent, kind, regime or place from a day on; what was before stays on record.
     *
     * @throws Problem {@code organization.stale} if somebody changed the unit meanwhile; {@code
     *     organization.later-change-exists} if the day lies before a change already recorded
     */
    @Transactional
    public Unit change(String code, UnitChange change, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        var valid = repository.lock(code).orElseThrow(() -> Problem.notFound("organization.unit-unknown", code));
        var form = checked(change);
        if (!valid.contains(change.from())) {
            throw Problem.notFound("organization.unit-unknown", code);
        }
        if (repository.forms(code).get(0).valid().from().isAfter(change.from())) {
            throw Problem.conflict("organization.later-change-exists");
        }
        journal.requireChanged(repository.bump(code, version), "unit:" + code);
        repository.endForms(code, change.from());
        repository.insertForm(Ids.next(), code, form, valid.to());
        tell("unit-changed", code, change.from(), actor);
        return repository.lastKnown(code, change.from()).orElseThrow();
    }

    private UnitChange checked(UnitChange form) {
        var name = Rights.requireText(form.name(), "organization.name-missing");
        var shortName = form.shortName().isBlank() ? name : form.shortName().strip();
        var parent = form.parent() == null || form.parent().isBlank() ? null : form.parent();
        if (parent != null && repository.lastKnown(parent, form.from()).isEmpty()) {
            throw Problem.invalid("organization.unit-unknown", parent);
        }
        var place = form.place() != null || parent == null
                ? form.place()
                : repository.lastKnown(parent, form.from()).map(Unit::place).orElse("");
        return new UnitChange(
                name,
                shortName,
                parent,
                form.kind(),
                form.regime(),
                place,
                form.collective(),
                form.from(),
                form.decision());
    }

    private void tell(String what, String code, LocalDate from, Actor actor) {
        var change = OrganizationJournal.ofUnit(OrganizationChanged.Kind.UNIT, code, null, from, actor);
        journal.tell(actor, what, "unit:" + code, Map.of("from", from.toString()), change);
    }

    /**
     * Merges units into another one. From the day on the old units are history: their appointments and memberships end the day
     * before, the successor takes their place in groups it is not yet in, and its people inherit what is addressed to them.
     *
     * @throws Problem {@code organization.merge-into-itself}, {@code organization.merge-nothing}, {@code
     *     organization.unit-unknown}, {@code organization.stale}
     */
    @Transactional
    public Unit merge(Merger merger, Actor actor) {
        Rights.requireAdministrator(actor);
        mergers.merge(merger, actor);
        return require(merger.into(), merger.from());
    }

    /**
     * @param collective what the head of a collective body signs for ({@code Ủy ban nhân dân}); null elsewhere
     * @param place null: the parent's, else empty
     */
    public record NewUnit(
            String code,
            String name,
            String shortName,
            @Nullable String parent,
            String kind,
            Regime regime,
            @Nullable String place,
            @Nullable String collective,
            ValidPeriod valid) {}

    /**
     * @param from first day of the new shape
     * @param decision number of the paper
     */
    public record UnitChange(
            String name,
            String shortName,
            @Nullable String parent,
            String kind,
            Regime regime,
            @Nullable String place,
            @Nullable String collective,
            LocalDate from,
            String decision) {}

    /**
     * @param units codes of the units that end, with the versions seen
     * @param into code of the successor, which exists on the day
     * @param from first day on which only the successor exists
     */
    public record Merger(Map<String, Integer> units, String into, LocalDate from, String decision) {}
}
