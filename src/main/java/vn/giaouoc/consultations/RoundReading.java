package vn.giaouoc.consultations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.AnswerRepository.AnswerRow;
import vn.giaouoc.consultations.OpinionRepository.OpinionRow;
import vn.giaouoc.consultations.RoundRepository.Right;
import vn.giaouoc.consultations.RoundRepository.RoundRow;
import vn.giaouoc.documents.Clause;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;

/** Puts together what one reader sees of a round. */
@Component
class RoundReading {

    private final RoundRepository rounds;
    private final AnswerRepository answers;
    private final OpinionRepository opinions;
    private final Units units;

    RoundReading(RoundRepository rounds, AnswerRepository answers, OpinionRepository opinions, Units units) {
        this.rounds = rounds;
        this.answers = answers;
        this.opinions = opinions;
        this.units = units;
    }

    RoundView view(RoundRow round, Set<Right> rights, boolean consolidator) {
        Predicate<String> whole = unit -> rights.stream()
                .anyMatch(right -> right.scope().equals(RoundRepository.WHOLE)
                        && (right.unit().equals(unit) || right.unit().equals(RoundRepository.EVERY_UNIT)));
        boolean synthesis = rights.stream().anyMatch(right -> right.scope().equals(RoundRepository.SYNTHESIS));
        Predicate<String> visible = unit -> synthesis || whole.test(unit);
        var rows = answers.ofRound(round.id());
        var names = units.names(rows.stream().map(AnswerRow::unit).toList(), Vietnam.day(round.openedAt()));
        var stances = answers.stancesOfRound(round.id());
        var said = opinions.ofRound(round.id()).stream()
                .filter(opinion -> visible.test(opinion.unit()))
                .map(opinion -> opinion(opinion, names, whole.test(opinion.unit())))
                .toList();
        var shown = rows.stream()
                .filter(answer -> visible.test(answer.unit()))
                .map(answer -> answer(
                        answer, names, stances.getOrDefault(answer.id(), Map.of()), whole.test(answer.unit()), said))
                .toList();
        return new RoundView(
                round.id(),
                round.caseId(),
                round.group(),
                round.year(),
                round.no(),
                round.state(),
                round.openedAt(),
                round.deadline(),
                round.closedAt(),
                rounds.papers(round.id()),
                shown,
                said,
                said.size(),
                handled(said),
                consolidator && round.state() == RoundState.CONSOLIDATING);
    }

    /** The same round, with the opinions on one document only. */
    RoundView only(RoundView view, UUID document) {
        return with(
                view,
                view.answers(),
                view.opinions().stream()
                        .filter(opinion -> opinion.document().equals(document))
                        .toList());
    }

    /** The same round, with the answers of some units only. */
    RoundView onlyOf(RoundView view, Set<String> units) {
        return with(
                view,
                view.answers().stream()
                        .filter(answer -> units.contains(answer.unit()))
                        .toList(),
                view.opinions().stream()
                        .filter(opinion -> units.contains(opinion.unit()))
                        .toList());
    }

    private static RoundView with(RoundView view, List<RoundView.Answer> answers, List<RoundView.Opinion> said) {
        return new RoundView(
                view.id(),
                view.caseId(),
                view.group(),
                view.year(),
                view.no(),
                view.state(),
                view.openedAt(),
                view.deadline(),
                view.closedAt(),
                view.papers(),
                answers,
                said,
                said.size(),
                handled(said),
                view.mayGiveVerdicts());
    }

    /** Where an opinion stands in the text: the whole first, then by the text's own order, then what names no place in it. */
    static String order(RoundView.Opinion opinion, List<Clause> outline) {
        if (opinion.clause() == null) {
            return "";
        }
        return Places.find(opinion.clause(), outline)
                .map(clause -> "0%06d".formatted(outline.indexOf(clause)))
                .orElseGet(() -> "1" + Clauses.order(opinion.clause()));
    }

    private static OpinionMatrix.Row row(
            String cited, List<Clause> outline, Map<String, List<RoundView.Opinion>> cells) {
        var clause = Places.find(cited, outline);
        return new OpinionMatrix.Row(
                cited.isEmpty() ? null : cited,
                clause.map(Clause::heading).orElse(null),
                clause.map(Clause::anchor).orElse(null),
                cells);
    }

    /** One row a place: "khoản 2 Điều 3" and "Điều 3 khoản 2" stand together, under the words of the text. */
    private static String place(RoundView.Opinion opinion, List<Clause> outline) {
        if (opinion.clause() == null) {
            return "";
        }
        var place = Places.of(opinion.clause());
        return Places.find(opinion.clause(), outline)
                .map(Clause::label)
                .filter(label -> Places.of(label).equals(place))
                .orElse(opinion.clause());
    }

    OpinionMatrix matrix(
            RoundView view,
            UUID document,
            List<Integer> numbers,
            List<Clause> outline,
            Map<UUID, List<OpinionChange>> changes) {
        var byClause = new LinkedHashMap<String, Map<String, List<RoundView.Opinion>>>();
        view.opinions().stream()
                .sorted(Comparator.comparing((RoundView.Opinion opinion) -> order(opinion, outline))
                        .thenComparing(RoundView.Opinion::number))
                .forEach(opinion -> byClause.computeIfAbsent(place(opinion, outline), c -> new LinkedHashMap<>())
                        .computeIfAbsent(opinion.unit(), u -> new ArrayList<>())
                        .add(opinion));
        var rows = byClause.entrySet().stream()
                .map(entry -> row(entry.getKey(), outline, entry.getValue()))
                .toList();
        var paper = view.papers().stream()
                .filter(candidate -> candidate.document().equals(document))
                .findFirst();
        var title = paper.map(RoundPaper::title).orElse("");
        var byUnit = new LinkedHashMap<String, RoundView.Answer>();
        view.answers().forEach(answer -> byUnit.put(answer.unit(), answer));
        return new OpinionMatrix(
                document,
                title,
                paper.map(RoundPaper::versionNumber).orElse(0),
                view.no(),
                numbers,
                view.state(),
                view.answers().stream()
                        .map(answer -> new OpinionMatrix.Column(answer.unit(), answer.unitName()))
                        .toList(),
                rows,
                byUnit,
                view.total(),
                view.handled(),
                view.mayGiveVerdicts(),
                changes);
    }

    private static int handled(List<RoundView.Opinion> said) {
        return (int) said.stream().filter(opinion -> opinion.verdict() != null).count();
    }

    /** A draft that waits for approval shows to the others only that nothing was sent yet. */
    private static RoundView.Answer answer(
            AnswerRow row,
            Map<String, String> names,
            Map<String, Stance> stances,
            boolean whole,
            List<RoundView.Opinion> said) {
        boolean answered = row.state() == AnswerState.ANSWERED;
        return new RoundView.Answer(
                row.unit(),
                names.getOrDefault(row.unit(), row.unit()),
                row.state(),
                answered ? row.stance() : null,
                answered ? stances : Map.of(),
                row.late(),
                row.silentSince(),
                row.answeredAt(),
                only(whole, row.draftedName()),
                only(whole, row.approvedName()),
                only(whole, row.approvedCapacity()),
                (int) said.stream()
                        .filter(opinion -> opinion.unit().equals(row.unit()))
                        .count());
    }

    private static RoundView.Opinion opinion(OpinionRow row, Map<String, String> names, boolean whole) {
        return new RoundView.Opinion(
                row.id(),
                row.number(),
                row.unit(),
                names.getOrDefault(row.unit(), row.unit()),
                row.item(),
                row.document(),
                row.clause(),
                row.words(),
                row.late(),
                row.verdict(),
                row.reason(),
                row.changedWords(),
                only(whole, row.verdictName()),
                row.verdictAt());
    }

    private static @Nullable String only(boolean whole, @Nullable String value) {
        return whole ? value : null;
    }
}
