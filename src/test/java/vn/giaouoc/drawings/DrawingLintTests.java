package vn.giaouoc.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Set<String> TASK_PROPERTIES = Set.of(
            "unit",
            "post",
            "type",
            "field",
            "due",
            "outcomes",
            "reason",
            "confirm",
            "bulk",
            "act",
            "subject",
            "notBy",
            "recallable",
            "variables",
            "reminders",
            "ladder");
    private static final Pattern ID = Pattern.compile(
            "(Start|End|Error|Task|Service|Gateway|Boundary|Timer|Message|Catch|Throw|Receive|Call|Decision|Sub|Flow|Event)_[A-Za-z0-9_]+");
    private static final Pattern VIETNAMESE = Pattern.compile(".*\\p{L}.*");

    /** Acts whose effect is written over when the step is decided anew; what they did needs no undoing. */
    private static final Set<String> DECIDED_ANEW =
            Set.of("draft", "check", "pass-on", "opinion-draft", "targets-draft", "covenant-paper-record");

    @Test
    void aStepIsTakenBackOnlyWhereDecidingAnewIsEnough() throws IOException {
        each((drawing, process) -> {
            for (var task : drawing.named("userTask")) {
                var properties = Drawing.properties(task);
                if (!"false".equals(properties.get("recallable"))) {
                    assertThat(DECIDED_ANEW).as(drawing.at(task)).containsAll(Drawing.list(properties, "act"));
                }
            }
        });
    }

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
    void onlyWhatNeedsNoWordOfItsOwnIsDecidedForSeveralAtOnce() throws IOException {
        each((drawing, process) -> {
            for (var task : drawing.named("userTask")) {
                var properties = Drawing.properties(task);
                var bulk = properties.get("bulk");
                if (bulk != null) {
                    assertThat(Drawing.list(properties, "outcomes"))
                            .as(drawing.at(task))
                            .contains(bulk);
                    assertThat(Drawing.list(properties, "confirm"))
                            .as(drawing.at(task))
                            .doesNotContain(bulk);
                    assertThat(Drawing.list(properties, "reason"))
                            .as(drawing.at(task))
                            .doesNotContain(bulk);
                    assertThat(properties.getOrDefault("act", ""))
                            .as(drawing.at(task))
                            .doesNotContain("sign");
                    assertThat(properties).as(drawing.at(task)).containsKey("subject");
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

    static void each(BiConsumer<Drawing, Element> check) throws IOException {
        var drawings = Drawing.all();
        assertThat(drawings).extracting(Drawing::file).isNotEmpty();
        for (var drawing : drawings) {
            check.accept(drawing, drawing.process());
        }
    }
}
