package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/**
 * The head says who drafts what, how urgent it is and in whose field it lies; the document comes into being.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 10.1 and 10.2.
 */
@Component
class AssignDraftAct implements TaskAct {

    private static final String SECRET = "SECRET";

    private final CaseDocuments documents;
    private final Units units;
    private final Groups groups;
    private final Corrections corrections;

    AssignDraftAct(CaseDocuments documents, Units units, Groups groups, Corrections corrections) {
        this.documents = documents;
        this.units = units;
        this.groups = groups;
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "assign-draft";
    }

    /**
     * @throws Problem {@code documents.secret-refused}, {@code documents.type-unknown}, {@code documents.drafter-missing},
     *     {@code documents.drafter-not-of-unit}, {@code documents.paper-type}
     */
    @Override
    public Map<String, Object> apply(Request request) {
        if (request.outcome().equals("reject")) {
            return Map.of();
        }
        if (SECRET.equals(request.text("secrecy"))) {
            throw Problem.invalid("documents.secret-refused");
        }
        var command = command(request);
        var urgency =
                or(request.text("urgency"), CaseVariables.text(request.variables(), "urgency"), CaseDocuments.NORMAL);
        var document = request.document();
        if (document == null) {
            document = documents.create(command, urgency, request.acting());
        } else {
            documents.assign(document, command, urgency, request.acting());
        }
        return variables(document, command);
    }

    private CreateDocument command(Request request) {
        var given = request.variables();
        var unit = CaseVariables.text(given, "unit");
        if (unit == null) {
            throw Problem.invalid("documents.unit-missing");
        }
        var type = or(request.text("documentType"), CaseVariables.type(given), "");
        if (!DocumentType.known(type)) {
            throw Problem.invalid("documents.type-unknown", type);
        }
        refuseOtherType(request, type);
        var group = CaseVariables.text(given, "group");
        var year = given.get("year") instanceof Number number ? Integer.valueOf(number.intValue()) : null;
        var drafter = drafter(request, unit, group, year);
        return new CreateDocument(
                DocumentType.valueOf(type),
                or(request.text("title"), CaseVariables.text(given, "title"), ""),
                unit,
                group,
                group == null ? null : year,
                firstOf(request.text("field"), CaseVariables.text(given, "field")),
                drafter,
                request.instance());
    }

    /** A correction takes a letter, a recall a notice, a replacement a document of equal form. */
    private void refuseOtherType(Request request, String type) {
        corrections
                .paperType(request.instance())
                .filter(required -> !required.name().equals(type))
                .ifPresent(required -> {
                    throw Problem.invalid("documents.paper-type", required.vietnameseName());
                });
    }

    private UUID drafter(Request request, String unit, @Nullable String group, @Nullable Integer year) {
        var chosen = firstOf(request.text("drafter"), CaseVariables.text(request.variables(), "drafter"));
        if (chosen == null) {
            throw Problem.invalid("documents.drafter-missing");
        }
        var drafter = Ids.parse(chosen, "documents.drafter-missing");
        var day = Vietnam.day(request.acting().at());
        if (!ofUnit(drafter, unit, day) && !ofTeam(drafter, group, year, day)) {
            throw Problem.invalid("documents.drafter-not-of-unit", unit);
        }
        return drafter;
    }

    private boolean ofUnit(UUID person, String unit, LocalDate day) {
        return units.staff(unit, day).seats().stream()
                .anyMatch(seat -> seat.appointment().person().equals(person));
    }

    private boolean ofTeam(UUID person, @Nullable String group, @Nullable Integer year, LocalDate day) {
        return group != null
                && year != null
                && groups.findYear(group, year, day).stream()
                        .flatMap(groupYear -> groupYear.team().stream())
                        .anyMatch(member -> member.person().equals(person));
    }

    private static Map<String, Object> variables(UUID document, CreateDocument command) {
        var variables = new HashMap<String, Object>();
        variables.put("documentId", document.toString());
        variables.put("documentType", command.type().name());
        variables.put("title", command.title());
        variables.put("drafter", String.valueOf(command.drafter()));
        if (command.field() != null) {
            variables.put("field", command.field());
        }
        return variables;
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static String or(@Nullable String one, @Nullable String other, String otherwise) {
        return one != null ? one : other != null ? other : otherwise;
    }
}
