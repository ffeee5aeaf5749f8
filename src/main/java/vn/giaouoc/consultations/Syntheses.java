package vn.giaouoc.consultations;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.Layouts;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Problem;

/**
 * The synthesis table of a document's round: for every member once the round is closed, before that only for those who read all
 * answers. Reading compares texts and rendering makes files, so neither belongs in a transaction.
 */
@Service
public class Syntheses {

    private final Consultations consultations;
    private final ChangeReading changes;
    private final Groups groups;
    private final Layouts layouts;

    Syntheses(Consultations consultations, ChangeReading changes, Groups groups, Layouts layouts) {
        this.consultations = consultations;
        this.changes = changes;
        this.groups = groups;
        this.layouts = layouts;
    }

    /**
     * @param round number of the round; null for the latest
     * @throws Problem {@code consultations.unknown}; {@code consultations.synthesis-not-yet} for who reads only their own unit's
     *     answer while the round is open
     */
    public Synthesis read(UUID document, @Nullable Integer round, Actor actor) {
        var view = consultations.round(document, round, actor);
        if (view.state() != RoundState.CLOSED && !consultations.readsAll(view.id(), actor)) {
            throw Problem.conflict("consultations.synthesis-not-yet", view.no());
        }
        var paper = view.papers().stream()
                .filter(candidate -> candidate.document().equals(document))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("consultations.unknown"));
        var outline = changes.outline(document, paper.versionNumber());
        var changed = changes.of(view.id(), paper, view.opinions());
        var rows = view.opinions().stream()
                .sorted(Comparator.comparing((RoundView.Opinion opinion) -> RoundReading.order(opinion, outline))
                        .thenComparing(RoundView.Opinion::number))
                .map(opinion -> new Synthesis.Row(
                        Places.find(opinion.clause(), outline)
                                .filter(clause ->
                                        Places.of(clause.label()).equals(Places.of(String.valueOf(opinion.clause()))))
                                .map(clause -> clause.label())
                                .orElse(opinion.clause()),
                        opinion,
                        changed.getOrDefault(opinion.id(), java.util.List.of())))
                .toList();
        return new Synthesis(
                document,
                groups.find(view.group()).map(Group::documentName).orElse(view.group()),
                view.year(),
                paper.title(),
                paper.versionNumber(),
                view.no(),
                view.state() != RoundState.CLOSED,
                view.openedAt(),
                view.deadline(),
                view.closedAt(),
                view.answers(),
                rows);
    }

    /** A landscape page of tagged PDF/A-2a. */
    public byte[] pdf(Synthesis table) {
        return layouts.pdf(SynthesisHtml.of(table), SynthesisWords.TITLE + " " + SynthesisWords.subject(table), true);
    }

    /** The same as DOCX. */
    public byte[] docx(Synthesis table) {
        return SynthesisDocx.of(table);
    }

    /** The markup of the paper, safe to show. */
    public String html(Synthesis table) {
        return SynthesisHtml.of(table);
    }
}
