package vn.giaouoc.consultations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.RoundRepository.RoundRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/** The Tổ Giúp việc says what became of each opinion, and closes the round. */
@Component
class Consolidation {

    private final Rounds service;
    private final RoundRepository rounds;
    private final AnswerRepository answers;
    private final OpinionRepository opinions;
    private final CaseDocuments documents;
    private final Units units;
    private final ApplicationEventPublisher events;

    Consolidation(
            Rounds service,
            RoundRepository rounds,
            AnswerRepository answers,
            OpinionRepository opinions,
            CaseDocuments documents,
            Units units,
            ApplicationEventPublisher events) {
        this.service = service;
        this.rounds = rounds;
        this.answers = answers;
        this.opinions = opinions;
        this.documents = documents;
        this.units = units;
        this.events = events;
    }

    /** Closes the round; says whether a further one follows. */
    Map<String, Object> close(TaskAct.Request request) {
        var acting = request.acting();
        var round = rounds.lockLatest(request.instance())
                .filter(row -> row.state() == RoundState.CONSOLIDATING)
                .orElseThrow(() -> Problem.conflict("consultations.round-closed"));
        giveVerdicts(round, request.data(), acting);
        var open = opinions.open(round.id());
        if (!open.isEmpty()) {
            throw Problem.invalid("consultations.verdict-missing", open.size(), numbers(open))
                    .withFields(List.of(new Problem.Field(
                            "verdicts", "consultations.verdict-missing", open.size(), numbers(open))));
        }
        var further = furtherRound(round, request.text("materialChanges"));
        answers.expire(round.id(), acting.at());
        answers.dropUnapproved(round.id());
        rounds.papers(round.id())
                .forEach(paper -> documents
                        .current(paper.document())
                        .ifPresent(version -> rounds.answered(round.id(), paper.document(), version.number())));
        rounds.move(round, RoundState.CLOSED, acting.at());
        rounds.grant(
                round.id(),
                RoundRepository.EVERY_UNIT,
                RoundRepository.SYNTHESIS,
                List.of(HolderKey.group(round.group())));
        events.publishEvent(new RoundClosed(
                round.caseId(), round.group(), round.year(), round.id(), round.no(), further, acting.login()));
        events.publishEvent(new Auditable.Entry(
                "consultations.closed",
                acting.login(),
                null,
                round.caseId(),
                "round:" + round.no(),
                Map.of("round", String.valueOf(round.no()), "further", String.valueOf(further))));
        return Map.of("nextRound", further ? "yes" : "no");
    }

    /** Opinions with the verdicts given so far, for the form. */
    Map<String, Object> form(TaskAct.Opening opening) {
        var round = rounds.latest(opening.instance());
        if (round.isEmpty()) {
            return Map.of();
        }
        var rows = opinions.ofRound(round.get().id());
        var names = units.names(
                rows.stream().map(OpinionRepository.OpinionRow::unit).distinct().toList(),
                Vietnam.day(round.get().openedAt()));
        var papers = rounds.papers(round.get().id());
        var verdicts = new ArrayList<Map<String, Object>>();
        for (var opinion : rows) {
            var row = new LinkedHashMap<String, Object>();
            row.put("opinion", opinion.number());
            row.put(
                    "unit",
                    names.getOrDefault(opinion.unit(), opinion.unit()) + (opinion.late() ? " (trả lời muộn)" : ""));
            row.put("on", title(papers, opinion.item()) + (opinion.clause() == null ? "" : ", " + opinion.clause()));
            row.put("words", opinion.words());
            row.put(
                    "verdict",
                    opinion.verdict() == null ? "" : opinion.verdict().name());
            row.put("reason", opinion.reason() == null ? "" : opinion.reason());
            row.put("changedWords", opinion.changedWords() == null ? "" : opinion.changedWords());
            verdicts.add(row);
        }
        return Map.of("verdicts", verdicts, "materialChanges", "no");
    }

    private static String title(List<RoundPaper> papers, String item) {
        return papers.stream()
                .filter(paper -> paper.item().equals(item))
                .map(RoundPaper::title)
                .findFirst()
                .orElse(item);
    }

    private void giveVerdicts(RoundRow round, Map<String, Object> data, Acting acting) {
        if (!(data.get("verdicts") instanceof List<?> rows)) {
            return;
        }
        for (var row : rows) {
            if (row instanceof Map<?, ?> fields) {
                giveVerdict(round, fields, acting);
            }
        }
    }

    private void giveVerdict(RoundRow round, Map<?, ?> fields, Acting acting) {
        var verdict = Verdict.read(fields.get("verdict"));
        if (verdict.isEmpty() || !(fields.get("opinion") instanceof Number number)) {
            return;
        }
        var opinion = opinions.byNumber(round.id(), number.intValue())
                .orElseThrow(() -> Problem.invalid("consultations.opinion-unknown", number));
        var reason = text(fields.get("reason"));
        requireReason(verdict.get(), reason, number.intValue());
        opinions.giveVerdict(
                opinion,
                verdict.get(),
                reason,
                text(fields.get("changedWords")),
                acting.person(),
                acting.name(),
                acting.at());
    }

    static void requireReason(Verdict verdict, @Nullable String reason, int number) {
        if (verdict.needsReason() && reason == null) {
            throw Problem.invalid("consultations.reason-missing", number)
                    .withFields(List.of(new Problem.Field("verdicts", "consultations.reason-missing", number)));
        }
    }

    /** Beyond the last round the changes go to the conference, which adopts them item by item. */
    private boolean furtherRound(RoundRow round, @Nullable String materialChanges) {
        if (!"yes".equals(materialChanges) || round.no() >= service.mostRounds()) {
            return false;
        }
        boolean changed = rounds.papers(round.id()).stream()
                .anyMatch(paper -> documents
                                .current(paper.document())
                                .map(VersionInfo::number)
                                .orElse(0)
                        > paper.versionNumber());
        if (!changed) {
            throw Problem.invalid("consultations.nothing-changed");
        }
        return true;
    }

    private static String numbers(List<Integer> open) {
        return String.join(", ", open.stream().limit(20).map(String::valueOf).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
