package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Mandates;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.Signatures;

/** Each unit registers its own targets: the officer drafts, the head signs; who does not is recorded. */
@Component
class Registrations {

    private final Years years;
    private final YearRepository repository;
    private final PartyRepository parties;
    private final TargetRepository targets;
    private final CaseDocuments documents;
    private final Documents rights;
    private final Signatures signatures;
    private final Mandates mandates;

    Registrations(
            Years years,
            YearRepository repository,
            PartyRepository parties,
            TargetRepository targets,
            CaseDocuments documents,
            Documents rights,
            Signatures signatures,
            Mandates mandates) {
        this.years = years;
        this.repository = repository;
        this.parties = parties;
        this.targets = targets;
        this.documents = documents;
        this.rights = rights;
        this.signatures = signatures;
        this.mandates = mandates;
    }

    ServiceTaskHandler.Outcome open(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        parties.openRegistration(year.id());
        years.move(year, YearEvent.OPEN_REGISTRATION, Years.SYSTEM);
        var units = parties.of(year.id()).stream().map(PartyRow::unit).toList();
        return ServiceTaskHandler.Outcome.with(Map.of("parties", Years.join(units)));
    }

    /** The unit's draft; the group's common targets where there is none yet. */
    Map<String, Object> form(TaskAct.Opening task) {
        var data = new HashMap<String, Object>();
        var unit = task.unit();
        var found = repository.find(task.instance());
        if (unit != null && found.isPresent()) {
            var year = found.get();
            var own = targets.of(year.id(), unit);
            data.put("targets", Fields.rows(own.isEmpty() ? targets.of(year.id(), "") : own));
            parties.find(year.id(), unit).map(PartyRow::launch).ifPresent(launch -> data.put("launch", launch));
        }
        return data;
    }

    Map<String, Object> draft(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var wanted = Fields.targets(request.data(), unit);
        if (wanted.isEmpty()) {
            throw Problem.invalid("covenants.targets-missing")
                    .withFields(List.of(new Problem.Field("targets", "covenants.targets-missing")));
        }
        targets.replace(year.id(), unit, wanted);
        parties.registrationDrafted(year.id(), unit, request.acting().person(), request.text("launch"));
        return Map.of();
    }

    Map<String, Object> register(TaskAct.Request request) {
        if (request.outcome().equals("return")) {
            return Map.of();
        }
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var acting = request.acting();
        var party = parties.find(year.id(), unit).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
        if (acting.person().equals(party.draftedBy())) {
            throw Problem.notAllowed("covenants.own-draft");
        }
        mandates.require(acting);
        paper(year, unit, party, request);
        parties.registration(year.id(), unit, Registration.REGISTERED, acting.at(), acting.name());
        years.audit("covenants.registered", year, acting.login(), Map.of("unit", unit));
        return Map.of();
    }

    /** The registration as a paper of the unit, signed by its head, read by the group's head and the standing body too. */
    private void paper(YearRow year, String unit, PartyRow party, TaskAct.Request request) {
        var acting = request.acting();
        var document = documents.create(
                new CreateDocument(
                        DocumentType.REGISTRATION,
                        "Đăng ký chỉ tiêu thi đua năm %d".formatted(year.year()),
                        unit,
                        null,
                        year.year(),
                        Years.FIELD,
                        null,
                        year.caseId()),
                acting);
        var version =
                documents.addVersion(document, NewVersion.ofText(text(year, unit, party), "Bản đăng ký", null), acting);
        documents.move(document, DocumentStep.SUBMIT, null, acting);
        documents.move(document, DocumentStep.APPROVE, null, acting);
        signatures.sign(
                document,
                unit,
                List.of(new DocumentRef(version.id(), version.sha256())),
                acting,
                request.task(),
                year.caseId());
        documents.move(document, DocumentStep.SIGN, null, acting);
        var readers = new ArrayList<HolderKey>(years.head(year));
        readers.add(years.team(year));
        readers.add(HolderKey.unit(year.standingBody()));
        readers.add(HolderKey.unit(unit));
        rights.grant(document, readers, "registered");
    }

    private String text(YearRow year, String unit, PartyRow party) {
        var text = new StringBuilder("| Nội dung chỉ tiêu | Đơn vị tính | Kế hoạch | Ghi chú |\n");
        for (var target : targets.of(year.id(), unit)) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            cell(target.words()),
                            cell(target.measure()),
                            cell(sign(target)
                                    + (target.value() == null
                                            ? ""
                                            : target.value().toPlainString())),
                            cell(target.note())));
        }
        if (party.launch() != null) {
            text.append("Phát động tại đơn vị: ").append(party.launch()).append('\n');
        }
        return text.toString();
    }

    private static String sign(Target target) {
        return switch (Fields.orEmpty(target.op())) {
            case "GE" -> "ít nhất ";
            case "LE" -> "nhiều nhất ";
            default -> "";
        };
    }

    private static String cell(@org.jspecify.annotations.Nullable String text) {
        var words = Fields.orEmpty(text).replace('|', '/').replace('\n', ' ').strip();
        return words.isEmpty() ? "–" : words;
    }

    ServiceTaskHandler.Outcome expire(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var silent = parties.expireRegistration(year.id(), years.now());
        years.audit("covenants.not-registered", year, Years.SYSTEM, Map.of("units", String.join(" ", silent)));
        return ServiceTaskHandler.Outcome.DONE;
    }

    ServiceTaskHandler.Outcome finish(ServiceTaskHandler.Input input) {
        years.move(years.lock(input.instance()), YearEvent.FINISH, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("outcome", "issued"));
    }
}
