package vn.giaouoc.covenants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.Opening.Officer;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;

/** The head unit proposes the Tổ Giúp việc; once its decision is issued, the team is in office. */
@Component
class SupportTeam {

    private final Years years;
    private final YearRepository repository;
    private final Opening opening;
    private final Groups groups;
    private final CaseDocuments documents;
    private final Templates templates;

    SupportTeam(
            Years years,
            YearRepository repository,
            Opening opening,
            Groups groups,
            CaseDocuments documents,
            Templates templates) {
        this.years = years;
        this.repository = repository;
        this.opening = opening;
        this.groups = groups;
        this.documents = documents;
        this.templates = templates;
    }

    /** All members' officers, and the words of a decision that names them. */
    Map<String, Object> form(TaskAct.Opening task) {
        return repository
                .find(task.instance())
                .map(year -> Map.<String, Object>of(
                        "teamUnits", year.members(), "decisionText", decision(year, opening.officers(year.members()))))
                .orElse(Map.of());
    }

    Map<String, Object> propose(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var wanted = Fields.texts(request.data(), "teamUnits");
        var codes = new LinkedHashSet<String>();
        codes.add(year.requireHead());
        codes.addAll(wanted.isEmpty() ? year.members() : wanted);
        var officers = opening.officers(List.copyOf(codes));
        var group = groups.require(year.group());
        var title = "Về việc thành lập Tổ Giúp việc %s năm %d".formatted(group.name(), year.year());
        var document = document(year, title, request);
        var text = request.text("decisionText");
        documents.addVersion(
                document,
                NewVersion.ofText(text == null ? decision(year, officers) : text, "Dự thảo quyết định", null),
                request.acting());
        repository.proposeTeam(
                year,
                document,
                officers.stream().map(Officer::person).distinct().toList(),
                officers.get(0).person(),
                officers.stream().map(Officer::name).toList());
        return Map.of(
                "decisionId", document.toString(),
                "decisionType", DocumentType.DECISION.name(),
                "decisionTitle", title,
                "decisionField", Years.FIELD,
                "teamDrafter", request.acting().person().toString());
    }

    /** A decision that was refused stays refused; a new proposal is a new paper. */
    private UUID document(YearRow year, String title, TaskAct.Request request) {
        var before = year.decision();
        if (before != null) {
            var state = documents.facts(before).map(CaseDocuments.Facts::state).orElse(DocumentState.REJECTED);
            if (state == DocumentState.DRAFT || state == DocumentState.IN_REVIEW) {
                return before;
            }
        }
        return documents.create(
                new CreateDocument(
                        DocumentType.DECISION,
                        title,
                        year.requireHead(),
                        year.group(),
                        year.year(),
                        Years.FIELD,
                        null,
                        year.caseId()),
                request.acting());
    }

    private String decision(YearRow year, List<Officer> officers) {
        var names = opening.names(year.members());
        var lines = new StringBuilder();
        for (int i = 0; i < officers.size(); i++) {
            var officer = officers.get(i);
            lines.append("%d. %s, %s, %s%s%n"
                    .formatted(
                            i + 1,
                            officer.name(),
                            officer.title(),
                            names.getOrDefault(officer.unit(), officer.unit()),
                            i == 0 ? ": thư ký;" : i + 1 < officers.size() ? ";" : "."));
        }
        return templates.fill(
                "team-decision",
                Map.of(
                        "group", groups.require(year.group()).name(),
                        "year", String.valueOf(year.year()),
                        "team", lines.toString().strip()));
    }

    /** The decision was issued. */
    ServiceTaskHandler.Outcome appoint(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var number = java.util.Optional.ofNullable(year.decision())
                .flatMap(documents::facts)
                .map(CaseDocuments.Facts::number)
                .orElse("");
        groups.setTeam(
                year.group(),
                year.year(),
                year.team(),
                year.secretary(),
                years.today(),
                number,
                Actor.system(years.now()));
        years.move(year, YearEvent.APPOINT_TEAM, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.DONE;
    }
}
