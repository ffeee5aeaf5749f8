package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds.Staffed;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Every write: who may, that it fails whole, that it is in the audit, that a late one is told who was faster. */
@ProductTest
class WritingModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);
    private static final ValidPeriod WEEK = new ValidPeriod(DAY, DAY.plusDays(6));

    @Autowired
    private Worlds worlds;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Absences absences;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Groups groups;

    @Autowired
    private Managers managers;

    @Autowired
    private SigningRules rules;

    @Autowired
    private BreakOnChange breakOnChange;

    @Autowired
    private JdbcClient jdbc;

    /** Every command of the module, ready to be run once as somebody. */
    private Map<String, Consumer<Actor>> commands() {
        var a = worlds.staffedUnit("Trường A");
        var b = worlds.staffedUnit("Trường B");
        var head = a.person(Post.HEAD);
        var office = a.person(Post.OFFICE);
        var ending = worlds.unit("Trường sáp nhập");
        var newcomer = worlds.person("Người Mẫu mới");
        var group =
                worlds.group(2024, List.of(a.unit().code(), b.unit().code())).code();
        var commands = new LinkedHashMap<String, Consumer<Actor>>();
        commands.put("create unit", actor -> units.create(newUnit(), actor));
        commands.put("change unit", actor -> units.change(a.unit().code(), renamed(), 1, actor));
        commands.put(
                "merge units",
                actor -> units.merge(
                        new Units.Merger(Map.of(ending.code(), 1), a.unit().code(), DAY, "99/QĐ"), actor));
        commands.put("create person", actor -> people.create(newPerson(), actor));
        commands.put("change person", actor -> people.change(newcomer.id(), newPerson(), 1, actor));
        commands.put("appoint", actor -> appointments.appoint(officer(newcomer, a), actor));
        commands.put("end appointment", actor -> {
            var own = appointments.ofPerson(office).get(0);
            appointments.end(own.id(), DAY, "05/QĐ", own.version(), actor);
        });
        commands.put("assign fields", actor -> {
            var own = appointments.ofPerson(a.person(Post.DEPUTY)).get(0);
            appointments.assignFields(own.id(), Set.of(Field.FINANCE), DAY, "06/QĐ", own.version(), actor);
        });
        commands.put(
                "name post", actor -> appointments.namePost(a.unit().code(), Post.SECRETARY, "Thư ký", DAY, actor));
        commands.put(
                "record absence",
                actor -> absences.record(new Absences.NewAbsence(head, "nghỉ phép", "01/GNP", WEEK), actor));
        var absence = worlds.absent(office, DAY, DAY);
        commands.put("revoke absence", actor -> absences.revoke(absence.id(), "đi làm lại", 1, actor));
        commands.put("delegate", actor -> delegations.grant(paper(a, "12/GUQ"), actor));
        var delegation = delegations.grant(paper(b, "13/GUQ"), Worlds.admin());
        commands.put("revoke delegation", actor -> delegations.revoke(delegation.id(), "thôi", 1, actor));
        var type = Worlds.freshCode();
        commands.put(
                "set signing rule",
                actor -> rules.set(new SigningRules.NewRule(type, null, true, true, "Quy chế", DAY), actor));
        var later = LocalDate.of(2099, 1, 1);
        var another = Worlds.freshCode();
        commands.put(
                "add signing rule",
                actor -> rules.add(new SigningRules.NewRule(another, null, false, false, "Quy chế", later), actor));
        var ended = Worlds.freshCode();
        rules.set(new SigningRules.NewRule(ended, null, true, true, "Quy chế", DAY), Worlds.admin());
        commands.put("end signing rule", actor -> rules.end(ended, later, "Quy chế mới", actor));
        groupCommands(commands, a, group);
        commands.put(
                "appoint manager",
                actor -> managers.grant(newcomer.id(), a.unit().code(), null, WEEK, "07/QĐ", actor));
        var scope = managers.grant(head, null, group, ValidPeriod.from(DAY), "08/QĐ", Worlds.admin());
        commands.put("end manager", actor -> managers.end(scope.id(), DAY, 1, actor));
        return commands;
    }

    private void groupCommands(Map<String, Consumer<Actor>> commands, Staffed a, String group) {
        var third = worlds.unit("Trường C").code();
        var deputy = groups.year(group, 2024, DAY).deputyUnit();
        commands.put(
                "create group",
                actor -> groups.create(
                        new Groups.NewGroup(
                                Worlds.freshCode(),
                                "Khối",
                                null,
                                null,
                                GroupType.BLOC,
                                a.unit().code()),
                        actor));
        commands.put("join", actor -> groups.join(group, third, ValidPeriod.from(DAY), "", actor));
        commands.put("open year", actor -> groups.openYear(year(group, 2025, a, deputy), actor));
        commands.put("change year", actor -> groups.changeYear(year(group, 2024, a, deputy), 1, actor));
        commands.put("leave", actor -> groups.leave(group, a.unit().code(), DAY, "", 1, actor));
        commands.put(
                "set team",
                actor -> groups.setTeam(
                        group, 2024, List.of(a.person(Post.EMULATION_OFFICER)), null, DAY, "01/QĐ", actor));
    }

    private static Groups.NewYear year(String group, int year, Staffed head, String deputy) {
        return new Groups.NewYear(
                group, year, head.unit().code(), deputy, SigningMode.HEADS_ONLY, SigningOrder.SEQUENTIAL, "02/QĐ");
    }

    private static Units.NewUnit newUnit() {
        return new Units.NewUnit(
                Worlds.freshCode(), "Trường", "", null, "SCHOOL", Regime.HEAD_REGIME, null, null, WEEK);
    }

    private static Units.UnitChange renamed() {
        return new Units.UnitChange(
                "Trường đổi tên", "", null, "SCHOOL", Regime.HEAD_REGIME, "Cà Mau", null, DAY, "09/QĐ");
    }

    private static People.NewPerson newPerson() {
        return new People.NewPerson(Worlds.freshCode(), "Người Mẫu", null, null, null);
    }

    private static Appointments.NewAppointment officer(Person person, Staffed unit) {
        return new Appointments.NewAppointment(
                person.id(),
                unit.unit().code(),
                Post.EMULATION_OFFICER,
                "Chuyên viên",
                AppointmentStatus.FULL,
                Set.of(),
                WEEK,
                "04/QĐ");
    }

    private static Delegations.NewDelegation paper(Staffed unit, String number) {
        return new Delegations.NewDelegation(
                unit.unit().code(),
                unit.person(Post.HEAD),
                unit.person(Post.SECTION_HEAD),
                Capacity.TUQ,
                Set.of("NOTICE"),
                Set.of(),
                number,
                WEEK);
    }

    /** All rows of the module, and how many entries the audit has of it: other modules may write meanwhile. */
    private String everythingStored() {
        var rows = jdbc.sql("""
                        select table_name from information_schema.tables where table_schema = 'public'
                        and table_name like 'organization%' order by 1
                        """).query(String.class).list().stream()
                .map(table -> jdbc.sql("select '" + table
                                + "' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table
                                + " t")
                        .query(String.class)
                        .single())
                .collect(Collectors.joining(" "));
        return rows + " audited " + audited();
    }

    private long audited() {
        return jdbc.sql("select count(*) from audit_entry where action like 'organization.%'")
                .query(Long.class)
                .single();
    }

    @TestFactory
    @FailsWhole({
        "organization.Absences.record",
        "organization.Absences.revoke",
        "organization.Appointments.appoint",
        "organization.Appointments.assignFields",
        "organization.Appointments.end",
        "organization.Appointments.namePost",
        "organization.Delegations.grant",
        "organization.Delegations.revoke",
        "organization.Groups.changeYear",
        "organization.Groups.create",
        "organization.Groups.join",
        "organization.Groups.leave",
        "organization.Groups.openYear",
        "organization.Groups.setTeam",
        "organization.Managers.end",
        "organization.Managers.grant",
        "organization.People.change",
        "organization.People.create",
        "organization.SigningRules.add",
        "organization.SigningRules.end",
        "organization.SigningRules.set",
        "organization.Units.change",
        "organization.Units.create",
        "organization.Units.merge"
    })
    Stream<DynamicTest> failsWhole() {
        return commands().entrySet().stream()
                .map(command -> dynamicTest(command.getKey(), () -> {
                    var before = everythingStored();

                    breakOnChange.whileArmed(() -> assertThatExceptionOfType(BreakOnChange.Broken.class)
                            .isThrownBy(() -> command.getValue().accept(Worlds.admin())));

                    assertThat(everythingStored()).isEqualTo(before);
                    command.getValue().accept(Worlds.admin());
                    assertThat(everythingStored()).isNotEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedToWhoeverIsNeitherAdministratorNorConcerned() {
        var stranger = worlds.actor(worlds.staffedUnit("Trường lạ").person(Post.HEAD), DAY, Role.MANAGER, Role.AUDITOR);
        return commands().entrySet().stream()
                .map(command -> dynamicTest(command.getKey(), () -> {
                    var before = everythingStored();

                    var refusal = catchThrowableOfType(
                            Problem.class, () -> command.getValue().accept(stranger));

                    assertThat(refusal).isNotNull();
                    assertThat(refusal.code()).isIn("organization.not-administrator", "organization.not-own");
                    assertThat(everythingStored()).isEqualTo(before);
                }));
    }

    @Test
    void aPersonRecordsAndRevokesTheirOwnAbsence() {
        var unit = worlds.staffedUnit("Trường");
        var officer = worlds.actor(unit.person(Post.EMULATION_OFFICER), DAY);

        var own = absences.record(new Absences.NewAbsence(officer.person(), "ốm", "02/GNP", WEEK), officer);

        assertThat(absences.ofPerson(officer.person())).extracting(Absence::id).contains(own.id());
        assertRefused(
                "organization.not-own",
                () -> absences.record(new Absences.NewAbsence(unit.person(Post.HEAD), "ốm", "02/GNP", WEEK), officer));
        assertRefused(
                "organization.absence-overlaps",
                () -> absences.record(new Absences.NewAbsence(officer.person(), "ốm", "03/GNP", WEEK), officer));
        assertRefused(
                "organization.document-missing",
                () -> absences.record(new Absences.NewAbsence(officer.person(), "ốm", " ", WEEK), officer));
    }

    @Test
    void theHeadOfTheHeadUnitSetsTheTeam() {
        var a = worlds.staffedUnit("A");
        var b = worlds.staffedUnit("B");
        var group =
                worlds.group(2024, List.of(a.unit().code(), b.unit().code())).code();
        var team = List.of(a.person(Post.EMULATION_OFFICER), b.person(Post.EMULATION_OFFICER));
        var asHead = worlds.actor(a.person(Post.HEAD), DAY);

        var year = groups.setTeam(group, 2024, team, team.get(0), DAY, "01/QĐ", asHead);

        assertThat(year.team()).extracting(GroupYear.TeamMember::person).containsExactlyElementsOf(team);
        assertThat(year.team().get(0).secretary()).isTrue();
        assertRefused(
                "organization.not-administrator",
                () -> groups.setTeam(group, 2024, team, null, DAY, "01/QĐ", worlds.actor(b.person(Post.HEAD), DAY)));
        groups.setTeam(group, 2024, List.of(team.get(1)), null, DAY.plusDays(5), "02/QĐ", asHead);
        assertThat(groups.year(group, 2024, DAY.plusDays(4)).team()).hasSize(2);
        assertThat(groups.year(group, 2024, DAY.plusDays(5)).team()).hasSize(1);
        assertRefused(
                "organization.later-change-exists",
                () -> groups.setTeam(group, 2024, team, null, DAY.plusDays(1), "03/QĐ", asHead));
    }

    @Test
    void aLateChangeIsToldWhoWasFaster() {
        var unit = worlds.unit("Trường");
        units.change(unit.code(), renamed(), unit.version(), Worlds.admin());

        var refusal = catchThrowableOfType(
                Problem.class, () -> units.change(unit.code(), renamed(), unit.version(), Worlds.admin()));

        assertThat(refusal.code()).isEqualTo("organization.stale");
        assertThat(refusal.args()).first().isEqualTo("system");
        assertThat(units.require(unit.code(), DAY).name()).isEqualTo("Trường đổi tên");
        assertThat(units.require(unit.code(), DAY.minusDays(1)).name()).isEqualTo("Trường");
    }
}
