package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Groups.NewYear;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** Writes what changes every year in a group: head, deputy, way of signing, support team. The group is locked by the caller. */
@Component
class YearBook {

    private final GroupRepository groups;
    private final GroupYearRepository years;
    private final PersonRepository people;
    private final OrganizationJournal journal;
    private final Clock clock;

    YearBook(
            GroupRepository groups,
            GroupYearRepository years,
            PersonRepository people,
            OrganizationJournal journal,
            Clock clock) {
        this.groups = groups;
        this.years = years;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    void open(NewYear year, Actor actor) {
        Rights.requireAdministrator(actor);
        requireMembers(year);
        if (years.find(year.group(), year.year(), lastDay(year.year())).isPresent()) {
            throw Problem.conflict("organization.group-year-exists", year.group(), String.valueOf(year.year()));
        }
        years.insert(year);
        tellYear("year-opened", year, actor);
    }

    void change(NewYear year, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        if (years.find(year.group(), year.year(), lastDay(year.year())).isEmpty()) {
            throw Problem.notFound("organization.group-year-unknown", year.group(), String.valueOf(year.year()));
        }
        requireMembers(year);
        journal.requireChanged(years.update(year, version), "group:" + year.group());
        tellYear("year-changed", year, actor);
    }

    void setTeam(
            GroupYear before,
            List<UUID> members,
            @Nullable UUID secretary,
            LocalDate from,
            String decision,
            Actor actor) {
        if (!actor.has(Role.ADMIN) && !actsAsHeadOf(before.headUnit(), actor)) {
            throw Problem.notAllowed("organization.not-administrator");
        }
        requireTeam(members, secretary);
        if (years.teamChangesAfter(before.group(), before.year(), from)) {
            throw Problem.conflict("organization.later-change-exists");
        }
        years.endTeam(before.group(), before.year(), from);
        years.insertTeam(before.group(), before.year(), members, secretary, from, decision);
        var facts = Map.of("year", String.valueOf(before.year()), "decision", decision, "from", from.toString());
        var change = new OrganizationChanged(
                OrganizationChanged.Kind.TEAM,
                Set.of(before.headUnit()),
                Set.of(before.group()),
                Set.copyOf(members),
                from,
                actor.login());
        journal.tell(actor, "team-set", "group:" + before.group(), facts, change);
    }

    private static boolean actsAsHeadOf(String unit, Actor actor) {
        return actor.standings().stream()
                .anyMatch(standing -> standing.unit().equals(unit) && standing.post() == Post.HEAD);
    }

    private void requireTeam(List<UUID> members, @Nullable UUID secretary) {
        if (members.isEmpty() || Set.copyOf(members).size() != members.size()) {
            throw Problem.invalid("organization.team-empty");
        }
        if (secretary != null && !members.contains(secretary)) {
            throw Problem.invalid("organization.secretary-not-in-team");
        }
        var known = people.names(members).keySet();
        members.stream().filter(member -> !known.contains(member)).findFirst().ifPresent(member -> {
            throw Problem.notFound("organization.person-unknown", member.toString());
        });
    }

    private void requireMembers(NewYear year) {
        if (year.headUnit().equals(year.deputyUnit())) {
            throw Problem.invalid("organization.head-is-deputy");
        }
        var inYear = new ValidPeriod(LocalDate.of(year.year(), 1, 1), lastDay(year.year()));
        var memberships = groups.memberships(year.group(), inYear.from());
        for (var unit : List.of(year.headUnit(), year.deputyUnit())) {
            if (memberships.stream()
                    .noneMatch(one -> one.unit().equals(unit) && one.valid().overlaps(inYear))) {
                throw Problem.invalid("organization.not-a-member", unit, year.group());
            }
        }
    }

    private void tellYear(String what, NewYear year, Actor actor) {
        var facts = Map.of(
                "year", String.valueOf(year.year()),
                "head", year.headUnit(),
                "deputy", year.deputyUnit(),
                "mode", year.mode().name(),
                "decision", year.decision());
        var change = OrganizationJournal.ofGroup(
                OrganizationChanged.Kind.GROUP_YEAR,
                year.group(),
                Set.of(year.headUnit(), year.deputyUnit()),
                Vietnam.today(clock),
                actor);
        journal.tell(actor, what, "group:" + year.group(), facts, change);
    }
}
