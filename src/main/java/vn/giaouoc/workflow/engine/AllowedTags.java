package vn.giaouoc.workflow.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements and attributes that drawings and decision tables may have; all others are refused. */
final class AllowedTags {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String BPMN_COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
    private static final String BIO_COLOR = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String DMN_DC = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String DMN_DI_BASE = "http://www.omg.org/spec/DMN/20180521/DI/";

    private static final Map<String, String> PREFIXES =
            Map.of("camunda", Node.CAMUNDA, "xsi", XSI, "modeler", MODELER, "color", BPMN_COLOR, "bioc", BIO_COLOR);

    /** What the engine's parser adds by itself, from the defaults of the language's schema. */
    private static final Set<String> DEFAULTS = Set.of(
            "associationDirection=None",
            "behavior=All",
            "cancelActivity=true",
            "completionQuantity=1",
            "eventGatewayType=Exclusive",
            "expressionLanguage=http://www.w3.org/1999/XPath",
            "gatewayDirection=Unspecified",
            "implementation=##WebService",
            "implementation=##unspecified",
            "instantiate=false",
            "isClosed=false",
            "isForCompensation=false",
            "isInterrupting=true",
            "isSequential=false",
            "parallelMultiple=false",
            "processType=None",
            "startQuantity=1",
            "textFormat=text/plain",
            "triggeredByEvent=false",
            "typeLanguage=http://www.w3.org/2001/XMLSchema");

    private static final Map<String, Set<String>> ALLOWED = new HashMap<>();

    static {
        allow(Node.BPMN, """
                definitions: id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
                process: id name isExecutable processType isClosed camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist
                startEvent: id name isInterrupting camunda:asyncBefore
                endEvent: id name
                intermediateCatchEvent: id name
                intermediateThrowEvent: id name
                boundaryEvent: id name attachedToRef cancelActivity
                userTask: id name default camunda:formKey camunda:asyncBefore camunda:asyncAfter camunda:modelerTemplate camunda:modelerTemplateVersion
                serviceTask: id name default camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter camunda:exclusive
                receiveTask: id name default messageRef camunda:asyncBefore
                businessRuleTask: id name default camunda:decisionRef camunda:decisionRefBinding camunda:resultVariable camunda:mapDecisionResult
                callActivity: id name default calledElement camunda:calledElementBinding camunda:asyncBefore camunda:asyncAfter
                subProcess: id name default triggeredByEvent camunda:asyncBefore camunda:asyncAfter
                exclusiveGateway: id name default gatewayDirection
                inclusiveGateway: id name default gatewayDirection
                parallelGateway: id name gatewayDirection camunda:asyncBefore
                eventBasedGateway: id name gatewayDirection eventGatewayType instantiate
                sequenceFlow: id name sourceRef targetRef
                conditionExpression: id xsi:type
                multiInstanceLoopCharacteristics: id isSequential camunda:collection camunda:elementVariable
                loopCardinality: id xsi:type
                completionCondition: id xsi:type
                timerEventDefinition: id
                timeDate: id xsi:type
                timeDuration: id xsi:type
                timeCycle: id xsi:type
                messageEventDefinition: id messageRef
                errorEventDefinition: id errorRef camunda:errorCodeVariable
                escalationEventDefinition: id escalationRef
                terminateEventDefinition: id
                linkEventDefinition: id name
                message: id name
                error: id name errorCode
                escalation: id name escalationCode
                incoming:
                outgoing:
                documentation: id textFormat
                laneSet: id name
                lane: id name
                childLaneSet: id
                flowNodeRef:
                collaboration: id name isClosed
                participant: id name processRef
                textAnnotation: id textFormat
                text:
                association: id sourceRef targetRef associationDirection
                extensionElements:
                """);
        allow(Node.CAMUNDA, """
                properties:
                property: id name value
                in: source target variables
                out: source target variables
                failedJobRetryTimeCycle:
                """);
        allow(BPMN_DI, """
                BPMNDiagram: id name resolution
                BPMNPlane: id bpmnElement
                BPMNShape: id bpmnElement isExpanded isHorizontal isMarkerVisible color:background-color color:border-color bioc:fill bioc:stroke
                BPMNEdge: id bpmnElement sourceElement targetElement color:border-color bioc:stroke
                BPMNLabel: id labelStyle color:color
                """);
        allow(DC, """
                Bounds: x y width height
                Font: name size isBold isItalic isUnderline isStrikeThrough
                """);
        allow(DI, "waypoint: x y");
        allow(DMN, """
                definitions: id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
                decision: id name camunda:historyTimeToLive camunda:versionTag
                variable: id name typeRef
                informationRequirement: id
                requiredDecision: href
                requiredInput: href
                inputData: id name
                decisionTable: id hitPolicy aggregation outputLabel preferredOrientation
                input: id label camunda:inputVariable
                inputExpression: id typeRef expressionLanguage
                inputValues: id
                output: id name label typeRef
                outputValues: id
                rule: id
                inputEntry: id expressionLanguage
                outputEntry: id expressionLanguage
                description:
                text:
                """);
        allow(DMN_DI, """
                DMNDI:
                DMNDiagram: id
                DMNShape: id dmnElementRef isCollapsed
                DMNEdge: id dmnElementRef
                """);
        allow(DMN_DC, "Bounds: x y width height");
        allow(DMN_DI_BASE, "waypoint: x y");
    }

    private AllowedTags() {}

    private static void allow(String uri, String lines) {
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var attributes = new HashSet<String>();
            Arrays.stream(line.substring(colon + 1).strip().split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> attributes.add(full(name)));
            ALLOWED.put(uri + "|" + line.substring(0, colon).strip(), Set.copyOf(attributes));
        });
    }

    private static String full(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : PREFIXES.get(name.substring(0, colon)) + name.substring(colon);
    }

    /** The attributes an element may have; null if the element itself is refused. */
    static @Nullable Set<String> attributesOf(Node node) {
        return ALLOWED.get(node.uri() + "|" + node.tag());
    }

    static boolean isDefault(String attribute, String value) {
        return DEFAULTS.contains(attribute + "=" + value);
    }
}
