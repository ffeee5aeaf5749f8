package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** Rows about units and groups. */
@Component
class ImportGroups {

    private static final Map<String, Regime> REGIMES = Map.of(
            "HEAD", Regime.HEAD_REGIME,
            "ONE_HEAD", Regime.HEAD_REGIME,
            "COLLECTIVE", Regime.COLLECTIVE_REGIME);

    private final Units units;
    private final Groups groups;
    private final People people;

    ImportGroups(Units units, Groups groups, People people) {
        this.units = units;
        this.groups = groups;
        this.people = people;
    }

    boolean unit(ImportRow row, Actor actor) {
        var parent = row.textOrNull("parent");
        var valid = row.valid();
        var wanted = new Units.NewUnit(
                row.required("code"),
                row.required("name"),
                row.text("shortName"),
                parent,
                row.text("kind").isEmpty() ? "UNIT" : row.text("kind"),
                row.word("regime", Regime.class, Regime.HEAD_REGIME, REGIMES),
                row.textOrNull("place"),
                row.textOrNull("collective"),
                valid);
        if (parent != null && units.lastKnown(parent, valid.from()).isEmpty()) {
            throw new ImportRow.Refused("parent", Problem.notFound("organization.unit-unknown", parent));
        }
        var known = units.lastKnown(wanted.code(), valid.from());
        if (known.isEmpty()) {
            units.create(wanted, actor);
            return true;
        }
        var before = known.get();
        var same = before.name().equals(wanted.name())
                && Objects.equals(before.parent(), parent)
                && before.kind().equals(wanted.kind())
                && before.regime() == wanted.regime()
                && before.valid().equals(valid);
        requireSame(same, "code", wanted.code());
        return false;
    }

    boolean group(ImportRow row, Actor actor) {
        var wanted = new Groups.NewGroup(
                row.required("code"),
                row.required("name"),
                row.textOrNull("documentName"),
                row.textOrNull("symbol"),
                row.word("type", GroupType.class, null, Map.of()),
                unitCode(row, "authority"));
        var known = groups.find(wanted.code());
        if (known.isEmpty()) {
            groups.create(wanted, actor);
            return true;
        }
        var before = known.get();
        var same = before.name().equals(wanted.name())
                && before.type() == wanted.type()
                && before.authority().equals(wanted.authority());
        requireSame(same, "code", wanted.code());
        return false;
    }

    boolean membership(ImportRow row, Actor actor) {
        var group = groupCode(row);
        var unit = unitCode(row, "unit");
        var valid = row.valid();
        if (groups.memberships(group).stream()
                .anyMatch(known -> known.unit().equals(unit) && known.valid().equals(valid))) {
            return false;
        }
        groups.join(group, unit, valid, row.text("decision"), actor);
        return true;
    }

    boolean year(ImportRow row, Actor actor) {
        var wanted = new Groups.NewYear(
                groupCode(row),
                row.number("year"),
                member(row, "head"),
                member(row, "deputy"),
                row.word("signingMode", SigningMode.class, SigningMode.ALL_MEMBERS, Map.of()),
                row.word("signingOrder", SigningOrder.class, SigningOrder.PARALLEL, Map.of()),
                row.text("decision"));
        var known = groups.findYear(wanted.group(), wanted.year(), LocalDate.of(wanted.year(), 1, 1));
        if (known.isEmpty()) {
            groups.openYear(wanted, actor);
            return true;
        }
        var before = known.get();
        var same = before.headUnit().equals(wanted.headUnit())
                && before.deputyUnit().equals(wanted.deputyUnit())
                && before.mode() == wanted.mode()
                && before.order() == wanted.order();
        requireSame(same, "year", wanted.group() + " " + wanted.year());
        return false;
    }

    private String member(ImportRow row, String column) {
        var unit = unitCode(row, column);
        var group = row.text("group");
        var year = row.number("year");
        var inYear = groups.memberships(group).stream()
                .anyMatch(known -> known.unit().equals(unit)
                        && known.valid().from().getYear() <= year
                        && (known.valid().to() == null || known.valid().to().getYear() >= year));
        if (!inYear) {
            throw ImportRow.refused(column, "organization.not-a-member", unit, group);
        }
        return unit;
    }

    /** The rows of one team are one decision: the last of them sets it whole. */
    boolean team(ImportRow row, List<ImportRow> all, Actor actor) {
        var group = groupCode(row);
        var year = row.number("year");
        var from = row.day("from");
        var person = person(row);
        var before = groups.year(group, year, from);
        if (before.team().stream()
                .anyMatch(member ->
                        member.person().equals(person) && member.valid().from().equals(from))) {
            return false;
        }
        var together = all.stream()
                .filter(other -> other.text("group").equals(group)
                        && other.text("year").equals(row.text("year"))
                        && other.text("from").equals(row.text("from")))
                .toList();
        if (!together.get(together.size() - 1).equals(row)) {
            return true;
        }
        var secretary = together.stream()
                .filter(other -> other.yes("secretary"))
                .findFirst()
                .map(this::person)
                .orElse(null);
        var members = together.stream().map(this::person).toList();
        groups.setTeam(group, year, members, secretary, from, row.text("decision"), actor);
        return true;
    }

    private UUID person(ImportRow row) {
        var code = row.required("person");
        return people.byCode(code)
                .map(Person::id)
                .orElseThrow(
                        () -> new ImportRow.Refused("person", Problem.notFound("organization.person-unknown", code)));
    }

    private String groupCode(ImportRow row) {
        var code = row.required("group");
        if (groups.find(code).isEmpty()) {
            throw new ImportRow.Refused("group", Problem.notFound("organization.group-unknown", code));
        }
        return code;
    }

    private String unitCode(ImportRow row, String column) {
        var code = row.required(column);
        if (units.lastKnown(code, LocalDate.of(2000, 1, 1)).isEmpty()) {
            throw new ImportRow.Refused(column, Problem.notFound("organization.unit-unknown", code));
        }
        return code;
    }

    private static void requireSame(boolean same, String column, String what) {
        if (!same) {
            throw ImportRow.refused(column, "organization.import-differs", what);
        }
    }
}
