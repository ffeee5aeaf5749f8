package vn.giaouoc.consultations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.AnswerRepository.AnswerRow;
import vn.giaouoc.consultations.AnswerRepository.NewOpinion;
import vn.giaouoc.consultations.RoundRepository.RoundRow;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** One unit's answer: written by its officer, approved by its leadership. */
@Component
class Answers {

    private static final int MOST_OPINIONS = 200;

    private final RoundRepository rounds;
    private final AnswerRepository answers;
    private final ApplicationEventPublisher events;

    Answers(RoundRepository rounds, AnswerRepository answers, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.answers = answers;
        this.events = events;
    }

    /** What the officer proposes; replaces an earlier draft. */
    Map<String, Object> draft(TaskAct.Request request) {
        var round = current(request.instance());
        var answer = answer(round, request);
        var state = next(answer, AnswerState.Step.DRAFT);
        var stance = Stance.ofOutcome(request.outcome());
        var papers = rounds.papers(round.id());
        var stances = stances(papers, request.data(), stance);
        var opinions = opinions(papers, request.data());
        if (opinions.isEmpty() && (stance != Stance.AGREE || stances.containsValue(Stance.DISAGREE))) {
            throw Problem.invalid("consultations.opinion-missing")
                    .withFields(List.of(new Problem.Field("opinions", "consultations.opinion-missing")));
        }
        var acting = request.acting();
        answers.draft(answer, state, stance, acting.person(), acting.name());
        answers.replace(round.id(), answer.id(), stances, opinions);
        return Map.of();
    }

    /** The leadership sends the answer, or returns it to the officer. */
    Map<String, Object> approve(TaskAct.Request request) {
        var round = current(request.instance());
        var answer = answer(round, request);
        if (request.outcome().equals("return")) {
            answers.move(answer, next(answer, AnswerState.Step.RETURN));
            return Map.of();
        }
        var acting = request.acting();
        if (acting.person().equals(answer.draftedBy())) {
            throw Problem.notAllowed("consultations.own-draft");
        }
        answers.approve(answer, next(answer, AnswerState.Step.APPROVE), acting);
        var late = answer.silentSince() != null;
        var stance = java.util.Objects.requireNonNull(answer.stance());
        events.publishEvent(new OpinionAnswered(
                round.caseId(), round.group(), round.year(), round.id(), answer.unit(), stance, late, acting.login()));
        events.publishEvent(new Auditable.Entry(
                "consultations.answered",
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                round.caseId(),
                "unit:" + answer.unit(),
                Map.of("round", String.valueOf(round.no()), "stance", stance.name(), "late", String.valueOf(late))));
        return Map.of();
    }

    /** The unit's draft, as the form holds it. */
    Map<String, Object> form(TaskAct.Opening opening) {
        var round = rounds.latest(opening.instance());
        if (round.isEmpty() || opening.unit() == null) {
            return Map.of();
        }
        var answer = answers.find(round.get().id(), opening.unit());
        if (answer.isEmpty() || answer.get().stance() == null) {
            return Map.of();
        }
        var data = new HashMap<String, Object>();
        var stances = answers.stances(answer.get().id());
        for (var paper : rounds.papers(round.get().id())) {
            var stance = stances.getOrDefault(paper.item(), answer.get().stance());
            data.put(paper.field(), String.valueOf(stance));
        }
        data.put("opinions", rows(answers.opinionsOf(answer.get().id())));
        return data;
    }

    private static List<Map<String, Object>> rows(List<NewOpinion> opinions) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var opinion : opinions) {
            var row = new LinkedHashMap<String, Object>();
            row.put("item", opinion.item());
            row.put("clause", opinion.clause() == null ? "" : opinion.clause());
            row.put("words", opinion.words());
            rows.add(row);
        }
        return rows;
    }

    private RoundRow current(UUID caseId) {
        return rounds.lockLatest(caseId)
                .filter(round -> round.state() == RoundState.OPEN || round.state() == RoundState.CONSOLIDATING)
                .orElseThrow(() -> Problem.conflict("consultations.round-closed"));
    }

    private AnswerRow answer(RoundRow round, TaskAct.Request request) {
        var unit = request.variables().get("member") instanceof String member
                ? member
                : request.acting().unit();
        return answers.find(round.id(), unit).orElseThrow(() -> Problem.notAllowed("consultations.not-asked", unit));
    }

    private static AnswerState next(AnswerRow answer, AnswerState.Step step) {
        return answer.state()
                .after(step)
                .orElseThrow(() -> Problem.conflict("consultations.answer-not-now", answer.unit()));
    }

    private static Map<String, Stance> stances(List<RoundPaper> papers, Map<String, Object> data, Stance whole) {
        var stances = new LinkedHashMap<String, Stance>();
        for (var paper : papers) {
            Stance.read(data.get(paper.field()))
                    .filter(stance -> stance != whole)
                    .ifPresent(stance -> stances.put(paper.item(), stance));
        }
        return stances;
    }

    private static List<NewOpinion> opinions(List<RoundPaper> papers, Map<String, Object> data) {
        if (!(data.get("opinions") instanceof List<?> rows)) {
            return List.of();
        }
        if (rows.size() > MOST_OPINIONS) {
            throw Problem.invalid("consultations.too-many-opinions", MOST_OPINIONS);
        }
        var opinions = new ArrayList<NewOpinion>();
        for (var row : rows) {
            if (row instanceof Map<?, ?> fields && text(fields, "words") != null) {
                opinions.add(opinion(papers, fields));
            }
        }
        return opinions;
    }

    private static NewOpinion opinion(List<RoundPaper> papers, Map<?, ?> fields) {
        var item = text(fields, "item");
        if (papers.stream().noneMatch(paper -> paper.item().equals(item))) {
            throw Problem.invalid("consultations.item-unknown", item == null ? "" : item)
                    .withFields(List.of(
                            new Problem.Field("opinions", "consultations.item-unknown", item == null ? "" : item)));
        }
        var words = text(fields, "words");
        return new NewOpinion(String.valueOf(item), text(fields, "clause"), String.valueOf(words));
    }

    private static @org.jspecify.annotations.Nullable String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String value && !value.isBlank() ? value.strip() : null;
    }
}
