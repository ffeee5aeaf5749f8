package vn.giaouoc.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.giaouoc.organization.Post;

/** What every shipped drawing must have, so that each step reaches somebody, can be done, ends and is seen. */
class DrawingLintTests {

    private static final Set<String> OUTCOMES = Set.of(
            "done",
            "approve",
            "return",
            "reject",
            "agree",
            "agree-with-changes",
            "disagree",
            "adopt",
            "adopt-with-edits",
            "hold-back",
            "sign",
            "sign-on-paper",
            "ask-change",
            "refuse",
            "register");
    private static final Set<String> UNITS =
            Set.of("initiator", "owner", "group-head", "group-deputy", "standing-body", "member");
    /**
     * A late answer is admitted until the consolidation closes; at the conference its day is the deadline; papers signed there
     * are recorded as they come.
     */
    private static final Set<String> WITHOUT_DEADLINE = Set.of(
            "Task_DraftLate",
            "Task_ApproveLate",
            "Task_Adopt",
            "Task_Minutes",
            "Task_ApproveMinutes",
            "Task_PaperScan",
            "Task_PaperConfirm");

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "callActivity", "eventBasedGateway");
    private static final Set<String> TASK_PROPERTIES = Set.of(
            "unit",
            "post",
            "type",
            "field",
            "due",
            "outcomes",
            "reason",
            "confirm",
            "act",
            "subject",
            "notBy",
            "recallable",
            "variables",
            "reminders",
            "ladder");
    private static final Pattern ID = Pattern.compile(
            "(Start|End|Error|Task|Service|Gateway|Boundary|Timer|Message|Catch|Throw|Receive|Call|Decision|Sub|Flow|Event)_[A-Za-z0-9_]+");
    private static final Pattern READS_ONLY = Pattern.compile(
            "\\$\\{[A-Za-z]\\w*( *(==|!=|<|>|<=|>=) *('[^']*'|\\d+|true|false|null))?"
                    + "( *(&&|\\|\\|) *[A-Za-z]\\w*( *(==|!=|<|>|<=|>=) *('[^']*'|\\d+|true|false|null))?)*}"
                    + "|\\$\\{!\\w+}|\\$\\{due\\.\\w+(-\\w+)*}|\\$\\{list\\.\\w+}|\\$\\{\\w+ *(<|>|<=|>=|==|!=) *\\w+}");
    private static final Pattern OUTCOME_ASKED = Pattern.compile("outcome *== *'([^']*)'");
    private static final Pattern VIETNAMESE = Pattern.compile(".*\\p{L}.*");

    @Test
    void aDrawingIsCalledAsItsFileAndSaysWhoStartsIt() throws IOException {
        each((drawing, process) -> {
            assertThat(drawing.named("process")).hasSize(1);
            assertThat(drawing.file().getFileName()).hasToString(process.getAttribute("id") + ".bpmn");
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
            assertThat(process.getAttributeNS(Drawing.CAMUNDA, "historyTimeToLive"))
                    .isNotBlank();
            assertThat(Drawing.properties(process)).containsKeys("startableBy", "instanceTitle");
            for (var who : Drawing.list(Drawing.properties(process), "startableBy")) {
                assertThat(who.equals("ADMIN") || isPost(who)).as(who).isTrue();
            }
        });
    }

    @Test
    void everythingHasAnIdOfItsKindAndStepsHaveAVietnameseName() throws IOException {
        each((drawing, process) -> {
            for (var node : drawing.nodes()) {
                assertThat(node.getAttribute("id")).as(drawing.at(node)).matches(ID);
                var inner = Set.of("startEvent", "endEvent").contains(node.getLocalName())
                        && node.getParentNode() != process;
                var joins = node.getLocalName().endsWith("Gateway")
                        && (drawing.outgoing(node).size() < 2
                                || node.getLocalName().equals("parallelGateway"));
                if (!joins && !inner) {
                    assertThat(node.getAttribute("name")).as(drawing.at(node)).matches(VIETNAMESE);
                }
            }
        });
    }

    @Test
    void everyUserTaskReachesSomebodyAndCanBeDone() throws IOException {
        var deadlines = deadlineKeys();
        each((drawing, process) -> {
            for (var task : drawing.named("userTask")) {
                var at = drawing.at(task);
                var properties = Drawing.properties(task);
                assertThat(TASK_PROPERTIES).as(at).containsAll(properties.keySet());
                var post = properties.getOrDefault("post", "");
                var unit = properties.getOrDefault("unit", "");
                assertThat(isPost(post) || post.startsWith("person:var:"))
                        .as(at + " post " + post)
                        .isTrue();
                assertThat(UNITS.contains(unit)
                                || unit.startsWith("var:")
                                || unit.isEmpty() && post.startsWith("person:"))
                        .as(at + " unit " + unit)
                        .isTrue();
                var outcomes = Drawing.list(properties, "outcomes");
                assertThat(outcomes).as(at).isNotEmpty().doesNotHaveDuplicates();
                assertThat(OUTCOMES).as(at).containsAll(outcomes);
                assertThat(outcomes).as(at + " reason").containsAll(Drawing.list(properties, "reason"));
                assertThat(outcomes).as(at + " confirm").containsAll(Drawing.list(properties, "confirm"));
                if (!WITHOUT_DEADLINE.contains(task.getAttribute("id"))) {
                    assertThat(deadlines).as(at + " due").contains(properties.getOrDefault("due", "none"));
                }
                var form = task.getAttributeNS(Drawing.CAMUNDA, "formKey");
                assertThat(form).as(at).isNotBlank();
                assertThat(Path.of("forms", form + ".form")).as(at).isRegularFile();
            }
        });
    }

    @Test
    void outcomesThatHurtNeedAReasonAndSigningNeedsThePassword() throws IOException {
        each((drawing, process) -> {
            for (var task : drawing.named("userTask")) {
                var properties = Drawing.properties(task);
                var outcomes = Drawing.list(properties, "outcomes");
                for (var outcome : List.of("return", "reject", "refuse", "ask-change")) {
                    if (outcomes.contains(outcome)) {
                        assertThat(Drawing.list(properties, "reason"))
                                .as(drawing.at(task))
                                .contains(outcome);
                    }
                }
                if (outcomes.contains("sign")) {
                    assertThat(Drawing.list(properties, "confirm"))
                            .as(drawing.at(task))
                            .contains("sign");
                    assertThat(Drawing.list(properties, "act"))
                            .as(drawing.at(task))
                            .anyMatch(act -> act.contains("sign"));
                    assertThat(properties).as(drawing.at(task)).containsEntry("recallable", "false");
                }
            }
        });
    }

    @Test
    void everyFormIsUsed() throws IOException {
        var used = new HashSet<String>();
        each((drawing, process) ->
                drawing.named("userTask").forEach(task -> used.add(task.getAttributeNS(Drawing.CAMUNDA, "formKey"))));

        try (var files = Files.walk(Path.of("forms"))) {
            var forms = files.filter(file -> file.toString().endsWith(".form"))
                    .map(file -> Path.of("forms").relativize(file).toString().replace(".form", ""))
                    .collect(Collectors.toSet());
            assertThat(used).containsExactlyInAnyOrderElementsOf(forms);
        }
    }

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

    private static boolean isPost(String name) {
        return Arrays.stream(Post.values()).anyMatch(post -> post.name().equals(name));
    }

    private static Set<String> deadlineKeys() throws IOException {
        var keys = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                var text = Files.readString(file);
                var at = text.indexOf("insert into workflow_deadline_rule");
                if (at >= 0) {
                    Pattern.compile("\\('([a-z-]+)', \\d+")
                            .matcher(text.substring(at))
                            .results()
                            .forEach(match -> keys.add(match.group(1)));
                }
            }
        }
        return keys;
    }

    private static void each(BiConsumer<Drawing, Element> check) throws IOException {
        var drawings = Drawing.all();
        assertThat(drawings).extracting(Drawing::file).isNotEmpty();
        for (var drawing : drawings) {
            check.accept(drawing, drawing.process());
        }
    }
}
