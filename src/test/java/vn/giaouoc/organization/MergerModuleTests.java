package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.ValidPeriod;

/** Merging units: samples.md 9, case 10. */
@ProductTest
class MergerModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    @Autowired
    private Worlds worlds;

    @Autowired
    private Units units;

    @Autowired
    private Groups groups;

    @Autowired
    private Routing routing;

    @Autowired
    private SigningAuthority authority;

    private void merge(Unit old, Unit into) {
        units.merge(
                new Units.Merger(Map.of(old.code(), old.version()), into.code(), DAY, "99/QĐ-UBND"), Worlds.admin());
    }

    @Test
    void theSuccessorsLeadershipIsOfferedWhatWaitedForTheOldUnit() {
        var old = worlds.staffedUnit("Trường cũ");
        var successor = worlds.staffedUnit("Trường mới");
        var task = routing.address(old.unit().code(), Post.HEAD, "COVENANT", null, DAY.minusDays(30));
        merge(old.unit(), successor.unit());

        var dayBefore = routing.holders(task, DAY.minusDays(1));
        var dayAfter = routing.holders(task, DAY);

        assertThat(dayBefore.get(0).person()).isEqualTo(old.person(Post.HEAD));
        assertThat(dayAfter.get(0).person()).isEqualTo(successor.person(Post.HEAD));
        var newHead = worlds.actor(successor.person(Post.HEAD), DAY);
        assertThat(newHead.standingFor(task)).isPresent();
        assertThat(newHead.standingFor(task).get().unit())
                .isEqualTo(successor.unit().code());
        assertThat(newHead.overseenUnits()).contains(old.unit().code());
        var oldHead = worlds.actor(old.person(Post.HEAD), DAY);
        assertThat(oldHead.standingFor(task)).isEmpty();
        assertThat(oldHead.readKeys()).contains(task.get(0).value());
        assertThat(authority
                        .whoMaySign(old.unit().code(), "COVENANT", null, DAY)
                        .offeredTo())
                .extracting(Entitled::person)
                .containsExactly(successor.person(Post.HEAD));
    }

    @Test
    void theOldUnitKeepsItsHistory() {
        var old = worlds.staffedUnit("Trường cũ");
        var successor = worlds.staffedUnit("Trường mới");
        merge(old.unit(), successor.unit());

        var history = units.history(old.unit().code(), DAY, Worlds.admin());
        var after = units.history(successor.unit().code(), DAY, Worlds.admin());

        assertThat(units.find(old.unit().code(), DAY.minusDays(1))).isPresent();
        assertThat(units.find(old.unit().code(), DAY)).isEmpty();
        assertThat(history.unit().mergedInto()).isEqualTo(successor.unit().code());
        assertThat(history.posts()).hasSize(6).allMatch(UnitHistory.PostHistory::vacant);
        assertThat(history.posts().get(0).holders().get(0).valid().to()).isEqualTo(DAY.minusDays(1));
        assertThat(after.predecessors())
                .extracting(UnitHistory.Predecessor::mergedFrom)
                .containsExactly(DAY);
    }

    @Test
    void theSuccessorTakesThePlaceInTheGroupAndAsItsHead() {
        var old = worlds.staffedUnit("Trường cũ");
        var other = worlds.staffedUnit("Báo");
        var successor = worlds.staffedUnit("Trường mới");
        var group = worlds.group(2024, List.of(old.unit().code(), other.unit().code()))
                .code();
        merge(old.unit(), successor.unit());

        var before = groups.year(group, 2024, DAY.minusDays(1));
        var after = groups.year(group, 2024, DAY);

        assertThat(before.members())
                .containsExactly(old.unit().code(), other.unit().code());
        assertThat(before.headUnit()).isEqualTo(old.unit().code());
        assertThat(after.members())
                .containsExactly(successor.unit().code(), other.unit().code());
        assertThat(after.headUnit()).isEqualTo(successor.unit().code());
        assertThat(worlds.actor(successor.person(Post.REGISTRY), DAY).readKeys())
                .contains(HolderKey.group(group).value());
    }

    @Test
    void mergersMayFollowEachOther() {
        var first = worlds.staffedUnit("A");
        var second = worlds.staffedUnit("B");
        var third = worlds.staffedUnit("C");
        merge(first.unit(), second.unit());
        units.merge(
                new Units.Merger(
                        Map.of(
                                second.unit().code(),
                                units.require(second.unit().code(), DAY).version()),
                        third.unit().code(),
                        DAY.plusYears(1),
                        "100/QĐ"),
                Worlds.admin());

        var keys = worlds.actor(third.person(Post.HEAD), DAY.plusYears(1)).keys();

        assertThat(keys)
                .contains(
                        "unit:" + first.unit().code() + ":HEAD",
                        "unit:" + second.unit().code() + ":HEAD");
    }

    @Test
    void aMembershipThatTheSuccessorHasLaterIsSaidInsteadOfBroken() {
        var old = worlds.unit("Trường cũ");
        var other = worlds.unit("Trường khác");
        var successor = worlds.unit("Trường nhận");
        var group = worlds.group(2024, List.of(old.code(), other.code())).code();
        groups.join(group, successor.code(), ValidPeriod.from(DAY.plusMonths(1)), "20/QĐ", Worlds.admin());

        assertRefused("organization.merge-later-membership", () -> merge(old, successor));

        assertThat(units.require(old.code(), DAY).mergedInto()).isNull();
    }

    @Test
    void refusesNonsense() {
        var unit = worlds.unit("A");
        var other = worlds.unit("B");

        assertRefused("organization.merge-into-itself", () -> merge(unit, unit));
        assertRefused(
                "organization.merge-nothing",
                () -> units.merge(new Units.Merger(Map.of(), unit.code(), DAY, "1"), Worlds.admin()));
        assertRefused(
                "organization.stale",
                () -> units.merge(new Units.Merger(Map.of(unit.code(), 7), other.code(), DAY, "1"), Worlds.admin()));
        merge(unit, other);
        assertRefused("organization.stale", () -> merge(unit, other));
    }
}
