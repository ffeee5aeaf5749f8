package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class YearStateTests {

    private static final Map<String, YearState> LAWFUL = Map.ofEntries(
            Map.entry("OPENING CONFIRM", YearState.TEAM),
            Map.entry("OPENING REFUSE_OPENING", YearState.NOT_OPENED),
            Map.entry("TEAM APPOINT_TEAM", YearState.PACKET),
            Map.entry("PACKET OPEN_ROUND", YearState.OPINIONS),
            Map.entry("CONSOLIDATION OPEN_ROUND", YearState.OPINIONS),
            Map.entry("OPINIONS START_CONSOLIDATION", YearState.CONSOLIDATION),
            Map.entry("CONSOLIDATION CLOSE_ROUNDS", YearState.CONFERENCE),
            Map.entry("CONFERENCE ADOPT", YearState.FINALISING),
            Map.entry("FINALISING OPEN_SIGNING", YearState.SIGNING),
            Map.entry("SIGNING STOP", YearState.STOPPED),
            Map.entry("STOPPED CORRECT", YearState.FINALISING),
            Map.entry("STOPPED END_WITHOUT", YearState.ENDED_WITHOUT_COVENANT),
            Map.entry("SIGNING COMPLETE_SIGNING", YearState.SIGNED),
            Map.entry("SIGNED ISSUE", YearState.ISSUED),
            Map.entry("ISSUED OPEN_REGISTRATION", YearState.REGISTRATION),
            Map.entry("ISSUED ANNEX_IN_FORCE", YearState.IN_FORCE),
            Map.entry("REGISTRATION FINISH", YearState.IN_FORCE));

    @Test
    void everyPairOfStateAndEventLeadsWhereTheTableSaysAndNowhereElse() {
        for (var state : YearState.values()) {
            for (var event : YearEvent.values()) {
                var expected = event == YearEvent.WITHDRAW
                        ? (state.ended() || state == YearState.ISSUED || state == YearState.REGISTRATION
                                ? null
                                : YearState.WITHDRAWN)
                        : LAWFUL.get(state + " " + event);

                assertThat(state.after(event).orElse(null))
                        .as(state + " " + event)
                        .isEqualTo(expected);
            }
        }
    }
}
