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
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.OrganizationImport;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.Accounts;

/** Who is there: both groups, their units and people with the cases of vacancy, absence and delegation, and their accounts. */
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
    private final Registers registers;

    World(OrganizationImport organization, People people, Accounts accounts, Registers registers) {
        this.organization = organization;
        this.people = people;
        this.accounts = accounts;
        this.registers = registers;
    }

    void organize(Actor system) {
        var files = new LinkedHashMap<>(OrganizationImport.demonstration());
        // the support teams are appointed by their decisions, as played
        files.remove("teams.csv");
        var result = organization.run(files, false, system);
        if (!result.applied()) {
            throw new IllegalStateException("demonstration organisation: " + result.errors());
        }
        SYMBOLS.forEach((unit, symbol) -> registers.setUnitSymbol(unit, symbol, LocalDate.parse("2019-01-01"), system));
    }

    /** One account for everybody who has a login. */
    void openAccounts() {
        var holders = new LinkedHashMap<String, UUID>();
        for (var login : logins()) {
            holders.put(login, people.byLogin(login).orElseThrow().id());
        }
        accounts.createWithPassword(holders, ROLES, PASSWORD);
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
