package vn.giaouoc.consultations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.consultations.AnswerRepository.AnswerRow;
import vn.giaouoc.consultations.RoundRepository.RoundRow;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** Opinion rounds of a case: opened, cut off at the deadline, closed when every opinion has its verdict. For rooms and acts. */
@Service
public class Rounds {

    private final RoundRepository rounds;
    private final AnswerRepository answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(RoundRepository rounds, AnswerRepository answers, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the next round of a case and writes who may read which answer.
     *
     * @return number of the round, 1 for the first
     * @throws Problem {@code consultations.round-still-open}
     */
    @Transactional
    public int open(OpenRound round) {
        var before = rounds.lockLatest(round.caseId());
        if (before.isPresent() && before.get().state() != RoundState.CLOSED) {
            throw Problem.conflict(
                    "consultations.round-still-open", before.get().no());
        }
        int no = before.map(RoundRow::no).orElse(0) + 1;
        var id = Ids.next();
        rounds.insert(id, round, no, clock.instant());
        answers.insert(id, round.units());
        rounds.grant(id, RoundRepository.EVERY_UNIT, RoundRepository.WHOLE, round.consolidators());
        for (var unit : round.units()) {
            rounds.grant(id, unit, RoundRepository.WHOLE, List.of(HolderKey.unit(unit)));
        }
        events.publishEvent(
                new RoundOpened(round.caseId(), round.group(), round.year(), id, no, round.units(), round.deadline()));
        audit("consultations.opened", round.caseId(), no, Map.of("units", String.join(" ", round.units())));
        return no;
    }

    /** Records for every unit that has not answered that it did not reply. Silence is never agreement. */
    @Transactional
    public void recordNoReply(UUID caseId) {
        var round = lock(caseId);
        var silent = silent(round);
        answers.expire(round.id(), clock.instant());
        if (!silent.isEmpty()) {
            audit("consultations.no-reply-recorded", caseId, round.no(), Map.of("units", String.join(" ", silent)));
        }
    }

    /**
     * Ends the time in which answers are in time.
     *
     * @return units that have not answered; they may still do so until the round is closed
     */
    @Transactional
    public List<String> startConsolidation(UUID caseId) {
        var round = lock(caseId);
        move(round, RoundState.Step.CONSOLIDATE);
        return silent(round);
    }

    /** How many rounds a case may have on a day, by the dated rule. */
    int mostRounds() {
        return rounds.rule("max-rounds", Vietnam.today(clock)).orElse(1);
    }

    /** Number of the latest round; none before the first. */
    public Optional<Integer> latestNumber(UUID caseId) {
        return rounds.latest(caseId).map(RoundRow::no);
    }

    /**
     * Where each unit stands in the latest round, in one statement; stance and number of opinions only where the keys open
     * them.
     */
    @Transactional(readOnly = true)
    public List<Glance> glance(UUID caseId, Collection<String> readKeys) {
        return answers.glance(caseId, readKeys);
    }

    /**
     * @param stance null without an answer, and where it may not be read yet
     */
    public record Glance(
            int round,
            RoundState roundState,
            Instant deadline,
            String unit,
            AnswerState state,
            @Nullable Stance stance,
            int opinions,
            boolean late,
            @Nullable Instant answeredAt) {}

    /** The case ended: nothing is asked any more. */
    @Transactional
    public void abandon(UUID caseId) {
        rounds.lockLatest(caseId)
                .ifPresent(round -> round.state()
                        .after(RoundState.Step.ABANDON)
                        .ifPresent(state -> rounds.move(round, state, clock.instant())));
    }

    private List<String> silent(RoundRow round) {
        return answers.ofRound(round.id()).stream()
                .filter(answer -> answer.state() != AnswerState.ANSWERED)
                .map(AnswerRow::unit)
                .toList();
    }

    private RoundRow lock(UUID caseId) {
        return rounds.lockLatest(caseId).orElseThrow(() -> Problem.conflict("consultations.round-closed"));
    }

    private void move(RoundRow round, RoundState.Step step) {
        var state = round.state()
                .after(step)
                .orElseThrow(() -> Problem.conflict("consultations.round-not-now", round.no()));
        rounds.move(round, state, null);
    }

    private void audit(String action, UUID caseId, int no, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("round", String.valueOf(no));
        events.publishEvent(new Auditable.Entry(action, "system", null, caseId, "round:" + no, facts));
    }
}
