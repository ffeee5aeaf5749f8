package vn.giaouoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.OrganizationImport;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.shared.ValidPeriod;

/** Who is there: both groups, their units and people, accounts, and the cases of absence and delegation that samples tell of. */
@Component
class World {

    static final String PASSWORD = "giaouoc-demo";

    private static final Map<String, Set<Role>> ROLES = Map.of(
            "admin", Set.of(Role.ADMIN, Role.MODELLER),
            "modeller2", Set.of(Role.ADMIN, Role.MODELLER),
            "manager", Set.of(Role.MANAGER),
            "auditor", Set.of(Role.AUDITOR));

    /** What the units write behind the slash of their numbers. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "TCT", "TCT",
            "CDYT", "CĐYT",
            "CDCD", "CĐCĐ",
            "CDVH", "CĐNVH",
            "BAO", "BCM",
            "DAI", "ĐPTTH");

    private final OrganizationImport organization;
    private final People people;
    private final Accounts accounts;
    private final Managers managers;
    private final Absences absences;
    private final Delegations delegations;
    private final Registers registers;

    World(
            OrganizationImport organization,
            People people,
            Accounts accounts,
            Managers managers,
            Absences absences,
            Delegations delegations,
            Registers registers) {
        this.organization = organization;
        this.people = people;
        this.accounts = accounts;
        this.managers = managers;
        this.absences = absences;
        this.delegations = delegations;
        this.registers = registers;
    }

    void organize(Actor system) {
        var result = organization.run(OrganizationImport.demonstration(), false, system);
        if (!result.applied()) {
            throw new IllegalStateException("demonstration organisation: " + result.errors());
        }
        SYMBOLS.forEach((unit, symbol) -> registers.setUnitSymbol(unit, symbol, LocalDate.parse("2019-01-01"), system));
    }

    /** One account for everybody who has a login, and for the four roles without a post. */
    void openAccounts(Actor system) {
        var holders = new LinkedHashMap<String, UUID>();
        for (var login : logins()) {
            holders.put(login, people.byLogin(login).orElseThrow().id());
        }
        ROLES.keySet().stream()
                .sorted()
                .filter(login -> !holders.containsKey(login))
                .forEach(login -> holders.put(login, person(login, system)));
        accounts.createWithPassword(holders, ROLES, PASSWORD);
    }

    void appointManager(Actor system) {
        var manager = people.byLogin("manager").orElseThrow().id();
        for (var group : List.of(Bloc7Of2024.GROUP, Cluster3Of2019.GROUP)) {
            managers.grant(
                    manager,
                    null,
                    group,
                    ValidPeriod.from(LocalDate.parse("2019-01-01")),
                    "Giao theo dõi công tác thi đua",
                    system);
        }
    }

    /** The head of Đắk Lắk at the conference of 2019; the head of CDVH in the days of the signing of 2024. */
    void recordAbsences(Actor system) {
        absence("tt-dlk.head", "Đi công tác", "Lệnh đi công tác số 21/LCT", "2019-02-27", "2019-03-02", system);
        absence("cdvh.head", "Đi học tập trung", "QĐ 15/QĐ-CĐN", "2024-07-15", "2024-07-22", system);
    }

    /** CDCD: internal notices are signed by the office for the head. */
    void recordDelegation(Actor system) {
        delegations.grant(
                new Delegations.NewDelegation(
                        "CDCD",
                        people.byLogin("cdcd.head").orElseThrow().id(),
                        people.byLogin("cdcd.office").orElseThrow().id(),
                        Capacity.TUQ,
                        Set.of("NOTICE"),
                        Set.of(),
                        "12/GUQ-CĐCĐ",
                        new ValidPeriod(LocalDate.parse("2024-07-01"), LocalDate.parse("2024-12-31"))),
                system);
    }

    private void absence(String login, String reason, String document, String from, String to, Actor system) {
        absences.record(
                new Absences.NewAbsence(
                        people.byLogin(login).orElseThrow().id(),
                        reason,
                        document,
                        new ValidPeriod(LocalDate.parse(from), LocalDate.parse(to))),
                system);
    }

    private UUID person(String login, Actor system) {
        return people.byLogin(login)
                .orElseGet(() -> people.create(
                        new People.NewPerson(
                                "P-" + login.toUpperCase(java.util.Locale.ROOT), name(login), null, null, login),
                        system))
                .id();
    }

    private static String name(String login) {
        return switch (login) {
            case "admin" -> "Người Mẫu Quản trị";
            case "modeller2" -> "Người Mẫu Thiết kế";
            case "manager" -> "Người Mẫu Theo dõi";
            default -> "Người Mẫu Kiểm tra";
        };
    }

    /** Logins in the people file, whose last column they are. */
    private static List<String> logins() {
        var lines = OrganizationImport.demonstration()
                .getOrDefault("people.csv", "")
                .lines()
                .toList();
        var logins = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("[;,]", -1);
            var login = cells[cells.length - 1].strip();
            if (!login.isEmpty()) {
                logins.add(login);
            }
        }
        return logins;
    }
}
