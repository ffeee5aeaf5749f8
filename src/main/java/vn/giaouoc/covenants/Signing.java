package vn.giaouoc.covenants;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.SigningOrder;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.PaperSignature;
import vn.giaouoc.signing.PaperSignatures;
import vn.giaouoc.signing.PaperSigning;
import vn.giaouoc.signing.Signatures;

/** The parties sign one version, all at once or one after the other. */
@Component
class Signing {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final PartyRepository parties;
    private final Signatures signatures;
    private final PaperSigning paperSigning;
    private final PaperSignatures paperSignatures;
    private final CaseDocuments documents;
    private final Documents rights;

    Signing(
            Years years,
            YearRepository repository,
            ItemRepository items,
            PartyRepository parties,
            Signatures signatures,
            PaperSigning paperSigning,
            PaperSignatures paperSignatures,
            CaseDocuments documents,
            Documents rights) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.parties = parties;
        this.signatures = signatures;
        this.paperSigning = paperSigning;
        this.paperSignatures = paperSignatures;
        this.documents = documents;
        this.rights = rights;
    }

    /** Whose turn it is: all that have not signed, or the first of them. */
    ServiceTaskHandler.Outcome next(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var waiting = parties.of(year.id()).stream()
                .filter(party -> party.signs() && !party.signature().given())
                .map(PartyRow::unit)
                .toList();
        var turn = year.order() == SigningOrder.SEQUENTIAL ? waiting.subList(0, Math.min(1, waiting.size())) : waiting;
        return ServiceTaskHandler.Outcome.with(
                Map.of("signers", Years.join(turn), "moreSigners", turn.size() < waiting.size() ? "yes" : "no"));
    }

    /** Whether the covenant is an official paper, which is signed with a certificate before the transaction. */
    boolean digital(TaskAct.Request request) {
        return request.outcome().equals("sign") && paperSigning.anyDigital(covenants(request));
    }

    AutoCloseable prepare(TaskAct.Request request) {
        return paperSigning.sign(covenants(request), Fields.member(request), request.acting(), request.task());
    }

    private List<UUID> covenants(TaskAct.Request request) {
        return repository.find(request.instance()).map(this::covenant).stream().toList();
    }

    /** What a unit's leadership decides about the covenant. */
    Map<String, Object> decide(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var acting = request.acting();
        switch (request.outcome()) {
            case "sign" -> {
                paperSignatures.sign(
                        covenant(year),
                        unit,
                        request.seen(),
                        acting,
                        request.task(),
                        year.caseId(),
                        request.prepared());
                parties.signed(year.id(), unit, PartySignature.SIGNED, acting.name(), capacity(acting), acting.at());
                closeIfComplete(year, acting);
            }
            case "sign-on-paper" ->
                parties.signed(year.id(), unit, PartySignature.ON_PAPER, acting.name(), capacity(acting), acting.at());
            case "ask-change" -> refuse(year, unit, PartySignature.ASKED_CHANGE, request);
            default -> refuse(year, unit, PartySignature.REFUSED, request);
        }
        return Map.of();
    }

    private void refuse(YearRow year, String unit, PartySignature signature, TaskAct.Request request) {
        var reason = request.text("reason");
        if (reason == null) {
            throw Fields.missing("reason");
        }
        parties.refused(year.id(), unit, signature, reason, request.acting());
        repository.stop(year, unit, request.outcome(), reason);
    }

    /** Who is said to have signed, and later the scan, stand in the form. */
    Map<String, Object> paperForm(TaskAct.Opening task) {
        var form = new java.util.HashMap<String, Object>();
        var unit = task.member();
        if (unit != null) {
            repository
                    .find(task.instance())
                    .flatMap(year -> parties.find(year.id(), unit))
                    .ifPresent(party -> {
                        putIf(form, "signerName", party.signer());
                        putIf(form, "signerTitle", party.capacity());
                        putIf(form, "scanDocument", party.scan());
                        putIf(form, "signedOn", party.signedOn());
                    });
        }
        return form;
    }

    private static void putIf(Map<String, Object> form, String field, @Nullable Object value) {
        if (value != null) {
            form.put(field, value.toString());
        }
    }

    /** The Tổ Giúp việc adds the scan and says what stands on it. */
    Map<String, Object> recordPaper(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var before = parties.find(year.id(), unit).map(PartyRow::scan).orElse(null);
        var scan = scan(Fields.required(request, "scanDocument"), before, request.acting());
        var signedOn = Fields.date(request, "signedOn");
        if (signedOn.isAfter(years.today())) {
            throw Problem.invalid("signing.signed-in-future", signedOn);
        }
        parties.scanned(
                year.id(),
                unit,
                scan,
                Fields.required(request, "signerName"),
                Fields.required(request, "signerTitle"),
                signedOn);
        // whoever sees the signatures sees what stands behind one given on paper, the registry that compares them first
        // of all
        rights.grant(scan, years.everybody(year), "paper-signature");
        return Map.of();
    }

    /** The whole group gets to read the scan, so it is a file that this person brought, or the one already on record. */
    private UUID scan(String id, @Nullable UUID before, Acting acting) {
        try {
            var scan = UUID.fromString(id);
            var brought = documents
                    .current(scan)
                    .filter(info -> !info.structured())
                    .filter(info -> info.number() == 1 && info.createdBy().equals(acting.person()));
            if (scan.equals(before) || brought.isPresent()) {
                return scan;
            }
        } catch (IllegalArgumentException notAnId) {
            throw scanMissing();
        }
        throw scanMissing();
    }

    private static Problem scanMissing() {
        return Problem.invalid("signing.scan-missing")
                .withFields(List.of(new Problem.Field("scanDocument", "signing.scan-missing")));
    }

    /** The registry has compared the paper with its scan. */
    Map<String, Object> confirmPaper(TaskAct.Request request) {
        if (request.outcome().equals("return")) {
            return Map.of();
        }
        var year = years.lock(request.instance());
        var unit = Fields.member(request);
        var acting = request.acting();
        var party = parties.find(year.id(), unit)
                .filter(row -> row.scan() != null && row.signedOn() != null)
                .orElseThrow(Signing::scanMissing);
        var capacity = Fields.orEmpty(party.capacity());
        signatures.recordOnPaper(
                covenant(year),
                new PaperSignature(
                        unit,
                        Fields.orEmpty(party.signer()),
                        null,
                        Arrays.stream(capacity.split("/", -1))
                                .map(String::strip)
                                .toList(),
                        java.util.Objects.requireNonNull(party.signedOn()),
                        java.util.Objects.requireNonNull(party.scan())),
                acting,
                request.task(),
                year.caseId());
        signatures.confirmPaper(covenant(year), acting, year.caseId());
        parties.signed(
                year.id(), unit, PartySignature.PAPER_CONFIRMED, Fields.orEmpty(party.signer()), capacity, acting.at());
        closeIfComplete(year, acting);
        return Map.of();
    }

    /** After the deadline the group's head waits on, or stops. */
    Map<String, Object> overdue(TaskAct.Request request) {
        if (request.outcome().equals("return")) {
            var year = years.lock(request.instance());
            repository.stop(year, null, "overdue", Fields.required(request, "reason"));
        }
        return Map.of();
    }

    private void closeIfComplete(YearRow year, Acting acting) {
        boolean complete = parties.of(year.id()).stream()
                .allMatch(party -> !party.signs() || party.signature().given());
        if (complete) {
            documents.move(covenant(year), DocumentStep.SIGN, null, acting);
            years.move(year, YearEvent.COMPLETE_SIGNING, acting.login());
        }
    }

    private UUID covenant(YearRow year) {
        return items.covenant(year.id()).orElseThrow().document();
    }

    private static String capacity(Acting acting) {
        return String.join(" / ", acting.capacityLines());
    }
}
