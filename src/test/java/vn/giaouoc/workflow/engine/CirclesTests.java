package vn.giaouoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.shared.Problem;

/** Drawings that would run in a circle are refused; a circle that waits is fine. */
class CirclesTests {

    private static final String AROUND =
            "<startEvent id='s'/><exclusiveGateway id='g'/>%s<endEvent id='e'/>" + flow("s", "g") + flow("g", "e");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a service task | <serviceTask id='a'/>",
                "a decision table | <businessRuleTask id='a'/>",
                "a called process | <callActivity id='a' calledElement='other'/>",
                "a person no times | <userTask id='a'><multiInstanceLoopCharacteristics><loopCardinality>0</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                "a part with nothing in it that waits | <subProcess id='a'><startEvent id='x'/><serviceTask id='y'/><sequenceFlow id='xy' sourceRef='x' targetRef='y'/></subProcess>",
                "a part that waits on one way only | <subProcess id='a'><startEvent id='x'/><userTask id='y'/><endEvent id='z'/><sequenceFlow id='xy' sourceRef='x' targetRef='y'/><sequenceFlow id='xz' sourceRef='x' targetRef='z'/></subProcess>",
                "a part no times | <subProcess id='a'><multiInstanceLoopCharacteristics><loopCardinality>0</loopCardinality></multiInstanceLoopCharacteristics><startEvent id='x'/><userTask id='y'/><sequenceFlow id='xy' sourceRef='x' targetRef='y'/></subProcess>",
                "two steps of one name | <serviceTask id='a'/><userTask id='a'/>",
            })
    void aCircleThatWaitsForNobodyIsRefused(String name, String step) {
        var refused = refusal(AROUND.formatted(step) + flow("g", "a") + flow("a", "g"));

        assertThat(refused.code()).as(name).isEqualTo("workflow.drawing-circle");
        assertThat(refused.args()).as(name).hasSize(1);
    }

    @Test
    void aLinkAnErrorAndACallOfItselfAreWaysToo() {
        assertThat(refusal("<startEvent id='s'/><exclusiveGateway id='g'/>" + flow("s", "g") + flow("c", "g")
                                + "<intermediateThrowEvent id='t'><linkEventDefinition name='again'/></intermediateThrowEvent>"
                                + "<intermediateCatchEvent id='c'><linkEventDefinition name='again'/></intermediateCatchEvent>"
                                + flow("g", "t"))
                        .code())
                .isEqualTo("workflow.drawing-circle");
        assertThat(refusal("<startEvent id='s'/><serviceTask id='a'/>" + flow("s", "a") + flow("b", "a")
                                + "<boundaryEvent id='b' attachedToRef='a'><errorEventDefinition/></boundaryEvent>")
                        .code())
                .isEqualTo("workflow.drawing-circle");
        assertThat(refusal("<startEvent id='s'/><callActivity id='a' calledElement='p'/>" + flow("s", "a"))
                        .code())
                .isEqualTo("workflow.drawing-circle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a person | <userTask id='a'/>",
                "a person for each of a list | <userTask id='a'><multiInstanceLoopCharacteristics/></userTask>",
                "a message | <receiveTask id='a'/>",
                "a time | <intermediateCatchEvent id='a'><timerEventDefinition/></intermediateCatchEvent>",
                "a part that waits on each way | <subProcess id='a'><startEvent id='x'/><userTask id='y'/><sequenceFlow id='xy' sourceRef='x' targetRef='y'/></subProcess>",
            })
    void aCircleThatWaitsIsFine(String name, String step) {
        assertThatCode(() -> check(AROUND.formatted(step) + flow("g", "a") + flow("a", "g")))
                .as(name)
                .doesNotThrowAnyException();
    }

    @Test
    void aVeryLongWayIsJudgedAtOnce() {
        var steps = IntStream.range(0, 4_500)
                .mapToObj(i -> "<serviceTask id='t%d'/>".formatted(i) + flow("t" + i, "t" + (i + 1)))
                .toList();

        assertThatCode(() -> check(String.join("", steps))).doesNotThrowAnyException();
        assertThat(refusal(String.join("", steps) + flow("t4499", "t0")).code()).isEqualTo("workflow.drawing-circle");
    }

    @Test
    void everyShippedDrawingPasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                var tree = DrawingReader.read(Files.readAllBytes(file));
                assertThatCode(() -> Circles.refuse(tree)).as(file.toString()).doesNotThrowAnyException();
            }
        }
    }

    private static Problem refusal(String body) {
        return catchThrowableOfType(Problem.class, () -> check(body));
    }

    private static void check(String body) {
        var xml = "<definitions xmlns='" + Node.BPMN + "'><process id='p'>" + body + "</process></definitions>";
        Circles.refuse(DrawingReader.read(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id='%1$s-%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
    }
}
