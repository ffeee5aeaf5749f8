package vn.giaouoc.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of an import, in the order in which they are loaded. Optional columns may be left out. */
enum ImportSheet {
    UNITS(
            "units.csv",
            List.of("code", "name", "shortName", "parent", "kind", "regime", "from", "to"),
            List.of("place", "collective")),
    PEOPLE("people.csv", List.of("code", "fullName", "email", "phone", "login"), List.of()),
    APPOINTMENTS(
            "appointments.csv",
            List.of("person", "unit", "post", "title", "status", "fields", "from", "to", "decision"),
            List.of()),
    GROUPS("groups.csv", List.of("code", "name", "type", "authority"), List.of("documentName", "symbol")),
    MEMBERSHIPS("memberships.csv", List.of("group", "unit", "from", "to"), List.of("decision")),
    GROUP_YEARS(
            "group_years.csv",
            List.of("group", "year", "head", "deputy", "signingMode"),
            List.of("signingOrder", "decision")),
    TEAMS("teams.csv", List.of("group", "year", "person", "secretary", "from", "decision"), List.of()),
    ABSENCES("absences.csv", List.of("person", "reason", "from", "to", "document"), List.of()),
    DELEGATIONS(
            "delegations.csv",
            List.of("unit", "grantor", "grantee", "capacity", "types", "fields", "from", "to", "document"),
            List.of()),
    MANAGERS("managers.csv", List.of("person", "unit", "group", "from", "to", "decision"), List.of());

    private final String file;
    private final List<String> required;
    private final List<String> optional;

    ImportSheet(String file, List<String> required, List<String> optional) {
        this.file = file;
        this.required = required;
        this.optional = optional;
    }

    String file() {
        return file;
    }

    List<String> required() {
        return required;
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }

    static Optional<ImportSheet> of(String file) {
        return Arrays.stream(values()).filter(sheet -> sheet.file.equals(file)).findFirst();
    }
}
