package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.OpenRound;
import vn.giaouoc.consultations.RoundClosed;
import vn.giaouoc.consultations.RoundPaper;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.workflow.Deadlines;

/** The packet goes to the members for their opinions, round by round. */
@Component
class OpinionStage {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final Rounds rounds;
    private final Groups groups;
    private final CaseDocuments documents;
    private final Documents rights;
    private final Deadlines deadlines;

    OpinionStage(
            Years years,
            YearRepository repository,
            ItemRepository items,
            Rounds rounds,
            Groups groups,
            CaseDocuments documents,
            Documents rights,
            Deadlines deadlines) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.rounds = rounds;
        this.groups = groups;
        this.documents = documents;
        this.rights = rights;
        this.deadlines = deadlines;
    }

    ServiceTaskHandler.Outcome open(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var papers = new ArrayList<RoundPaper>();
        for (var row : items.of(year.id())) {
            papers.add(sendOut(year, row));
        }
        var members = groups.members(year.group(), years.today());
        repository.members(year, members);
        var readers = new ArrayList<HolderKey>(years.head(year));
        readers.add(years.team(year));
        rounds.open(new OpenRound(
                year.caseId(),
                year.group(),
                year.year(),
                papers,
                members,
                deadlines.deadline("opinion", years.now()),
                readers));
        years.move(year, YearEvent.OPEN_ROUND, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("members", Years.join(members), "lateMembers", ""));
    }

    /** From now on the members and the standing body read the paper. */
    private RoundPaper sendOut(YearRow year, ItemRow row) {
        var facts = documents.facts(row.document()).orElseThrow();
        if (facts.state() == DocumentState.DRAFT) {
            documents.moveBySystem(row.document(), DocumentStep.SUBMIT, null);
        }
        rights.grant(row.document(), years.everybody(year), "opinions-open");
        var version = documents.current(row.document()).orElseThrow();
        return new RoundPaper(
                row.item().name(), row.document(), facts.title(), version.id(), version.number(), version.sha256());
    }

    ServiceTaskHandler.Outcome recordNoReply(ServiceTaskHandler.Input input) {
        rounds.recordNoReply(input.instance());
        return ServiceTaskHandler.Outcome.DONE;
    }

    ServiceTaskHandler.Outcome startConsolidation(ServiceTaskHandler.Input input) {
        var year = years.lock(input.instance());
        var silent = rounds.startConsolidation(year.caseId());
        years.move(year, YearEvent.START_CONSOLIDATION, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("lateMembers", Years.join(silent)));
    }

    @EventListener
    void on(RoundClosed closed) {
        if (!closed.further()) {
            repository
                    .lock(closed.caseId())
                    .ifPresent(year -> years.move(year, YearEvent.CLOSE_ROUNDS, closed.byLogin()));
        }
    }
}
