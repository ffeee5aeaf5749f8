package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds.World;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;

/** What a signed-in person may act under and read, at a moment. */
@ProductTest
class ActorModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);
    private static World world;

    @Autowired
    private Worlds worlds;

    @Autowired
    private Routing routing;

    @Autowired
    private DataSource dataSource;

    private World world() {
        if (world == null) {
            world = worlds.khoi7();
        }
        return world;
    }

    @Test
    void isLoadedInOneStatement() {
        var statements = new AtomicInteger();
        var counting = new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection(), statements);
            }
        };
        var actors = new Actors(new SnapshotRepository(JdbcClient.create(counting)));

        var actor = actors.load(world().person("tct.officer"), "x", Set.of(), Worlds.morning(DAY));

        assertThat(actor.standings()).isNotEmpty();
        assertThat(statements).hasValue(1);
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Test
    void theSupportTeamAndItsSecretaryAreAddressedByTheTeam() {
        var group = world().code("CM-K07");
        var team = routing.addressTeam(group, 2024, Post.SUPPORT_TEAM);
        var secretary = routing.addressTeam(group, 2024, Post.SECRETARY);

        assertThat(routing.holders(team, DAY))
                .extracting(Routing.Holder::login)
                .containsExactlyInAnyOrder(
                        world().login("tct.officer"),
                        world().login("cdyt.officer"),
                        world().login("cdcd.officer"),
                        world().login("bao.officer"),
                        world().login("dai.officer"));
        assertThat(routing.holders(secretary, DAY))
                .extracting(Routing.Holder::person)
                .containsExactly(world().number(3));
        assertThat(routing.holders(team, LocalDate.of(2024, 6, 9))).isEmpty();
        assertThat(routing.address(world().code("TCT"), Post.SUPPORT_TEAM, null, null, DAY))
                .containsAll(team);
    }

    @Test
    void everybodyReadsForTheirUnitAndGroupAndOnlyHeadAndOfficeOversee() {
        var registry = world().actor("cdyt.registry", DAY);
        var office = world().actor("cdyt.office", DAY);
        var inCharge = world().actor("cdyt.deputy", DAY);

        assertThat(registry.readKeys())
                .contains("unit:" + world().code("CDYT"), "group:" + world().code("CM-K07"), "everyone")
                .doesNotContain("unit:" + world().code("CDYT") + ":HEAD");
        assertThat(registry.overseenUnits()).isEmpty();
        assertThat(office.overseenUnits()).containsExactly(world().code("CDYT"));
        assertThat(inCharge.overseenUnits()).containsExactly(world().code("CDYT"));
        assertThat(inCharge.offeredKeys()).contains("unit:" + world().code("CDYT") + ":HEAD");
    }

    @Test
    void aReplacedHeadReadsForTheTimeOfHandingOverAndNeverActs() {
        var key = "unit:" + world().code("CDYT") + ":HEAD";
        var former = world().number(4);

        var soon = worlds.actor(former, DAY);
        var later = worlds.actor(former, LocalDate.of(2024, 8, 30));

        assertThat(soon.readKeys()).contains(key);
        assertThat(soon.keys()).isEmpty();
        assertThat(later.readKeys()).doesNotContain(key);
    }

    @Test
    void aManagersScopeComesFromTheAppointmentAsManager() {
        var manager = world().actor("manager", DAY, Role.MANAGER);

        assertThat(manager.managedGroups()).containsExactlyInAnyOrder(world().code("CM-K07"), world().code("TTCP-C03"));
        assertThat(manager.managedUnits()).contains(world().code("TCT")).doesNotContain(world().code("TT-DLK"));
        assertThat(manager.keys()).isEmpty();
        assertThat(manager.has(Role.MANAGER)).isTrue();
    }

    @Test
    void thoseChosenByNameActWhileTheyHoldAPostAndAreThere() {
        var officer = world().person("cdcd.officer");
        var key = HolderKey.person(officer);
        var unit = worlds.unit("Trường vắng");
        var away = worlds.hired(unit, Post.EMULATION_OFFICER, "Chuyên viên");
        worlds.absent(away.id(), DAY, DAY);

        assertThat(routing.holders(List.of(key), DAY)).hasSize(1);
        assertThat(worlds.actor(officer, DAY).standingFor(List.of(key))).isPresent();
        assertThat(routing.holders(List.of(HolderKey.person(away.id())), DAY)).isEmpty();
        assertThat(worlds.actor(away.id(), DAY).readKeys()).contains("person:" + away.id());
    }

    @Test
    void nobodyEntitledIsAnEmptyListOfHolders() {
        var unit = worlds.unit("Trường không có ai");
        var head = worlds.hired(unit, Post.HEAD, "Hiệu trưởng");
        worlds.absent(head.id(), DAY, DAY);

        var keys = routing.address(unit.code(), Post.HEAD, "COVENANT", null, DAY);

        assertThat(routing.holders(keys, DAY)).isEmpty();
        assertThat(routing.holders(keys, DAY.plusDays(1))).hasSize(1);
    }

    @Test
    void keysOfUnitsAndGroupsNameEverybodyThere() {
        var all = routing.holders(List.of(HolderKey.group(world().code("CM-K07"))), DAY);
        var ofUnit = routing.holders(List.of(HolderKey.unit(world().code("BAO"))), DAY);

        assertThat(ofUnit).hasSize(7);
        assertThat(all.size()).isGreaterThan(30);
    }

    @Test
    void aPersonWithoutPostsOrUnknownHasNoStanding() {
        var unknown = worlds.actor(Ids.next(), DAY);
        var person = worlds.person("Người Mẫu không chức vụ");

        assertThat(unknown.standings()).isEmpty();
        assertThat(worlds.actor(person.id(), DAY).keys()).isEmpty();
        assertThat(worlds.actor(person.id(), DAY).readKeys()).contains("everyone", "person:" + person.id());
    }

    @Test
    void severalPostsOfOnePersonCountTogether() {
        var school = worlds.unit("Trường");
        var paper = worlds.unit("Báo");
        var person = worlds.person("Người Mẫu hai nơi");
        worlds.appoint(person, school, Post.HEAD, "Hiệu trưởng");
        worlds.appoint(
                person,
                paper,
                Post.HEAD,
                "Tổng Biên tập",
                AppointmentStatus.ACTING,
                new ValidPeriod(DAY, DAY.plusDays(1)));

        assertThat(worlds.actor(person.id(), DAY).offeredKeys())
                .contains("unit:" + school.code() + ":HEAD", "unit:" + paper.code() + ":HEAD");
        assertThat(worlds.actor(person.id(), DAY.plusDays(2)).offeredKeys())
                .doesNotContain("unit:" + paper.code() + ":HEAD");
    }
}
