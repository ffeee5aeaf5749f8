package vn.giaouoc.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.ImportResult.RowError;
import vn.giaouoc.shared.Problem;

/** Loads the rows of one sheet through the services, so that an import may do nothing that a person may not. */
@Component
class ImportRows {

    /** Column to which a refusal of a service belongs; others concern the row. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("organization.code-malformed", "code"),
            Map.entry("organization.unit-exists", "code"),
            Map.entry("organization.person-exists", "code"),
            Map.entry("organization.login-taken", "login"),
            Map.entry("organization.unit-not-then", "unit"),
            Map.entry("organization.title-missing", "title"),
            Map.entry("organization.head-taken", "post"),
            Map.entry("organization.in-charge-taken", "status"),
            Map.entry("organization.in-charge-not-deputy", "status"),
            Map.entry("organization.fields-not-deputy", "fields"),
            Map.entry("organization.team-not-appointed", "post"),
            Map.entry("organization.appointment-overlaps", "from"),
            Map.entry("organization.membership-overlaps", "from"),
            Map.entry("organization.absence-overlaps", "from"),
            Map.entry("organization.delegation-overlaps", "from"),
            Map.entry("organization.delegation-to-self", "grantee"),
            Map.entry("organization.delegation-outside", "grantee"),
            Map.entry("organization.delegation-without-power", "grantor"),
            Map.entry("organization.delegation-chain", "grantor"),
            Map.entry("organization.delegation-open-ended", "to"),
            Map.entry("organization.delegation-without-scope", "types"),
            Map.entry("organization.delegation-type", "types"),
            Map.entry("organization.document-type-unknown", "types"),
            Map.entry("organization.document-missing", "document"),
            Map.entry("organization.head-is-deputy", "deputy"));

    private final ImportPeople people;
    private final ImportGroups groups;

    ImportRows(ImportPeople people, ImportGroups groups) {
        this.people = people;
        this.groups = groups;
    }

    record Outcome(int added, int unchanged, List<RowError> errors) {}

    Outcome load(ImportSheet sheet, List<ImportRow> rows, Actor actor) {
        var added = 0;
        var unchanged = 0;
        var errors = new ArrayList<RowError>();
        var ordered = sheet == ImportSheet.UNITS ? parentsFirst(rows) : rows;
        for (var row : ordered) {
            try {
                if (load(sheet, row, rows, actor)) {
                    added++;
                } else {
                    unchanged++;
                }
            } catch (ImportRow.Refused refused) {
                errors.add(error(sheet, row, refused.column(), refused.problem()));
            } catch (Problem problem) {
                errors.add(error(sheet, row, COLUMNS.getOrDefault(problem.code(), ""), problem));
            }
        }
        return new Outcome(added, unchanged, errors);
    }

    private static RowError error(ImportSheet sheet, ImportRow row, String column, Problem problem) {
        return new RowError(sheet.file(), row.number(), column, problem.code(), problem.args());
    }

    /**
     * @return false if the same is there already
     */
    private boolean load(ImportSheet sheet, ImportRow row, List<ImportRow> all, Actor actor) {
        return switch (sheet) {
            case UNITS -> groups.unit(row, actor);
            case PEOPLE -> people.person(row, actor);
            case APPOINTMENTS -> people.appointment(row, actor);
            case GROUPS -> groups.group(row, actor);
            case MEMBERSHIPS -> groups.membership(row, actor);
            case GROUP_YEARS -> groups.year(row, actor);
            case TEAMS -> groups.team(row, all, actor);
            case ABSENCES -> people.absence(row, actor);
            case DELEGATIONS -> people.delegation(row, actor);
            case MANAGERS -> people.manager(row, actor);
        };
    }

    /** Units may stand in any order in the file; a circle of parents is left as it is and refused by the rows. */
    private static List<ImportRow> parentsFirst(List<ImportRow> rows) {
        var waiting = new LinkedHashSet<>(rows);
        var codes = rows.stream().map(row -> row.text("code")).collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        var ordered = new ArrayList<ImportRow>();
        var progress = true;
        while (progress) {
            var ready = waiting.stream()
                    .filter(row -> !codes.contains(row.text("parent")) || placed.contains(row.text("parent")))
                    .toList();
            ready.forEach(row -> placed.add(row.text("code")));
            ordered.addAll(ready);
            progress = waiting.removeAll(new HashSet<>(ready));
        }
        ordered.addAll(waiting);
        return ordered;
    }
}
