package vn.giaouoc.consultations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.consultations.RoundRepository.Right;
import vn.giaouoc.consultations.RoundRepository.RoundRow;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

/**
 * Opinions as people read them. While a round is open, a unit reads its own answer, the Tổ Giúp việc and the group head read
 * all; once it is closed every member reads its own whole and the others' in the synthesis.
 */
@Service
public class Consultations {

    private final RoundRepository rounds;
    private final RoundReading reading;
    private final OpinionRepository opinions;
    private final ChangeReading changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consultations(
            RoundRepository rounds,
            RoundReading reading,
            OpinionRepository opinions,
            ChangeReading changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.reading = reading;
        this.opinions = opinions;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of the opinions of the actor's own units in a case, round by round; empty if none of them was asked.
     */
    @Transactional(readOnly = true)
    public List<RoundView> own(UUID caseId, Actor actor) {
        var units = actor.holdings().stream().map(holding -> holding.unit()).collect(Collectors.toSet());
        return ofCase(caseId, actor).stream()
                .map(view -> reading.onlyOf(view, units))
                .filter(view -> !view.answers().isEmpty())
                .toList();
    }

    /**
     * The rounds in which a document went out, oldest first, each as the actor may see it.
     *
     * @throws Problem {@code consultations.unknown} if there is none the actor may see
     */
    @Transactional(readOnly = true)
    public List<RoundView> ofDocument(UUID document, Actor actor) {
        var views = readable(rounds.ofDocument(document), actor);
        if (views.isEmpty()) {
            throw Problem.notFound("consultations.unknown");
        }
        return views.stream().map(view -> reading.only(view, document)).toList();
    }

    /** The rounds of a case, oldest first, each as the actor may see it; empty if there is none or none may be seen. */
    @Transactional(readOnly = true)
    public List<RoundView> ofCase(UUID caseId, Actor actor) {
        return readable(rounds.ofCase(caseId), actor);
    }

    /**
     * The opinion matrix of a document.
     *
     * @param round number of the round; null for the latest
     * @throws Problem {@code consultations.unknown}
     */
    public OpinionMatrix matrix(UUID document, @Nullable Integer round, Actor actor) {
        var views = ofDocument(document, actor);
        var view = one(views, round);
        var paper = view.papers().stream()
                .filter(candidate -> candidate.document().equals(document))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("consultations.unknown"));
        return reading.matrix(
                view,
                document,
                views.stream().map(RoundView::no).toList(),
                changes.outline(document, paper.versionNumber()),
                changes.of(view.id(), paper, view.opinions()));
    }

    /** One round of a document as the actor may see it. */
    RoundView round(UUID document, @Nullable Integer round, Actor actor) {
        return one(ofDocument(document, actor), round);
    }

    /** Whether the actor reads every unit's whole answer: the Tổ Giúp việc and the group head. */
    boolean readsAll(UUID round, Actor actor) {
        return rounds.rights(List.of(round), actor.readKeys()).stream()
                .anyMatch(right -> right.unit().equals(RoundRepository.EVERY_UNIT)
                        && right.scope().equals(RoundRepository.WHOLE));
    }

    private static RoundView one(List<RoundView> views, @Nullable Integer round) {
        return views.stream()
                .filter(candidate -> round == null || candidate.no() == round)
                .reduce((first, last) -> last)
                .orElseThrow(() -> Problem.notFound("consultations.unknown"));
    }

    /**
     * Says what became of one opinion; may be changed until the round is closed.
     *
     * @param reason needed unless accepted
     * @param changedWords words of the next version that the opinion led to; null if none
     * @throws Problem {@code consultations.opinion-unknown}, also if the actor may not see it; {@code
     *     consultations.not-consolidating}; {@code consultations.reason-missing}
     */
    @Transactional
    public void giveVerdict(
            UUID opinion, Verdict verdict, @Nullable String reason, @Nullable String changedWords, Actor actor) {
        var round = rounds.lockOfOpinion(opinion)
                .filter(row -> isConsolidator(row, actor))
                .orElseThrow(() -> Problem.notFound("consultations.opinion-unknown"));
        if (round.state() != RoundState.CONSOLIDATING) {
            throw Problem.conflict("consultations.not-consolidating", round.no());
        }
        var row = opinions.ofRound(round.id()).stream()
                .filter(candidate -> candidate.id().equals(opinion))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("consultations.opinion-unknown"));
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        Consolidation.requireReason(verdict, why, row.number());
        var changed = changedWords == null || changedWords.isBlank() ? null : changedWords.strip();
        opinions.giveVerdict(opinion, verdict, why, changed, actor.person(), actor.name(), clock.instant());
        events.publishEvent(new Auditable.Entry(
                "consultations.verdict-given",
                actor.login(),
                null,
                round.caseId(),
                "opinion:" + opinion,
                Map.of("round", String.valueOf(round.no()), "verdict", verdict.name())));
    }

    private List<RoundView> readable(List<RoundRow> found, Actor actor) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(RoundRow::id).toList();
        Map<UUID, List<Right>> rights =
                rounds.rights(ids, actor.readKeys()).stream().collect(Collectors.groupingBy(Right::round));
        return found.stream()
                .map(row -> Optional.ofNullable(rights.get(row.id()))
                        .map(own -> reading.view(row, Set.copyOf(own), isConsolidator(row, actor))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isConsolidator(RoundRow round, Actor actor) {
        return actor.keys().contains(HolderKey.team(round.group(), round.year()).value());
    }
}
