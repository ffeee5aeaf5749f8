package vn.giaouoc.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsultationStatesTests {

    private static final Map<String, RoundState> ROUNDS = Map.of(
            "OPEN CONSOLIDATE", RoundState.CONSOLIDATING,
            "CONSOLIDATING CLOSE", RoundState.CLOSED,
            "OPEN ABANDON", RoundState.ABANDONED,
            "CONSOLIDATING ABANDON", RoundState.ABANDONED);

    private static final Map<String, AnswerState> ANSWERS = Map.of(
            "WAITING DRAFT", AnswerState.DRAFTED,
            "DRAFTED DRAFT", AnswerState.DRAFTED,
            "NO_REPLY DRAFT", AnswerState.DRAFTED,
            "DRAFTED RETURN", AnswerState.WAITING,
            "DRAFTED APPROVE", AnswerState.ANSWERED,
            "WAITING EXPIRE", AnswerState.NO_REPLY,
            "DRAFTED EXPIRE", AnswerState.NO_REPLY,
            "NO_REPLY EXPIRE", AnswerState.NO_REPLY);

    @Test
    void everyPairOfARoundLeadsWhereTheTableSays() {
        for (var state : RoundState.values()) {
            for (var step : RoundState.Step.values()) {
                assertThat(state.after(step).orElse(null))
                        .as(state + " " + step)
                        .isEqualTo(ROUNDS.get(state + " " + step));
            }
        }
    }

    @Test
    void everyPairOfAnAnswerLeadsWhereTheTableSays() {
        for (var state : AnswerState.values()) {
            for (var step : AnswerState.Step.values()) {
                assertThat(state.after(step).orElse(null))
                        .as(state + " " + step)
                        .isEqualTo(ANSWERS.get(state + " " + step));
            }
        }
    }

    @Test
    void clausesStandInTheOrderOfTheText() {
        var clauses = Stream.of("Phụ lục", "Điều 10", "Điều 3 khoản 2", "khoản 1 Điều 3", "Điều 2")
                .sorted(java.util.Comparator.comparing(Clauses::order))
                .toList();

        assertThat(clauses).isEqualTo(List.of("Điều 2", "khoản 1 Điều 3", "Điều 3 khoản 2", "Điều 10", "Phụ lục"));
        assertThat(Clauses.order(null)).isEmpty();
    }

    @Test
    void anOutcomeIsAStance() {
        assertThat(Stance.ofOutcome("agree-with-changes")).isEqualTo(Stance.AGREE_WITH_CHANGES);
        assertThat(new RoundPaper("SCORING_TABLE", new java.util.UUID(0, 1), "", new java.util.UUID(0, 2), 1, "")
                        .field())
                .isEqualTo("scoringTable");
    }
}
