package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Appointment;
import vn.giaouoc.organization.Appointments;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;

/** The units as a tree, and people by name. */
@Controller
public class OrganizationPages {

    private static final int PEOPLE_SHOWN = 100;

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Days days;

    OrganizationPages(Units units, People people, Appointments appointments, Days days) {
        this.appointments = appointments;
        this.units = units;
        this.people = people;
        this.days = days;
    }

    /** @param depth 0 for a unit with nothing above it on the page */
    public record UnitRow(Unit unit, int depth, @Nullable String parentName) {}

    /** @param total how many units there are that day, whatever was looked for */
    public record UnitsPage(List<UnitRow> rows, int total, String q, LocalDate at, boolean today) {}

    /**
     * @param held what each person holds today
     * @param unitNames names of the units in them, by code
     * @param searched something was looked for
     */
    public record PeoplePage(
            List<Person> people,
            Map<UUID, List<Appointment>> held,
            Map<String, String> unitNames,
            String q,
            boolean searched,
            boolean cut) {}

    @GetMapping("/organization")
    ModelAndView units(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String at) {
        var day = days.of(at);
        var all = units.all(day);
        var names = all.stream().collect(Collectors.toMap(Unit::code, Unit::shortName));
        var rows = q.isBlank() ? tree(all, names) : found(all, names, q);
        return Pages.show(
                "organization/units", new UnitsPage(rows, all.size(), q.strip(), day, day.equals(days.today())));
    }

    @GetMapping("/organization/people")
    ModelAndView people(@RequestParam(defaultValue = "") String q, Actor actor) {
        var found = people.search(q.strip(), PEOPLE_SHOWN, actor);
        var held = appointments.heldBy(found.stream().map(Person::id).toList(), days.today());
        var codes = held.values().stream()
                .flatMap(List::stream)
                .map(Appointment::unit)
                .distinct()
                .toList();
        return Pages.show(
                "organization/people",
                new PeoplePage(
                        found,
                        held,
                        units.names(codes, days.today()),
                        q.strip(),
                        !q.isBlank(),
                        found.size() == PEOPLE_SHOWN));
    }

    private static List<UnitRow> found(List<Unit> all, Map<String, String> names, String q) {
        return all.stream()
                .filter(unit -> PlainText.holds(unit.name() + " " + unit.shortName() + " " + unit.code(), q))
                .map(unit -> new UnitRow(unit, 0, above(unit, names)))
                .toList();
    }

    private static @Nullable String above(Unit unit, Map<String, String> names) {
        return unit.parent() == null ? null : names.getOrDefault(unit.parent(), unit.parent());
    }

    private static List<UnitRow> tree(List<Unit> all, Map<String, String> names) {
        var rows = new ArrayList<UnitRow>();
        var placed = new HashSet<String>();
        for (var unit : all) {
            if (unit.parent() == null || !names.containsKey(unit.parent())) {
                place(unit, 0, all, names, rows, placed);
            }
        }
        // units that name each other as parents hang on no root, and must not be lost
        all.stream()
                .filter(unit -> !placed.contains(unit.code()))
                .forEach(unit -> rows.add(new UnitRow(unit, 0, above(unit, names))));
        return List.copyOf(rows);
    }

    private static void place(
            Unit unit, int depth, List<Unit> all, Map<String, String> names, List<UnitRow> rows, Set<String> placed) {
        if (!placed.add(unit.code())) {
            return;
        }
        rows.add(new UnitRow(unit, depth, above(unit, names)));
        for (var child : all) {
            if (unit.code().equals(child.parent())) {
                place(child, depth + 1, all, names, rows, placed);
            }
        }
    }
}
