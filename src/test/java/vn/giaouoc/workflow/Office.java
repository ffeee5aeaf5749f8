package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Appointments;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Regime;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;

/** Builds units with one person in each post, under fresh codes, for process tests. */
@TestComponent
class Office {

    static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Actors actors;
    private final Clock clock;
    private final Map<String, Map<Post, UUID>> staff = new HashMap<>();
    private final Map<UUID, String> logins = new HashMap<>();

    Office(Units units, People people, Appointments appointments, Actors actors, Clock clock) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.actors = actors;
        this.clock = clock;
    }

    Actor admin() {
        return Actor.withoutPosts(Ids.next(), "admin", "Quản trị", Set.of(Role.ADMIN), clock.instant());
    }

    /** A unit in which nobody has a post. */
    String emptyUnit() {
        var code = "U" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        units.create(
                new Units.NewUnit(
                        code,
                        "Đơn vị " + code,
                        code,
                        null,
                        "SCHOOL",
                        Regime.HEAD_REGIME,
                        "Cà Mau",
                        null,
                        ValidPeriod.from(SINCE)),
                Actor.system(clock.instant()));
        staff.put(code, new EnumMap<>(Post.class));
        return code;
    }

    void merge(String old, String successor, LocalDate from) {
        var version = units.require(old, from.minusDays(1)).version();
        units.merge(
                new Units.Merger(Map.of(old, version), successor, from, "QĐ sáp nhập"), Actor.system(clock.instant()));
    }

    /** A unit with head, deputy, section head, office, registry and emulation officer. */
    String unit() {
        var code = emptyUnit();
        for (var post : new Post[] {
            Post.HEAD, Post.DEPUTY, Post.SECTION_HEAD, Post.OFFICE, Post.REGISTRY, Post.EMULATION_OFFICER
        }) {
            appoint(code, post);
        }
        return code;
    }

    UUID appoint(String unit, Post post) {
        var login = (unit + "." + post).toLowerCase(java.util.Locale.ROOT)
                + staff.get(unit).size();
        var person = people.create(
                new People.NewPerson(login, "Người " + login, null, null, login), Actor.system(clock.instant()));
        appointments.appoint(
                new Appointments.NewAppointment(
                        person.id(),
                        unit,
                        post,
                        post == Post.HEAD ? "Hiệu trưởng" : post.name(),
                        AppointmentStatus.FULL,
                        Set.of(),
                        ValidPeriod.from(SINCE),
                        "QĐ 1"),
                Actor.system(clock.instant()));
        staff.get(unit).putIfAbsent(post, person.id());
        logins.put(person.id(), login);
        return person.id();
    }

    /** A second post for somebody. */
    UUID appointAlso(String unit, Post post, UUID person) {
        appointments.appoint(
                new Appointments.NewAppointment(
                        person,
                        unit,
                        post,
                        post.name(),
                        AppointmentStatus.FULL,
                        Set.of(),
                        ValidPeriod.from(SINCE),
                        "QĐ 2"),
                Actor.system(clock.instant()));
        return person;
    }

    String login(String unit, Post post) {
        return java.util.Objects.requireNonNull(logins.get(person(unit, post)));
    }

    java.time.Instant now() {
        return clock.instant();
    }

    UUID person(String unit, Post post) {
        return staff.get(unit).get(post);
    }

    /** Somebody signed in now. */
    Actor as(String unit, Post post) {
        return as(person(unit, post));
    }

    Actor as(UUID person) {
        return actors.load(person, logins.get(person), Set.of(), clock.instant());
    }

    Actor confirmed(String unit, Post post) {
        return as(unit, post).withConfirmedAt(clock.instant());
    }
}
