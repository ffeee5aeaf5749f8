package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** Emulation groups, their members and their years. Writing is for {@code ADMIN}. */
@Service
public class Groups {

    private final GroupRepository repository;
    private final GroupYearRepository years;
    private final UnitRepository units;
    private final YearBook book;
    private final OrganizationJournal journal;
    private final Clock clock;

    Groups(
            GroupRepository repository,
            GroupYearRepository years,
            UnitRepository units,
            YearBook book,
            OrganizationJournal journal,
            Clock clock) {
        this.repository = repository;
        this.years = years;
        this.units = units;
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Group> find(String code) {
        return repository.find(code);
    }

    /**
     * @throws Problem {@code organization.group-unknown}
     */
    @Transactional(readOnly = true)
    public Group require(String code) {
        return repository.find(code).orElseThrow(() -> unknown(code));
    }

    /** Groups that have members on a day or have none yet, in Vietnamese order of their names. */
    @Transactional(readOnly = true)
    public List<Group> all(LocalDate at) {
        return repository.all(at);
    }

    /** Member units on a day, in the group's order. */
    @Transactional(readOnly = true)
    public List<String> members(String code, LocalDate at) {
        return years.members(code, at);
    }

    /** Groups of which the unit is a member on a day. */
    @Transactional(readOnly = true)
    public List<Group> ofUnit(String unit, LocalDate at) {
        return repository.ofUnit(unit, at);
    }

    @Transactional(readOnly = true)
    public Optional<GroupYear> findYear(String code, int year, LocalDate at) {
        return years.find(code, year, at);
    }

    /**
     * @throws Problem {@code organization.group-unknown}, {@code organization.group-year-unknown}
     */
    @Transactional(readOnly = true)
    public GroupYear year(String code, int year, LocalDate at) {
        require(code);
        return years.find(code, year, at)
                .orElseThrow(() -> Problem.notFound("organization.group-year-unknown", code, String.valueOf(year)));
    }

    /** Years that were opened, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(String code) {
        return years.years(code);
    }

    /** All memberships over time, in the group's order. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(String code) {
        return repository.memberships(code, Vietnam.today(clock));
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.group-exists}, {@code
     *     organization.unit-unknown} for the authority, {@code organization.code-malformed}
     */
    @Transactional
    public Group create(NewGroup group, Actor actor) {
        Rights.requireAdministrator(actor);
        var code = Rights.requireCode(group.code(), Units.CODE);
        Rights.requireText(group.name(), "organization.name-missing");
        if (repository.find(code).isPresent()) {
            throw Problem.conflict("organization.group-exists", code);
        }
        var today = Vietnam.today(clock);
        if (units.lastKnown(group.authority(), today).isEmpty()) {
            throw Problem.notFound("organization.unit-unknown", group.authority());
        }
        try {
            repository.insert(group);
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("organization.group-exists", code);
        }
        tell("group-created", code, OrganizationChanged.Kind.GROUP, Set.of(), Map.of(), today, actor);
        return require(code);
    }

    /**
     * Makes a unit a member.
     *
     * @throws Problem {@code organization.group-unknown}, {@code organization.unit-unknown}, {@code
     *     organization.membership-overlaps}
     */
    @Transactional
    public void join(String code, String unit, ValidPeriod valid, String decision, Actor actor) {
        Rights.requireAdministrator(actor);
        lock(code);
        if (units.lastKnown(unit, valid.from())
                .filter(found -> found.valid().contains(valid.from()))
                .isEmpty()) {
            throw Problem.notFound("organization.unit-unknown", unit);
        }
        var before = repository.memberships(code, valid.from());
        if (before.stream()
                .anyMatch(one -> one.unit().equals(unit) && one.valid().overlaps(valid))) {
            throw Problem.conflict("organization.membership-overlaps", unit, code);
        }
        repository.insertMembership(Ids.next(), code, unit, null, valid, decision);
        tellMembership("unit-joined", code, unit, decision, valid.from(), actor);
    }

    /**
     * Ends a membership.
     *
     * @param lastDay last day as a member, inclusive
     * @throws Problem {@code organization.not-a-member}, {@code organization.stale}
     */
    @Transactional
    public void leave(String code, String unit, LocalDate lastDay, String decision, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        lock(code);
        var membership = repository.memberships(code, lastDay).stream()
                .filter(one -> one.unit().equals(unit) && one.valid().contains(lastDay))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("organization.not-a-member", unit, code));
        if (lastDay.equals(membership.valid().to())) {
            throw Problem.invalid("organization.not-a-member", unit, code);
        }
        journal.requireChanged(repository.endMembership(code, unit, version, lastDay, decision), "group:" + code);
        tellMembership("unit-left", code, unit, decision, lastDay.plusDays(1), actor);
    }

    /**
     * Records head and deputy unit of a year.
     *
     * @throws Problem {@code organization.group-year-exists}; {@code organization.not-a-member} if head or deputy is no
     *     member that year; {@code organization.head-is-deputy}
     */
    @Transactional
    public GroupYear openYear(NewYear year, Actor actor) {
        lock(year.group());
        book.open(year, actor);
        return year(year.group(), year.year(), YearBook.lastDay(year.year()));
    }

    /**
     * Changes head, deputy or the way of signing of a year.
     *
     * @throws Problem {@code organization.stale}, and as for opening
     */
    @Transactional
    public GroupYear changeYear(NewYear year, int version, Actor actor) {
        lock(year.group());
        book.change(year, version, actor);
        return year(year.group(), year.year(), YearBook.lastDay(year.year()));
    }

    /**
     * Sets the Tổ Giúp việc of a year from a day on; who was in it before stays on record. May be done by {@code ADMIN} and by
     * the head of the group's head unit.
     *
     * @param secretary one of the people
     * @throws Problem {@code organization.group-year-unknown}, {@code organization.team-empty}, {@code
     *     organization.person-unknown}, {@code organization.secretary-not-in-team}
     */
    @Transactional
    public GroupYear setTeam(
            String code,
            int year,
            List<UUID> people,
            @Nullable UUID secretary,
            LocalDate from,
            String decision,
            Actor actor) {
        lock(code);
        book.setTeam(year(code, year, from), people, secretary, from, decision, actor);
        return year(code, year, from);
    }

    private void lock(String code) {
        if (!repository.lock(code)) {
            throw unknown(code);
        }
    }

    private static Problem unknown(String code) {
        return Problem.notFound("organization.group-unknown", code);
    }

    private void tellMembership(String what, String group, String unit, String decision, LocalDate from, Actor actor) {
        tell(
                what,
                group,
                OrganizationChanged.Kind.MEMBERSHIP,
                Set.of(unit),
                Map.of("unit", unit, "decision", decision, "from", from.toString()),
                from,
                actor);
    }

    private void tell(
            String what,
            String group,
            OrganizationChanged.Kind kind,
            Set<String> concerned,
            Map<String, String> facts,
            LocalDate from,
            Actor actor) {
        journal.tell(
                actor, what, "group:" + group, facts, OrganizationJournal.ofGroup(kind, group, concerned, from, actor));
    }

    /** A unit's membership of a group. */
    public record Membership(String unit, String unitName, ValidPeriod valid, String decision, int version) {}

    /**
     * @param documentName null: the name
     * @param symbol null: the code
     */
    public record NewGroup(
            String code,
            String name,
            @Nullable String documentName,
            @Nullable String symbol,
            GroupType type,
            String authority) {}

    /** Head and deputy of a group's year. */
    public record NewYear(
            String group,
            int year,
            String headUnit,
            String deputyUnit,
            SigningMode mode,
            SigningOrder order,
            String decision) {}
}
