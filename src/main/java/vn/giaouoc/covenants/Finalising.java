package vn.giaouoc.covenants;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** Edits of the conference go in; the version that everybody signs is closed, with its parties. */
@Component
class Finalising {

    private static final int FEWEST_PARTIES = 2;

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final PartyRepository parties;
    private final TargetRepository targets;
    private final Groups groups;
    private final CaseDocuments documents;
    private final FinalPapers papers;
    private final PaperTitles titles;
    private final AnnexText annexText;

    Finalising(
            Years years,
            YearRepository repository,
            ItemRepository items,
            PartyRepository parties,
            TargetRepository targets,
            Groups groups,
            CaseDocuments documents,
            FinalPapers papers,
            PaperTitles titles,
            AnnexText annexText) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.parties = parties;
        this.targets = targets;
        this.groups = groups;
        this.documents = documents;
        this.papers = papers;
        this.titles = titles;
        this.annexText = annexText;
    }

    /** Common targets as they stand. */
    Map<String, Object> form(TaskAct.Opening task) {
        return repository
                .find(task.instance())
                .map(year -> Map.<String, Object>of("targets", Fields.rows(targets.of(year.id(), ""))))
                .orElse(Map.of());
    }

    Map<String, Object> close(TaskAct.Request request, FinalPapers.Pressed pressed) {
        var year = agreed(years.lock(request.instance()), request);
        var rows = items.of(year.id());
        requireEdits(year, rows);
        var current = groups.year(year.group(), year.year(), years.today());
        var signers = FinalPapers.Signers.of(year, current);
        requireEnough(signers);
        for (var row : rows) {
            if (row.adopted()) {
                approve(year, row, request.acting());
                papers.adopt(row, pressed, signers.signing(), request.acting());
            }
        }
        if (request.data().get("targets") instanceof List<?>) {
            targets.replace(year.id(), "", Fields.targets(request.data(), ""));
        }
        repository.confirm(year, current.headUnit(), current.deputyUnit(), current.mode(), current.order());
        repository.members(year, current.members());
        repository.stop(year, null, null, null);
        parties.replace(year.id(), signers.parties(), signers.signing());
        years.move(year, YearEvent.OPEN_SIGNING, request.acting().login());
        return variables(rows, signers.parties());
    }

    private static void requireEnough(FinalPapers.Signers signers) {
        if (signers.parties().size() < FEWEST_PARTIES || signers.signing().size() < FEWEST_PARTIES) {
            throw Problem.conflict("covenants.too-few-parties");
        }
    }

    private static Map<String, Object> variables(List<ItemRow> rows, List<String> partyUnits) {
        var companions = rows.stream()
                .filter(row -> row.adopted() && row.item() != PacketItem.COVENANT)
                .map(ItemRow::document)
                .toList();
        var covenant = rows.stream()
                .filter(row -> row.item() == PacketItem.COVENANT)
                .map(ItemRow::document)
                .toList();
        var variables = new HashMap<String, Object>();
        variables.put("companionIds", Fields.ids(companions));
        variables.put("hasCompanions", companions.isEmpty() ? "no" : "yes");
        variables.put("issueIds", Fields.ids(covenant));
        variables.put("parties", Years.join(partyUnits));
        return variables;
    }

    /** What the conference wanted edited, and what stopped a signing, needs new words. */
    private void requireEdits(YearRow year, List<ItemRow> rows) {
        var unchanged = rows.stream()
                .filter(row -> row.adopted() && needed(row) > version(row))
                .toList();
        if (!unchanged.isEmpty()) {
            var named = String.join(
                    "; ",
                    unchanged.stream().map(row -> titles.of(year, row.item())).toList());
            throw Problem.invalid("covenants.edits-missing", named)
                    .withFields(unchanged.stream()
                            .map(row -> new Problem.Field(row.item().field(), "covenants.new-version-missing"))
                            .toList());
        }
    }

    private static int needed(ItemRow row) {
        int edited = row.adoption() == Adoption.ADOPTED_WITH_EDITS
                ? Objects.requireNonNullElse(row.adoptedVersion(), 0) + 1
                : 0;
        return Math.max(edited, Objects.requireNonNullElse(row.stoppedVersion(), 0) + 1);
    }

    private int version(ItemRow row) {
        return documents.current(row.document()).map(VersionInfo::number).orElse(0);
    }

    /**
     * An annex is adopted by the group's head, who has every member's opinion before him. Assumption: the research names no
     * conference for a change of a few clauses (issue 3).
     */
    private YearRow agreed(YearRow year, TaskAct.Request request) {
        if (year.addition() == null) {
            return year;
        }
        var annex = items.covenant(year.id()).orElseThrow();
        annexText.requireNamed(year.addition(), documents.text(annex.document()).orElse(""));
        if (year.state() != YearState.CONFERENCE) {
            return year;
        }
        items.adopt(
                year.id(),
                annex.item(),
                Adoption.ADOPTED,
                null,
                Arrays.<@Nullable Integer>asList(null, null, null),
                version(annex));
        return years.move(year, YearEvent.ADOPT, request.acting().login());
    }

    /**
     * The conference, or for an annex the group's head, adopted it: that is the approval of the draft by those who sign
     * (Decree 30/2020 art. 11.1).
     */
    private void approve(YearRow year, ItemRow row, Acting acting) {
        documents.move(row.document(), DocumentStep.APPROVE, null, acting);
        if (year.addition() == null) {
            documents.endorse(row.document(), "CONFERENCE", "adopt", row.note(), acting);
        } else {
            documents.endorse(row.document(), "APPROVE", "approve", null, acting);
        }
    }
}
