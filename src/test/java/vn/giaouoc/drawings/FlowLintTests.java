package vn.giaouoc.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.drawings.DrawingLintTests.each;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every way through a drawing: decided, reached, ending, and never in circles without a wait. */
class FlowLintTests {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "callActivity", "eventBasedGateway");
    private static final Pattern READS_ONLY = Pattern.compile(
            "\\$\\{[A-Za-z]\\w*( *(==|!=|<|>|<=|>=) *('[^']*'|\\d+|true|false|null))?"
                    + "( *(&&|\\|\\|) *[A-Za-z]\\w*( *(==|!=|<|>|<=|>=) *('[^']*'|\\d+|true|false|null))?)*}"
                    + "|\\$\\{!\\w+}|\\$\\{due\\.\\w+(-\\w+)*}|\\$\\{list\\.\\w+}|\\$\\{\\w+ *(<|>|<=|>=|==|!=) *\\w+}");
    private static final Pattern OUTCOME_ASKED = Pattern.compile("outcome *== *'([^']*)'");

    @Test
    void everyGatewayKnowsWhereToGo() throws IOException {
        each((drawing, process) -> {
            for (var gateway : drawing.named("exclusiveGateway")) {
                var outgoing = drawing.outgoing(gateway);
                if (outgoing.size() < 2) {
                    continue;
                }
                var otherwise = gateway.getAttribute("default");
                var asked = asked(drawing, gateway);
                // a gateway that asks for no outcome reads a variable that an act or handler always sets
                if (otherwise.isEmpty() && !asked.isEmpty()) {
                    assertThat(asked)
                            .as(drawing.at(gateway) + " asks for every outcome or has a default")
                            .containsExactlyInAnyOrderElementsOf(outcomesBefore(drawing, gateway));
                }
                for (var flow : outgoing) {
                    var conditional = !Drawing.children(flow, Drawing.BPMN, "conditionExpression")
                            .isEmpty();
                    assertThat(conditional)
                            .as(drawing.at(flow))
                            .isNotEqualTo(flow.getAttribute("id").equals(otherwise));
                }
            }
        });
    }

    @Test
    void aGatewayBehindATaskAsksOnlyForItsOutcomes() throws IOException {
        each((drawing, process) -> {
            for (var gateway : drawing.named("exclusiveGateway")) {
                var outcomes = outcomesBefore(drawing, gateway);
                if (!outcomes.isEmpty()) {
                    assertThat(outcomes).as(drawing.at(gateway)).containsAll(asked(drawing, gateway));
                }
            }
        });
    }

    private static Set<String> asked(Drawing drawing, Element gateway) {
        return drawing.outgoing(gateway).stream()
                .flatMap(flow -> OUTCOME_ASKED.matcher(flow.getTextContent()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** Outcomes of the task right before a gateway; empty where something else comes before it. */
    private static List<String> outcomesBefore(Drawing drawing, Element gateway) {
        var before = drawing.incoming(gateway).stream().map(drawing::source).toList();
        return before.size() == 1 && before.get(0).getLocalName().equals("userTask")
                ? Drawing.list(Drawing.properties(before.get(0)), "outcomes")
                : List.of();
    }

    @Test
    void expressionsOnlyReadVariables() throws IOException {
        each((drawing, process) -> {
            for (var tag :
                    List.of("conditionExpression", "timeDate", "timeDuration", "timeCycle", "completionCondition")) {
                var all = drawing.root().getElementsByTagNameNS(Drawing.BPMN, tag);
                for (int i = 0; i < all.getLength(); i++) {
                    var text = all.item(i).getTextContent().strip();
                    assertThat(text)
                            .as(drawing.file() + " " + tag)
                            .satisfiesAnyOf(
                                    it -> assertThat(it).matches(READS_ONLY),
                                    it -> assertThat(it).matches("P[\\dTDHMS]+"));
                }
            }
        });
    }

    @Test
    void everyStepIsReachedAndLeadsToAnEnd() throws IOException {
        each((drawing, process) -> {
            var reached = new HashSet<Element>();
            var open = new ArrayDeque<Element>(drawing.named("startEvent").stream()
                    .filter(start -> start.getParentNode() == process)
                    .toList());
            while (!open.isEmpty()) {
                var node = open.pop();
                if (reached.add(node)) {
                    open.addAll(drawing.next(node));
                }
            }
            for (var node : drawing.nodes()) {
                assertThat(reached).as(drawing.at(node) + " is reached").contains(node);
                if (!node.getLocalName().equals("endEvent")) {
                    assertThat(drawing.outgoing(node))
                            .as(drawing.at(node) + " goes on")
                            .isNotEmpty();
                }
            }
        });
    }

    @Test
    void everyCircleWaitsForSomebody() throws IOException {
        each((drawing, process) -> {
            for (var start : drawing.nodes()) {
                if (waits(start)) {
                    continue;
                }
                var seen = new HashSet<Element>();
                var open = new ArrayDeque<Element>(drawing.next(start));
                while (!open.isEmpty()) {
                    var node = open.pop();
                    assertThat(node)
                            .as("a circle without a wait at " + drawing.at(start))
                            .isNotEqualTo(start);
                    if (!waits(node) && seen.add(node)) {
                        open.addAll(drawing.next(node));
                    }
                }
            }
        });
    }

    /** Waits for a person, a message or a time, itself or in its inside. */
    private static boolean waits(Element node) {
        return WAITS.contains(node.getLocalName())
                || node.getLocalName().equals("subProcess")
                        && WAITS.stream()
                                .anyMatch(tag -> node.getElementsByTagNameNS(Drawing.BPMN, tag)
                                                .getLength()
                                        > 0);
    }
}
