package vn.giaouoc.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/**
 * Builds organisations for tests, each under fresh codes, so that tests share one database without meeting.
 *
 * <pre>{@code
 * var world = worlds.khoi7();
 * var head = world.actor("tct.head", LocalDate.of(2024, 7, 18));
 * }</pre>
 */
@Component
public class Worlds {

    /** First day of everything that is built without another one. */
    public static final LocalDate START = LocalDate.of(2018, 1, 1);

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Absences absences;
    private final Groups groups;
    private final Actors actors;
    private final OrganizationImport organizationImport;

    Worlds(
            Units units,
            People people,
            Appointments appointments,
            Absences absences,
            Groups groups,
            Actors actors,
            OrganizationImport organizationImport) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.absences = absences;
        this.groups = groups;
        this.actors = actors;
        this.organizationImport = organizationImport;
    }

    /** Somebody who may change everything. */
    public static Actor admin() {
        return Actor.system(Instant.parse("2024-07-16T01:00:00Z"));
    }

    /** A code that nobody else has, for example {@code W4K2Q9ZX}. */
    public static String freshCode() {
        return "W"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36)
                        .toUpperCase(Locale.ROOT);
    }

    /** Nine in the morning of a day, Vietnam time. */
    public static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(Vietnam.ZONE).toInstant();
    }

    /** A unit under the head regime, existing since {@link #START}. */
    public Unit unit(String name) {
        return unit(name, Regime.HEAD_REGIME, null);
    }

    /** A unit; {@code collective} is what stands after TM. */
    public Unit unit(String name, Regime regime, @Nullable String collective) {
        return units.create(
                new Units.NewUnit(
                        freshCode(), name, name, null, "SCHOOL", regime, "Cà Mau", collective, ValidPeriod.from(START)),
                admin());
    }

    /** A person without posts; code and login are fresh. */
    public Person person(String name) {
        var code = freshCode();
        return people.create(new People.NewPerson(code, name, null, null, code.toLowerCase(Locale.ROOT)), admin());
    }

    /** Somebody in full office since {@link #START}. */
    public Appointment appoint(Person person, Unit unit, Post post, String title, Field... fields) {
        return appoint(person, unit, post, title, AppointmentStatus.FULL, ValidPeriod.from(START), fields);
    }

    public Appointment appoint(
            Person person,
            Unit unit,
            Post post,
            String title,
            AppointmentStatus status,
            ValidPeriod valid,
            Field... fields) {
        return appointments.appoint(
                new Appointments.NewAppointment(
                        person.id(), unit.code(), post, title, status, Set.of(fields), valid, "01/QĐ"),
                admin());
    }

    /** A new person in a post since {@link #START}. */
    public Person hired(Unit unit, Post post, String title, Field... fields) {
        var person = person("Người Mẫu " + freshCode());
        appoint(person, unit, post, title, fields);
        return person;
    }

    /** A unit with a head, a deputy (field emulation), section head, office, registry and officer. */
    public Staffed staffedUnit(String name) {
        var unit = unit(name);
        var staff = new LinkedHashMap<Post, Person>();
        staff.put(Post.HEAD, hired(unit, Post.HEAD, "Hiệu trưởng"));
        staff.put(Post.DEPUTY, hired(unit, Post.DEPUTY, "Phó Hiệu trưởng", Field.EMULATION));
        staff.put(Post.SECTION_HEAD, hired(unit, Post.SECTION_HEAD, "Trưởng phòng"));
        staff.put(Post.OFFICE, hired(unit, Post.OFFICE, "Chánh Văn phòng"));
        staff.put(Post.REGISTRY, hired(unit, Post.REGISTRY, "Văn thư"));
        staff.put(Post.EMULATION_OFFICER, hired(unit, Post.EMULATION_OFFICER, "Chuyên viên"));
        return new Staffed(unit, Map.copyOf(staff));
    }

    public Absence absent(UUID person, LocalDate from, LocalDate to) {
        return absences.record(
                new Absences.NewAbsence(person, "nghỉ phép", "01/GNP", new ValidPeriod(from, to)), admin());
    }

    /** A group of units, the first its head and the second its deputy that year. */
    public Group group(int year, List<String> members) {
        var group = groups.create(
                new Groups.NewGroup(freshCode(), "Khối thử", null, null, GroupType.BLOC, members.get(0)), admin());
        for (var unit : members) {
            groups.join(group.code(), unit, ValidPeriod.from(START), "", admin());
        }
        groups.openYear(
                new Groups.NewYear(
                        group.code(),
                        year,
                        members.get(0),
                        members.get(1),
                        SigningMode.ALL_MEMBERS,
                        SigningOrder.PARALLEL,
                        "07/QĐ"),
                admin());
        return group;
    }

    /** The person as an actor on the morning of a day. */
    public Actor actor(UUID person, LocalDate day, Role... roles) {
        var login = people.find(person).map(Person::login).orElse(null);
        return actors.load(person, login == null ? "nobody" : login, Set.of(roles), morning(day));
    }

    /**
     * Both groups of the demonstration under fresh codes: the six units of Khối 7 with vacancy, absence and Q., Cụm III, the
     * standing bodies, support teams, the delegation of CDCD.
     */
    public World khoi7() {
        var prefix = freshCode();
        var result = organizationImport.run(renamed(OrganizationImport.demonstration(), prefix), false, admin());
        if (!result.applied()) {
            throw new IllegalStateException(result.errors().toString());
        }
        return new World(this, prefix);
    }

    static Map<String, String> renamed(Map<String, String> files, String prefix) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> renamed(entry.getKey(), entry.getValue(), prefix)));
    }

    private static String renamed(String file, String text, String prefix) {
        var lines = text.strip().split("\n");
        var header = lines[0].split(";");
        var renamed = new StringBuilder(lines[0]).append('\n');
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split(";", -1);
            for (var c = 0; c < cells.length; c++) {
                cells[c] = renamed(file, header[c], cells[c], prefix);
            }
            renamed.append(String.join(";", cells)).append('\n');
        }
        return renamed.toString();
    }

    private static String renamed(String file, String column, String cell, String prefix) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (column) {
            case "login" -> prefix.toLowerCase(Locale.ROOT) + "." + cell;
            case "code", "unit", "group", "person", "grantor", "grantee", "authority", "parent" -> prefix + "-" + cell;
            case "head", "deputy" -> file.equals("group_years.csv") ? prefix + "-" + cell : cell;
            default -> cell;
        };
    }

    /** A unit with its people by post. */
    public record Staffed(Unit unit, Map<Post, Person> staff) {

        public UUID person(Post post) {
            return staff.get(post).id();
        }
    }

    /** The demonstration's organisation under one prefix; codes and logins are asked for as in the samples. */
    public record World(Worlds worlds, String prefix) {

        /** Code of a unit or group, for example of {@code CDYT} or {@code CM-K07}. */
        public String code(String sample) {
            return prefix + "-" + sample;
        }

        /** Login, for example of {@code tct.head}. */
        public String login(String sample) {
            return prefix.toLowerCase(Locale.ROOT) + "." + sample;
        }

        public UUID person(String sampleLogin) {
            return worlds.people.byLogin(login(sampleLogin)).orElseThrow().id();
        }

        /** Person by the number of the samples, for example 4 for Người Mẫu 04, who has no login. */
        public UUID number(int number) {
            return worlds.people
                    .byCode(code("NM%02d".formatted(number)))
                    .orElseThrow()
                    .id();
        }

        public Actor actor(String sampleLogin, LocalDate day, Role... roles) {
            return worlds.actor(person(sampleLogin), day, roles);
        }
    }
}
