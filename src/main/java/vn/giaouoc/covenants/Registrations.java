package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.PaperPress;
import vn.giaouoc.documents.PressedPaper;
import vn.giaouoc.organization.Mandates;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.PaperSignatures;
import vn.giaouoc.signing.PaperSigning;

/** Each unit registers its own targets: the officer drafts, the head approves and signs; who does not is recorded. */
@Component
class Registrations {

    private final Years years;
    private final YearRepository repository;
    private final PartyRepository parties;
    private final TargetRepository targets;
    private final CaseDocuments documents;
    private final Documents rights;
    private final RegistrationText texts;
    private final PaperPress press;
    private final PaperSigning paperSigning;
    private final PaperSignatures signatures;
    private final Mandates mandates;

    Registrations(
            Years years,
            YearRepository repository,
            PartyRepository parties,
            TargetRepository targets,
            CaseDocuments documents,
            Documents rights,
            RegistrationText texts,
            PaperPress press,
            PaperSigning paperSigning,
            PaperSignatures signatures,
            Mandates mandates) {
        this.years = years;
        this.repository = repository;
        this.parties = parties;
        this.targets = targets;
        this.documents = documents;
        this.rights = rights;
        this.texts = texts;
        this.press = press;
        this.paperSigning = paperSigning;
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

    /** The officer's draft is a paper of the unit from here on; its new words are a new version. */
    Map<String, Object> draft(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var acting = request.acting();
        var wanted = Fields.targets(request.data(), unit);
        if (wanted.isEmpty()) {
            throw Problem.invalid("covenants.targets-missing")
                    .withFields(List.of(new Problem.Field("targets", "covenants.targets-missing")));
        }
        targets.replace(year.id(), unit, wanted);
        var launch = request.text("launch");
        var paper = party(year, unit).paper();
        var document = paper == null ? create(year, unit, acting) : paper;
        var words = texts.of(year, unit, launch);
        if (Packets.differs(documents.text(document), words)) {
            documents.addVersion(document, NewVersion.ofText(words, "Bản đăng ký", null), acting);
        }
        documents.move(document, DocumentStep.SUBMIT, null, acting);
        parties.registrationDrafted(year.id(), unit, acting.person(), launch, document);
        return registration(document);
    }

    private static Map<String, Object> registration(UUID document) {
        return Map.of("registrationId", document.toString());
    }

    private PartyRow party(YearRow year, String unit) {
        return parties.find(year.id(), unit).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
    }

    /** Read by the unit alone until it is signed. */
    private UUID create(YearRow year, String unit, Acting acting) {
        return documents.create(
                new CreateDocument(
                        DocumentType.REGISTRATION,
                        "Đăng ký chỉ tiêu thi đua năm %d".formatted(year.year()),
                        unit,
                        null,
                        year.year(),
                        Years.FIELD,
                        null,
                        year.caseId()),
                List.of(HolderKey.unit(unit)),
                acting);
    }

    /** Renders what the head approves; slow, writes nothing. */
    Pressed press(TaskAct.Request request) {
        return new Pressed(press.press(subject(request), null, List.of()));
    }

    /** A rendered registration; nothing to put away. */
    record Pressed(Optional<PressedPaper> paper) implements AutoCloseable {

        @Override
        public void close() {}
    }

    /** The head approves the draft of another, or returns it; the official paper is made of what was approved. */
    Map<String, Object> approve(TaskAct.Request request) {
        var document = subject(request);
        if (returned(request, document)) {
            return Map.of();
        }
        var acting = request.acting();
        var year = years.lock(request.instance());
        if (acting.person().equals(party(year, Fields.member(request)).draftedBy())) {
            throw Problem.notAllowed("covenants.own-draft");
        }
        mandates.require(acting);
        documents.requireSeen(document, request.seen());
        documents.move(document, DocumentStep.APPROVE, null, acting);
        documents.endorse(document, "APPROVE", request.outcome(), null, acting);
        if (request.prepared() instanceof Pressed pressed) {
            pressed.paper().ifPresent(paper -> press.adopt(paper, acting));
        }
        return registration(document);
    }

    private boolean returned(TaskAct.Request request, UUID document) {
        if (!request.outcome().equals("return")) {
            return false;
        }
        documents.move(document, DocumentStep.RETURN, request.text("reason"), request.acting());
        return true;
    }

    boolean digital(TaskAct.Request request) {
        return request.outcome().equals("register") && paperSigning.digital(subject(request));
    }

    AutoCloseable prepare(TaskAct.Request request) {
        return paperSigning.sign(List.of(subject(request)), Fields.member(request), request.acting(), request.task());
    }

    /** Signed by the unit's head; from here on the group's head and the standing body read it too. */
    Map<String, Object> register(TaskAct.Request request) {
        var document = subject(request);
        if (returned(request, document)) {
            return Map.of();
        }
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var acting = request.acting();
        signatures.sign(document, unit, request.seen(), acting, request.task(), year.caseId(), request.prepared());
        documents.move(document, DocumentStep.SIGN, null, acting);
        var readers = new ArrayList<HolderKey>(years.head(year));
        readers.add(years.team(year));
        readers.add(HolderKey.unit(year.standingBody()));
        rights.grant(document, readers, "registered");
        parties.registration(year.id(), unit, Registration.REGISTERED, acting.at(), acting.name());
        years.audit("covenants.registered", year, acting.login(), Map.of("unit", unit));
        return Map.of();
    }

    private static UUID subject(TaskAct.Request request) {
        return Objects.requireNonNull(request.document(), "a registration is a document");
    }

    ServiceTaskHandler.Outcome expire(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var silent = parties.expireRegistration(year.id(), years.now());
        parties.of(year.id()).stream()
                .filter(party -> silent.contains(party.unit()))
                .map(PartyRow::paper)
                .filter(Objects::nonNull)
                .forEach(paper -> documents.moveBySystem(paper, DocumentStep.WITHDRAW, "Hết hạn đăng ký"));
        years.audit("covenants.not-registered", year, Years.SYSTEM, Map.of("units", String.join(" ", silent)));
        return ServiceTaskHandler.Outcome.DONE;
    }

    ServiceTaskHandler.Outcome finish(ServiceTaskHandler.Input input) {
        years.move(years.lock(input.instance()), YearEvent.FINISH, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("outcome", "issued"));
    }
}
