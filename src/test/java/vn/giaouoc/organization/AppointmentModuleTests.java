package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds.Staffed;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** People and their posts: what collides, and who sees what of a person. */
@ProductTest
class AppointmentModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);
    private static final ValidPeriod WEEK = new ValidPeriod(DAY, DAY.plusDays(6));

    @Autowired
    private Worlds worlds;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Absences absences;

    @Autowired
    private Appointments appointments;

    @Test
    void fieldsOfADeputyChangeByTheDay() {
        var unit = worlds.staffedUnit("Trường");
        var own = appointments.ofPerson(unit.person(Post.DEPUTY)).get(0);

        appointments.assignFields(own.id(), Set.of(Field.FINANCE), DAY, "06/QĐ", own.version(), Worlds.admin());

        var code = unit.unit().code();
        var key = "unit:" + code + ":HEAD:field=";
        assertThat(worlds.actor(own.person(), DAY.minusDays(1)).keys()).contains(key + "EMULATION");
        assertThat(worlds.actor(own.person(), DAY).keys())
                .contains(key + "FINANCE")
                .doesNotContain(key + "EMULATION");
        assertRefused(
                "organization.later-change-exists",
                () -> appointments.assignFields(
                        own.id(), Set.of(), DAY.minusDays(2), "07/QĐ", own.version() + 1, Worlds.admin()));
        assertRefused(
                "organization.stale",
                () -> appointments.assignFields(own.id(), Set.of(), DAY, "07/QĐ", own.version(), Worlds.admin()));
    }

    @Test
    void twoHeadsAppointedAtTheSameMomentAreOneHeadAndOneRefusal() throws Exception {
        var unit = worlds.unit("Trường");
        var people = List.of(worlds.person("Người Mẫu A"), worlds.person("Người Mẫu B"));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);

        var attempts = people.stream()
                .map(person -> pool.submit(() -> {
                    start.await();
                    return worlds.appoint(person, unit, Post.HEAD, "Hiệu trưởng");
                }))
                .toList();
        start.countDown();
        pool.shutdown();

        var refusals = new ArrayList<String>();
        for (var attempt : attempts) {
            try {
                attempt.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                refusals.add(((Problem) refused.getCause()).code());
            }
        }
        assertThat(refusals).containsExactly("organization.head-taken");
        assertThat(appointments.ofUnit(unit.code(), DAY)).hasSize(1);
    }

    @Test
    void anEndedAppointmentLeavesThePostVacantWithItsTitle() {
        var unit = worlds.staffedUnit("Trường");
        var own = appointments.ofPerson(unit.person(Post.HEAD)).get(0);

        appointments.end(own.id(), DAY, "08/QĐ", own.version(), Worlds.admin());

        var history = units.history(unit.unit().code(), DAY.plusDays(1), Worlds.admin());
        assertThat(history.posts().get(0).title()).isEqualTo("Hiệu trưởng");
        assertThat(history.posts().get(0).vacant()).isTrue();
        assertThat(units.staff(unit.unit().code(), DAY.plusDays(1)).headTitle()).isEqualTo("Hiệu trưởng");
        assertRefused(
                "organization.last-day-outside",
                () -> appointments.end(own.id(), DAY.plusDays(9), "09/QĐ", own.version() + 1, Worlds.admin()));
    }

    @Test
    void appointmentsDoNotCollide() {
        var unit = worlds.staffedUnit("Trường");
        var other = worlds.person("Người Mẫu khác");
        var outside = new ValidPeriod(Worlds.START.minusYears(1), null);

        assertAppointRefused("head-taken", other, unit, Post.HEAD, AppointmentStatus.ACTING, WEEK);
        assertAppointRefused("in-charge-not-deputy", other, unit, Post.HEAD, AppointmentStatus.IN_CHARGE, WEEK);
        assertAppointRefused("unit-not-then", other, unit, Post.OFFICE, AppointmentStatus.FULL, outside);
        var office = unit.staff().get(Post.OFFICE);
        assertAppointRefused("appointment-overlaps", office, unit, Post.OFFICE, AppointmentStatus.FULL, WEEK);
        worlds.appoint(other, unit.unit(), Post.DEPUTY, "Phó Hiệu trưởng", AppointmentStatus.IN_CHARGE, WEEK);
        var third = worlds.person("Người Mẫu thứ ba");
        assertAppointRefused("in-charge-taken", third, unit, Post.DEPUTY, AppointmentStatus.IN_CHARGE, WEEK);
        assertRefused(
                "organization.fields-not-deputy",
                () -> worlds.appoint(third, unit.unit(), Post.OFFICE, "Chánh Văn phòng", Field.FINANCE));
        assertRefused(
                "organization.team-not-appointed",
                () -> worlds.appoint(third, unit.unit(), Post.SUPPORT_TEAM, "Thành viên"));
    }

    private void assertAppointRefused(
            String code, Person person, Staffed unit, Post post, AppointmentStatus status, ValidPeriod valid) {
        assertRefused(
                "organization." + code, () -> worlds.appoint(person, unit.unit(), post, "Chức danh", status, valid));
    }

    @Test
    void contactDataIsForTheOfficeOfTheUnitThePersonAndAdministrators() {
        var unit = worlds.staffedUnit("Trường");
        var registry = unit.staff().get(Post.REGISTRY);
        people.change(
                registry.id(),
                new People.NewPerson(registry.code(), "Đặng Thị Mẫu " + registry.code(), "a@example.org", "1", null),
                registry.version(),
                Worlds.admin());

        assertThat(emailSeenBy(registry, unit, Post.OFFICE)).isEqualTo("a@example.org");
        assertThat(emailSeenBy(registry, unit, Post.REGISTRY)).isEqualTo("a@example.org");
        assertThat(emailSeenBy(registry, unit, Post.HEAD)).isNull();
        assertThat(people.search("dang thi mau " + registry.code(), 5, Worlds.admin()))
                .extracting(Person::id)
                .containsExactly(registry.id());
    }

    @Test
    void whySomebodyIsAwayIsForColleaguesThePersonAndAdministrators() {
        var unit = worlds.staffedUnit("Trường");
        var other = worlds.staffedUnit("Trường khác");
        var head = unit.person(Post.HEAD);
        absences.record(
                new Absences.NewAbsence(head, "nằm viện", "07/GNP", new ValidPeriod(DAY, DAY.plusDays(9))),
                Worlds.admin());

        for (var reader :
                List.of(Worlds.admin(), worlds.actor(head, DAY), worlds.actor(unit.person(Post.OFFICE), DAY))) {
            assertThat(reasons(unit, head, reader)).containsExactly("nằm viện", "nằm viện");
        }
        assertThat(reasons(unit, head, worlds.actor(other.person(Post.HEAD), DAY)))
                .containsExactly("", "");
    }

    /** On the page of the person and on that of the unit. */
    private List<String> reasons(Staffed unit, UUID person, Actor reader) {
        return Stream.concat(
                        people.history(person, reader).absences().stream(),
                        units.history(unit.unit().code(), DAY, reader).absences().stream())
                .map(Absence::reason)
                .toList();
    }

    private @Nullable String emailSeenBy(Person person, Staffed unit, Post reader) {
        return people.history(person.id(), worlds.actor(unit.person(reader), DAY))
                .person()
                .email();
    }
}
