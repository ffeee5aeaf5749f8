package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.Signatures;

/**
 * Signing stands still: a party refuses, wants a change or does not sign, or the group is no longer the same. What was signed
 * stays on record without effect, and the group's head chooses how to go on.
 */
@Component
class Stopping {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final PartyRepository parties;
    private final Signatures signatures;
    private final CaseDocuments documents;
    private final Opening opening;
    private final PaperTitles titles;

    Stopping(
            Years years,
            YearRepository repository,
            ItemRepository items,
            PartyRepository parties,
            Signatures signatures,
            CaseDocuments documents,
            Opening opening,
            PaperTitles titles) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.parties = parties;
        this.signatures = signatures;
        this.documents = documents;
        this.opening = opening;
        this.titles = titles;
    }

    ServiceTaskHandler.Outcome stop(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var reason = Objects.requireNonNullElse(year.stopReason(), "Thành viên của cụm, khối thay đổi");
        var kind = Objects.requireNonNullElse(year.stopKind(), "membership");
        var covenant = items.covenant(year.id()).orElseThrow();
        signatures.voidAll(covenant.document(), reason, Years.SYSTEM, years.now(), year.caseId());
        for (var row : items.of(year.id())) {
            reopen(row);
        }
        int version =
                documents.current(covenant.document()).map(VersionInfo::number).orElse(0);
        items.stopped(year.id(), PacketItem.COVENANT, version);
        parties.voidSignatures(year.id());
        years.move(year, YearEvent.STOP, Years.SYSTEM);
        years.publish(new SigningStopped(
                year.caseId(),
                year.group(),
                year.year(),
                titles.signed(year),
                version,
                year.stoppedUnit(),
                kind,
                reason,
                told(year),
                Years.SYSTEM));
        return ServiceTaskHandler.Outcome.DONE;
    }

    /** Texts are open again; approvals of what was adopted are given anew with the next version. */
    private void reopen(ItemRow row) {
        var state =
                documents.facts(row.document()).map(CaseDocuments.Facts::state).orElse(DocumentState.DRAFT);
        if (state.after(DocumentStep.REOPEN).isPresent()) {
            documents.moveBySystem(row.document(), DocumentStep.REOPEN, null);
        }
    }

    private List<String> told(YearRow year) {
        var units = new LinkedHashSet<>(years.toBeTold(year));
        parties.of(year.id()).stream().map(PartyRow::unit).forEach(units::add);
        return List.copyOf(units);
    }

    /** Who stopped it and why stand in the form. */
    Map<String, Object> form(TaskAct.Opening task) {
        return repository
                .find(task.instance())
                .filter(year -> year.stoppedUnit() != null)
                .map(year -> {
                    var unit = String.valueOf(year.stoppedUnit());
                    return Map.<String, Object>of(
                            "choice",
                            "",
                            "excluded",
                            List.of(unit),
                            "stoppedBy",
                            String.valueOf(opening.names(List.of(unit)).getOrDefault(unit, unit)),
                            "stopReason",
                            Fields.orEmpty(year.stopReason()));
                })
                .orElse(Map.of());
    }

    /** Correct and sign again, go on without a unit, or end. */
    Map<String, Object> choose(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var choice = Fields.required(request, "choice");
        switch (choice) {
            case "correct" ->
                years.move(year, YearEvent.CORRECT, request.acting().login());
            case "without-unit" -> {
                exclude(year, request);
                years.move(
                        years.lock(year.caseId()),
                        YearEvent.CORRECT,
                        request.acting().login());
            }
            case "end" -> repository.stop(year, year.stoppedUnit(), year.stopKind(), Fields.required(request, "note"));
            default -> throw Problem.invalid("covenants.choice-unknown", choice);
        }
        years.audit("covenants.chosen", year, request.acting().login(), Map.of("choice", choice));
        return Map.of("choice", choice);
    }

    private void exclude(YearRow year, TaskAct.Request request) {
        var excluded = Fields.texts(request.data(), "excluded");
        var units = parties.of(year.id()).stream().map(PartyRow::unit).toList();
        if (excluded.isEmpty() || !units.containsAll(excluded)) {
            throw Problem.invalid("covenants.excluded-unknown")
                    .withFields(List.of(new Problem.Field("excluded", "covenants.excluded-unknown")));
        }
        if (excluded.contains(year.requireHead())) {
            throw Problem.invalid("covenants.head-stays")
                    .withFields(List.of(new Problem.Field("excluded", "covenants.head-stays")));
        }
        var all = new LinkedHashSet<>(year.excluded());
        all.addAll(excluded);
        repository.exclude(year, new ArrayList<>(all));
    }

    /** The head chose to end. */
    ServiceTaskHandler.Outcome endWithout(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var reason = Objects.requireNonNullElse(year.stopReason(), "");
        withdrawPapers(year, reason);
        var ended = years.move(year, YearEvent.END_WITHOUT, Years.SYSTEM);
        publishEnd(ended, reason, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("outcome", "ended"));
    }

    /** The starter took the case back, or an administrator cancelled it. */
    void withdraw(YearRow year, String reason, String byLogin) {
        boolean numbered = items.of(year.id()).stream()
                .anyMatch(row -> documents
                                .facts(row.document())
                                .map(CaseDocuments.Facts::number)
                                .orElse(null)
                        != null);
        if (numbered) {
            // a number of the register is used; what follows is a recall, not a withdrawal
            throw Problem.conflict("covenants.step-not-now", year.group(), String.valueOf(year.year()));
        }
        items.covenant(year.id())
                .ifPresent(covenant ->
                        signatures.voidAll(covenant.document(), reason, byLogin, years.now(), year.caseId()));
        items.of(year.id()).forEach(this::reopen);
        withdrawPapers(year, reason);
        parties.voidSignatures(year.id());
        var ended = years.move(year, YearEvent.WITHDRAW, byLogin);
        publishEnd(ended, reason, byLogin);
    }

    private void publishEnd(YearRow ended, String reason, String byLogin) {
        years.publish(new CovenantEnded(
                ended.caseId(),
                ended.group(),
                ended.year(),
                titles.signed(ended),
                ended.state(),
                reason,
                told(ended),
                byLogin));
    }

    private void withdrawPapers(YearRow year, String reason) {
        for (var row : items.of(year.id())) {
            var state = documents
                    .facts(row.document())
                    .map(CaseDocuments.Facts::state)
                    .orElse(DocumentState.REJECTED);
            if (state.after(DocumentStep.WITHDRAW).isPresent()) {
                documents.moveBySystem(row.document(), DocumentStep.WITHDRAW, reason);
            }
        }
    }
}
