package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.Recipient;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.PaperSignatures;
import vn.giaouoc.signing.PaperSigning;

/** Accompanying papers are signed for the group; the head unit's registry numbers, seals and issues everything. */
@Component
class Issuing {

    private final Years years;
    private final ItemRepository items;
    private final PartyRepository parties;
    private final Groups groups;
    private final PaperSigning paperSigning;
    private final PaperSignatures paperSignatures;
    private final CaseDocuments documents;
    private final PaperTitles titles;

    Issuing(
            Years years,
            ItemRepository items,
            PartyRepository parties,
            Groups groups,
            PaperSigning paperSigning,
            PaperSignatures paperSignatures,
            CaseDocuments documents,
            PaperTitles titles) {
        this.years = years;
        this.items = items;
        this.parties = parties;
        this.groups = groups;
        this.paperSigning = paperSigning;
        this.paperSignatures = paperSignatures;
        this.documents = documents;
        this.titles = titles;
    }

    /** Whether any of the accompanying papers is signed with a certificate. */
    boolean digital(TaskAct.Request request) {
        return !request.outcome().equals("hold-back")
                && paperSigning.anyDigital(Fields.ids(request.variables(), "companionIds"));
    }

    AutoCloseable prepareSignatures(TaskAct.Request request) {
        return paperSigning.sign(
                Fields.ids(request.variables(), "companionIds"),
                request.acting().unit(),
                request.acting(),
                request.task());
    }

    /** The group's head signs plan, regulation, scoring table and culture plan on behalf of the group, or holds them. */
    Map<String, Object> signCompanions(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var companions = Fields.ids(request.variables(), "companionIds");
        var covenant = items.covenant(year.id()).orElseThrow().document();
        if (request.outcome().equals("hold-back")) {
            companions.forEach(document -> items.holdFromIssue(year.id(), document));
            return Map.of("issueIds", covenant.toString());
        }
        var issued = new ArrayList<>(List.of(covenant));
        for (var document : companions) {
            paperSignatures.sign(
                    document,
                    year.requireHead(),
                    request.seen(),
                    request.acting(),
                    request.task(),
                    year.caseId(),
                    request.prepared());
            documents.move(document, DocumentStep.SIGN, null, request.acting());
            issued.add(document);
        }
        return Map.of("issueIds", Fields.ids(issued));
    }

    /** Whether any of the papers is numbered and sealed with the head unit's key. */
    boolean numberedDigitally(TaskAct.Request request) {
        return paperSigning.anyDigital(Fields.ids(request.variables(), "issueIds"));
    }

    AutoCloseable prepareNumbers(TaskAct.Request request) {
        return paperSigning.number(Fields.ids(request.variables(), "issueIds"), true, request.acting());
    }

    /** Numbers of the group's register of the year, and the head unit's seal. */
    Map<String, Object> number(TaskAct.Request request) {
        var year = years.lock(request.instance());
        for (var document : Fields.ids(request.variables(), "issueIds")) {
            paperSignatures.number(document, request.acting(), request.task(), year.caseId(), request.prepared());
            documents.move(document, DocumentStep.SEAL, null, request.acting());
        }
        return Map.of();
    }

    /** To every party, the standing body and whom the registry adds. */
    Map<String, Object> issue(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var acting = request.acting();
        var units = new LinkedHashSet<String>();
        units.add(year.standingBody());
        parties.of(year.id()).stream().map(PartyRow::unit).forEach(units::add);
        var recipients = new ArrayList<Recipient>(documents.recipients(List.copyOf(units), acting));
        recipients.add(new Recipient(
                "Tổ Giúp việc " + groups.require(year.group()).name(),
                years.team(year).value()));
        Fields.orEmpty(request.text("otherRecipients"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> recipients.add(new Recipient(line, null)));
        recipients.add(new Recipient("Lưu: VT, TGV.", null));
        for (var document : Fields.ids(request.variables(), "issueIds")) {
            documents.issue(document, recipients, false, acting);
        }
        var covenant = items.covenant(year.id()).orElseThrow().document();
        years.move(year, YearEvent.ISSUE, acting.login());
        years.publish(new CovenantIssued(
                year.caseId(),
                year.group(),
                year.year(),
                covenant,
                titles.signed(year),
                documents.facts(covenant).map(CaseDocuments.Facts::number).orElse(""),
                List.copyOf(units),
                acting.login()));
        return Map.of();
    }
}
