package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** What a manager may see: units and groups named in an appointment as manager. Writing is for {@code ADMIN}. */
@Service
public class Managers {

    private final ManagerRepository repository;
    private final PersonRepository people;
    private final UnitRepository units;
    private final GroupRepository groups;
    private final OrganizationJournal journal;

    Managers(
            ManagerRepository repository,
            PersonRepository people,
            UnitRepository units,
            GroupRepository groups,
            OrganizationJournal journal) {
        this.repository = repository;
        this.people = people;
        this.units = units;
        this.groups = groups;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Scope> ofPerson(UUID person) {
        return repository.ofPerson(person);
    }

    /**
     * @param unit either this
     * @param group or this
     * @throws Problem {@code organization.manager-scope}, {@code organization.manager-overlaps}
     */
    @Transactional
    public Scope grant(
            UUID person,
            @Nullable String unit,
            @Nullable String group,
            ValidPeriod valid,
            String decision,
            Actor actor) {
        Rights.requireAdministrator(actor);
        if ((unit == null) == (group == null)) {
            throw Problem.invalid("organization.manager-scope");
        }
        var found = people.lock(person)
                .orElseThrow(() -> Problem.notFound("organization.person-unknown", person.toString()));
        if (unit != null && units.lastKnown(unit, valid.from()).isEmpty()) {
            throw Problem.notFound("organization.unit-unknown", unit);
        }
        if (group != null && groups.find(group).isEmpty()) {
            throw Problem.notFound("organization.group-unknown", group);
        }
        var scope = unit != null ? unit : String.valueOf(group);
        if (repository.overlaps(person, scope, valid)) {
            throw Problem.conflict("organization.manager-overlaps", found.fullName(), scope);
        }
        var id = Ids.next();
        repository.insert(id, person, unit, group, valid, decision);
        tell("manager-appointed", id, person, scope, valid.from(), actor);
        return repository.find(id).orElseThrow();
    }

    /**
     * @param lastDay last day, inclusive
     * @throws Problem {@code organization.stale}
     */
    @Transactional
    public Scope end(UUID id, LocalDate lastDay, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        var scope =
                repository.find(id).orElseThrow(() -> Problem.notFound("organization.manager-unknown", id.toString()));
        if (lastDay.isBefore(scope.valid().from())) {
            throw Problem.invalid(
                    "organization.last-day-outside", lastDay, scope.valid().from());
        }
        journal.requireChanged(repository.end(id, version, lastDay), "manager:" + id);
        tell("manager-ended", id, scope.person(), "", lastDay.plusDays(1), actor);
        return repository.find(id).orElseThrow();
    }

    private void tell(String what, UUID id, UUID person, String scope, LocalDate from, Actor actor) {
        journal.tell(
                actor,
                what,
                "manager:" + id,
                Map.of("person", person.toString(), "scope", scope, "from", from.toString()),
                OrganizationJournal.ofPeople(OrganizationChanged.Kind.MANAGER, Set.of(), Set.of(person), from, actor));
    }

    /** One unit or one group. */
    public record Scope(
            UUID id,
            UUID person,
            @Nullable String unit,
            @Nullable String group,
            ValidPeriod valid,
            String decision,
            int version) {}
}
