package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;

/** Groups and their years: membership by day, head and deputy, what is refused; and the dated signing rules. */
@ProductTest
class GroupModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);

    @Autowired
    private Worlds worlds;

    @Autowired
    private Groups groups;

    @Autowired
    private SigningRules rules;

    @Autowired
    private SigningAuthority authority;

    private String first;
    private String second;
    private String group;

    @BeforeEach
    void aGroupOfTwo() {
        first = worlds.unit("Trường A").code();
        second = worlds.unit("Trường B").code();
        group = worlds.group(2024, List.of(first, second)).code();
    }

    @Test
    void aUnitJoinsAndLeavesByTheDay() {
        var third = worlds.unit("Báo").code();
        groups.join(group, third, ValidPeriod.from(DAY), "", Worlds.admin());
        groups.leave(group, second, DAY.plusDays(9), "12/QĐ", 1, Worlds.admin());

        assertThat(groups.members(group, DAY.minusDays(1))).containsExactly(first, second);
        assertThat(groups.members(group, DAY)).containsExactly(first, second, third);
        assertThat(groups.members(group, DAY.plusDays(10))).containsExactly(first, third);
        assertThat(groups.ofUnit(second, DAY)).extracting(Group::code).containsExactly(group);
        assertThat(groups.ofUnit(second, DAY.plusDays(10))).isEmpty();
        assertThat(groups.year(group, 2024, DAY).signatories()).containsExactly(first, second, third);
    }

    @Test
    void onlyHeadAndDeputySignWhereTheYearSaysSo() {
        var year = groups.changeYear(year(2024, second, first, SigningMode.HEADS_ONLY), 1, Worlds.admin());

        assertThat(year.signatories()).containsExactly(second, first);
        assertThat(year.version()).isEqualTo(2);
        assertRefused(
                "organization.stale",
                () -> groups.changeYear(year(2024, first, second, SigningMode.ALL_MEMBERS), 1, Worlds.admin()));
    }

    private Groups.NewYear year(int year, String head, String deputy, SigningMode mode) {
        return new Groups.NewYear(group, year, head, deputy, mode, SigningOrder.PARALLEL, "05/QĐ");
    }

    @Test
    void refusesWhatContradictsTheRecord() {
        var stranger = worlds.unit("Đài").code();
        var all = SigningMode.ALL_MEMBERS;
        var admin = Worlds.admin();

        assertRefused("organization.group-year-exists", () -> groups.openYear(year(2024, first, second, all), admin));
        assertRefused("organization.not-a-member", () -> groups.openYear(year(2025, first, stranger, all), admin));
        assertRefused("organization.head-is-deputy", () -> groups.openYear(year(2025, first, first, all), admin));
        assertRefused(
                "organization.membership-overlaps", () -> groups.join(group, first, ValidPeriod.from(DAY), "", admin));
        assertRefused(
                "organization.unit-unknown", () -> groups.join(group, "NOWHERE", ValidPeriod.from(DAY), "", admin));
        assertRefused("organization.not-a-member", () -> groups.leave(group, stranger, DAY, "", 1, admin));
        assertRefused("organization.group-unknown", () -> groups.require("NOWHERE"));
        assertRefused("organization.group-year-unknown", () -> groups.year(group, 1999, DAY));
        assertRefused("organization.team-empty", () -> team(List.of(), null));
        var person = worlds.person("Người Mẫu").id();
        assertRefused("organization.team-empty", () -> team(List.of(person, person), null));
        assertRefused("organization.secretary-not-in-team", () -> team(List.of(person), Ids.next()));
        assertRefused("organization.person-unknown", () -> team(List.of(Ids.next()), null));
    }

    private void team(List<UUID> people, @Nullable UUID secretary) {
        groups.setTeam(group, 2024, people, secretary, DAY, "01/QĐ", Worlds.admin());
    }

    @Test
    void aSigningRuleHoldsFromItsDayOn() {
        var type = Worlds.freshCode();
        var unit = worlds.staffedUnit("Trường vắng trưởng");
        worlds.absent(unit.person(Post.HEAD), DAY.minusDays(1), DAY);
        rules.set(
                new SigningRules.NewRule(type, Field.EMULATION, true, true, "Quy chế 1", Worlds.START), Worlds.admin());
        rules.set(new SigningRules.NewRule(type, Field.EMULATION, false, true, "Quy chế 2", DAY), Worlds.admin());

        var before = authority.whoMaySign(unit.unit().code(), type, null, DAY.minusDays(1));
        var after = authority.whoMaySign(unit.unit().code(), type, null, DAY);

        assertThat(before.offeredTo()).extracting(Entitled::person).containsExactly(unit.person(Post.DEPUTY));
        assertThat(after.situation()).isEqualTo(SigningAuthority.Situation.NOBODY_ENTITLED);
        assertThat(after.explanation()).contains("vắng").contains("không ai có thẩm quyền");
        assertRefused(
                "organization.later-change-exists",
                () -> rules.set(
                        new SigningRules.NewRule(type, null, true, true, "Quy chế 3", DAY.minusDays(3)),
                        Worlds.admin()));
        assertRefused(
                "organization.source-missing",
                () -> rules.set(new SigningRules.NewRule(type, null, true, true, " ", DAY), Worlds.admin()));
    }

    @Test
    void keysOfAGroupReachItsMembersOfTheDay() {
        var officer = worlds.person("Người Mẫu");
        var third = worlds.unit("Báo");
        worlds.appoint(officer, third, Post.EMULATION_OFFICER, "Chuyên viên");
        groups.join(group, third.code(), ValidPeriod.from(DAY), "", Worlds.admin());
        var key = HolderKey.group(group).value();

        assertThat(worlds.actor(officer.id(), DAY).readKeys()).contains(key);
        assertThat(worlds.actor(officer.id(), DAY.minusDays(1)).readKeys()).doesNotContain(key);
    }
}
