package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.shared.Problem;

/** Drawings that try to run code, read files or call out: refused by our door, and by the engine's own gate behind it. */
class HostileDrawingsModuleTests extends FlowWorld {

    private static final Path MARKER = Path.of("target", "hostile-drawing-ran");
    private static final String RUN =
            "''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch " + MARKER.toAbsolutePath() + "')";

    @Autowired
    ProcessEngine engine;

    private static Map<String, String> hostile(String canary) {
        var models = new java.util.TreeMap<String, String>();
        models.put("condition calls a method", process("""
                <bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>
                <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${%s}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>""".formatted(RUN)));
        models.put("start timer with an expression", process("""
                <bpmn:startEvent id="s"><bpmn:timerEventDefinition>
                  <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${%s}</bpmn:timeDate>
                </bpmn:timerEventDefinition></bpmn:startEvent>""".formatted(RUN)));
        models.put(
                "script task juel",
                process("<bpmn:startEvent id=\"s\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\"/>"
                        + "<bpmn:scriptTask id=\"t\" scriptFormat=\"juel\"><bpmn:script>${" + RUN
                        + "}</bpmn:script></bpmn:scriptTask>"));
        models.put(
                "script task javascript",
                process(
                        "<bpmn:startEvent id=\"s\"/><bpmn:scriptTask id=\"t\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));
        models.put(
                "class delegate",
                process("<bpmn:startEvent id=\"s\"/><bpmn:serviceTask id=\"t\" camunda:class=\"java.lang.Object\"/>"));
        models.put(
                "class delegate in the old namespace",
                process("<bpmn:startEvent id=\"s\"/><bpmn:serviceTask id=\"t\" activiti:class=\"java.lang.Object\"/>"));
        models.put(
                "expression task",
                process("<bpmn:startEvent id=\"s\"/><bpmn:serviceTask id=\"t\" camunda:expression=\"${" + RUN
                        + "}\"/>"));
        models.put(
                "delegate expression of a bean",
                process(
                        "<bpmn:startEvent id=\"s\"/><bpmn:serviceTask id=\"t\" camunda:delegateExpression=\"${dataSource}\"/>"));
        models.put("execution listener", process("""
                <bpmn:startEvent id="s"><bpmn:extensionElements>
                  <camunda:executionListener class="java.lang.Object" event="start"/>
                </bpmn:extensionElements></bpmn:startEvent>"""));
        models.put("task listener with a script", process("""
                <bpmn:startEvent id="s"/><bpmn:userTask id="t"><bpmn:extensionElements>
                  <camunda:taskListener event="create"><camunda:script scriptFormat="juel">${1}</camunda:script></camunda:taskListener>
                </bpmn:extensionElements></bpmn:userTask>"""));
        models.put("input output mapping with a script", process("""
                <bpmn:startEvent id="s"/><bpmn:userTask id="t"><bpmn:extensionElements>
                  <camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="juel">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput>
                </bpmn:extensionElements></bpmn:userTask>"""));
        models.put(
                "assignee expression",
                process("<bpmn:startEvent id=\"s\"/><bpmn:userTask id=\"t\" camunda:assignee=\"${" + RUN + "}\"/>"));
        models.put("name of a task as expression", process("<bpmn:startEvent id=\"s\" name=\"${" + RUN + "}\"/>"));
        models.put(
                "signal name",
                process("<bpmn:startEvent id=\"s\"/>")
                        .replace(
                                "</bpmn:definitions>",
                                "<bpmn:signal id=\"x\" name=\"${" + RUN + "}\"/></bpmn:definitions>"));
        models.put(
                "called element expression",
                process("<bpmn:startEvent id=\"s\"/><bpmn:callActivity id=\"t\" calledElement=\"${" + RUN + "}\"/>"));
        models.put(
                "schema location",
                process("<bpmn:startEvent id=\"s\"/>")
                        .replace(
                                "<bpmn:definitions",
                                "<bpmn:definitions xsi:schemaLocation=\"http://x " + canary + "/a.xsd\""));
        models.put(
                "no namespace schema location",
                process("<bpmn:startEvent id=\"s\"/>")
                        .replace(
                                "<bpmn:definitions",
                                "<bpmn:definitions xsi:noNamespaceSchemaLocation=\"" + canary + "/b.xsd\""));
        models.put(
                "import",
                process("<bpmn:startEvent id=\"s\"/>")
                        .replace(
                                "</bpmn:definitions>",
                                "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"" + canary
                                        + "/c.xsd\" namespace=\"x\"/></bpmn:definitions>"));
        models.put(
                "external entity",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + canary + "/d\">]>"
                        + process("<bpmn:startEvent id=\"s\" name=\"&x;\"/>").replace("<?xml version=\"1.0\"?>", ""));
        models.put("loop over a billion", process("""
                <bpmn:startEvent id="s"/><bpmn:receiveTask id="t"><bpmn:multiInstanceLoopCharacteristics>
                  <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">1000000000</bpmn:loopCardinality>
                </bpmn:multiInstanceLoopCharacteristics></bpmn:receiveTask>"""));
        models.put("circle that waits for nobody", process("""
                <bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g" default="f3"/><bpmn:callActivity id="t" calledElement="x"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/><bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="g"/>
                <bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="t"/>
                <bpmn:sequenceFlow id="f4" sourceRef="g" targetRef="e"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${done}</bpmn:conditionExpression></bpmn:sequenceFlow>"""));
        return models;
    }

    private static String process(String body) {
        return """
                <?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                 xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">
                <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">%s</bpmn:process>
                </bpmn:definitions>""".formatted(body);
    }

    private static final String JUEL_TABLE = """
            <?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
            <decision id="hostile-table" name="x"><decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="ie" typeRef="string" expressionLanguage="juel"><text>${%s}</text></inputExpression></input>
            <output id="o" name="o" typeRef="string"/></decisionTable></decision></definitions>""".formatted(RUN);

    private int deployments() {
        return jdbc.sql("select count(*) from engine.act_re_deployment")
                .query(Integer.class)
                .single();
    }

    @Test
    void eachIsRefusedNamingThePlaceAndNothingRanOrCalledOut() throws IOException {
        Files.deleteIfExists(MARKER);
        var hits = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        try {
            int before = deployments();
            var models = hostile("http://127.0.0.1:" + canary.getAddress().getPort());
            models.forEach((name, xml) -> {
                var ours = catchThrowable(
                        () -> drawings.deploy("hostile", Map.of("hostile.bpmn", xml.getBytes(StandardCharsets.UTF_8))));
                assertThat(ours)
                        .as(name)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.code()).startsWith("workflow.drawing-"));
                var engines = catchThrowable(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream("hostile.bpmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .deploy());
                assertThat(engines)
                        .as("past our door: " + name)
                        .satisfiesAnyOf(
                                refused -> assertThat(refused).isNotNull(),
                                // the engine drops a bean's name only when the task is reached; nothing resolves it
                                passed -> assertThat(name).isEqualTo("delegate expression of a bean"));
            });
            assertThat(refused(() -> drawings.deploy(
                            "hostile", Map.of("hostile.dmn", JUEL_TABLE.getBytes(StandardCharsets.UTF_8)))))
                    .isEqualTo("workflow.drawing-expression");
            assertThat(refused(() -> drawings.deploy("hostile", Map.of("hostile.groovy", new byte[] {1}))))
                    .isEqualTo("workflow.drawing-type");

            assertThat(deployments() - before).isLessThanOrEqualTo(1);
            assertThat(hits).hasValue(0);
            assertThat(MARKER).doesNotExist();
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void tooLargeTooDeepOrBrokenIsSaidPlainly() {
        var deep = process("<bpmn:documentation>".repeat(40) + "</bpmn:documentation>".repeat(40));

        assertThat(refused(() -> drawings.deploy("x", Map.of("x.bpmn", new byte[1_100_000]))))
                .isEqualTo("workflow.drawing-too-large");
        assertThat(refused(() -> drawings.deploy("x", Map.of("x.bpmn", deep.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("workflow.drawing-too-large");
        assertThat(refused(() -> drawings.deploy("x", Map.of("x.bpmn", "<a".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("workflow.drawing-malformed");
    }
}
