package vn.giaouoc.organization;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** Rows about people: themselves, their posts, absences, delegations, scopes as manager. */
@Component
class ImportPeople {

    private final People people;
    private final Appointments appointments;
    private final Absences absences;
    private final Delegations delegations;
    private final Managers managers;
    private final UnitRepository units;
    private final GroupRepository groups;

    ImportPeople(
            People people,
            Appointments appointments,
            Absences absences,
            Delegations delegations,
            Managers managers,
            UnitRepository units,
            GroupRepository groups) {
        this.people = people;
        this.appointments = appointments;
        this.absences = absences;
        this.delegations = delegations;
        this.managers = managers;
        this.units = units;
        this.groups = groups;
    }

    boolean person(ImportRow row, Actor actor) {
        var wanted = new People.NewPerson(
                row.required("code"),
                row.required("fullName"),
                row.textOrNull("email"),
                row.textOrNull("phone"),
                row.textOrNull("login"));
        var known = people.byCode(wanted.code());
        if (known.isEmpty()) {
            people.create(wanted, actor);
            return true;
        }
        var before = known.get();
        var same =
                new People.NewPerson(before.code(), before.fullName(), before.email(), before.phone(), before.login());
        requireSame(wanted.equals(same), wanted.code());
        return false;
    }

    boolean appointment(ImportRow row, Actor actor) {
        var person = personId(row, "person");
        var unit = unit(row, "unit");
        var wanted = new Appointments.NewAppointment(
                person,
                unit,
                row.word("post", Post.class, null, Map.of("OFFICE_CHIEF", Post.OFFICE)),
                row.required("title"),
                row.word("status", AppointmentStatus.class, AppointmentStatus.FULL, Map.of()),
                fields(row),
                row.valid(),
                row.text("decision"));
        if (appointments.ofPerson(person).stream().anyMatch(known -> isSame(known, wanted))) {
            return false;
        }
        appointments.appoint(wanted, actor);
        return true;
    }

    private static boolean isSame(Appointment known, Appointments.NewAppointment wanted) {
        return known.unit().equals(wanted.unit())
                && known.post() == wanted.post()
                && known.title().equals(wanted.title())
                && known.status() == wanted.status()
                && known.valid().equals(wanted.valid());
    }

    boolean absence(ImportRow row, Actor actor) {
        var wanted = new Absences.NewAbsence(
                personId(row, "person"), row.required("reason"), row.text("document"), row.valid());
        if (absences.ofPerson(wanted.person()).stream()
                .anyMatch(known ->
                        known.valid().equals(wanted.valid()) && known.document().equals(wanted.document()))) {
            return false;
        }
        absences.record(wanted, actor);
        return true;
    }

    boolean delegation(ImportRow row, Actor actor) {
        var wanted = new Delegations.NewDelegation(
                unit(row, "unit"),
                personId(row, "grantor"),
                personId(row, "grantee"),
                row.word("capacity", Capacity.class, Capacity.TUQ, Map.of()),
                Set.copyOf(row.several("types")),
                fields(row),
                row.text("document"),
                row.valid());
        if (delegations.ofPerson(wanted.grantee()).stream().anyMatch(known -> isSame(known, wanted))) {
            return false;
        }
        delegations.grant(wanted, actor);
        return true;
    }

    private static boolean isSame(Delegation known, Delegations.NewDelegation wanted) {
        return known.unit().equals(wanted.unit())
                && known.grantor().equals(wanted.grantor())
                && known.grantee().equals(wanted.grantee())
                && known.types().equals(wanted.types())
                && known.document().equals(wanted.document())
                && known.valid().equals(wanted.valid());
    }

    boolean manager(ImportRow row, Actor actor) {
        var person = personId(row, "person");
        var unit = row.text("unit").isEmpty() ? null : unit(row, "unit");
        var group = row.textOrNull("group");
        if (group != null && groups.find(group).isEmpty()) {
            throw ImportRow.refused("group", "organization.group-unknown", group);
        }
        var valid = row.valid();
        if (managers.ofPerson(person).stream()
                .anyMatch(known -> known.valid().equals(valid)
                        && Objects.equals(known.unit(), unit)
                        && Objects.equals(known.group(), group))) {
            return false;
        }
        managers.grant(person, unit, group, valid, row.text("decision"), actor);
        return true;
    }

    private static void requireSame(boolean same, String code) {
        if (!same) {
            throw ImportRow.refused("code", "organization.import-differs", code);
        }
    }

    private UUID personId(ImportRow row, String column) {
        var code = row.required(column);
        return people.byCode(code)
                .map(Person::id)
                .orElseThrow(
                        () -> new ImportRow.Refused(column, Problem.notFound("organization.person-unknown", code)));
    }

    private String unit(ImportRow row, String column) {
        var code = row.required(column);
        if (units.lock(code).isEmpty()) {
            throw new ImportRow.Refused(column, Problem.notFound("organization.unit-unknown", code));
        }
        return code;
    }

    /** Fields by their code or as written in Vietnamese. */
    private static Set<Field> fields(ImportRow row) {
        return row.several("fields").stream().map(ImportPeople::field).collect(Collectors.toUnmodifiableSet());
    }

    private static Field field(String word) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(word)
                        || field.vietnamese().replace('–', '-').equalsIgnoreCase(word.replace('–', '-')))
                .findFirst()
                .orElseThrow(() -> ImportRow.refused("fields", "organization.field-unknown", word));
    }
}
