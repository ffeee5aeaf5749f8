package vn.giaouoc.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/**
 * Refuses drawings that could run in a circle without ever waiting for a person, a message or a time: one such case would hold a
 * thread and its transaction for good.
 *
 * <p>Each element is a point; one with an inside has a second point for its end. Whatever waits is left out, and what remains must
 * have no circle. A step for each of a list counts as waiting; whether a list is empty shows only when the case runs.
 */
final class Circles {

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask", "intermediateCatchEvent");
    private static final Set<String> THROWS = Set.of("serviceTask", "businessRuleTask", "callActivity");
    private static final String END = " end";

    private final Map<String, Node> elements = new LinkedHashMap<>();
    /** Ids given to several elements: which of them is meant is the engine's secret, so none of them counts as waiting. */
    private final Set<String> ambiguous = new HashSet<>();

    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    private Circles() {}

    /** @throws Problem {@code workflow.drawing-circle} naming a step on the circle */
    static void refuse(Node root) {
        var circles = new Circles();
        circles.collect(root);
        root.children("process").forEach(process -> circles.inside(process));
        circles.links();
        var place = circles.firstOnACircle();
        if (place != null) {
            throw Problem.invalid("workflow.drawing-circle", place);
        }
    }

    private void collect(Node node) {
        if (node.uri().equals(Node.BPMN) && elements.put(id(node), node) != null) {
            ambiguous.add(id(node));
        }
        node.children().forEach(this::collect);
    }

    /** Ways among the children of a process or a part of it, and between it and them. */
    private void inside(Node scope) {
        var left = scope.children("sequenceFlow").stream()
                .map(flow -> String.valueOf(flow.attribute("sourceRef")))
                .collect(Collectors.toSet());
        for (var child : scope.children()) {
            if (!left.contains(id(child))) {
                edge(leaving(id(child)), id(scope) + END);
            }
            switch (child.tag()) {
                case "sequenceFlow" -> edge(leaving(child.attribute("sourceRef")), child.attribute("targetRef"));
                case "startEvent" -> edge(id(scope), id(child));
                case "callActivity" -> edge(id(child), child.attribute("calledElement"));
                case "boundaryEvent" -> boundary(child);
                case "subProcess" -> part(scope, child);
                default -> {
                    // leads nowhere by itself
                }
            }
        }
    }

    private void part(Node scope, Node part) {
        inside(part);
        if ("true".equals(part.attribute("triggeredByEvent"))) {
            edge(id(scope), id(part));
        }
        if (maybeNever(part)) {
            edge(id(part), id(part) + END);
        }
    }

    /** Errors and escalations come from whatever in the host may throw them. */
    private void boundary(Node event) {
        var host = elements.get(String.valueOf(event.attribute("attachedToRef")));
        if (host == null) {
            return;
        }
        edge(host.tag().equals("subProcess") ? null : id(host), id(event));
        throwing(host).forEach(thrower -> edge(id(thrower), id(event)));
    }

    private static List<Node> throwing(Node node) {
        var found = new ArrayList<Node>();
        for (var child : node.children()) {
            if (THROWS.contains(child.tag())
                    || !child.children("errorEventDefinition").isEmpty()
                    || !child.children("escalationEventDefinition").isEmpty()) {
                found.add(child);
            }
            found.addAll(throwing(child));
        }
        return found;
    }

    /** A thrown link goes on at the caught one of the same name. */
    private void links() {
        var caught = new HashMap<String, String>();
        elements.values().stream()
                .filter(node -> node.tag().equals("intermediateCatchEvent"))
                .forEach(
                        node -> node.children("linkEventDefinition").forEach(link -> caught.put(name(link), id(node))));
        elements.values().stream()
                .filter(node -> node.tag().equals("intermediateThrowEvent"))
                .forEach(node ->
                        node.children("linkEventDefinition").forEach(link -> edge(id(node), caught.get(name(link)))));
    }

    private void edge(@Nullable String from, @Nullable String to) {
        if (from != null && to != null && !waits(from) && !waits(to)) {
            next.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
        }
    }

    /** A part of the process is left at its end. */
    private @Nullable String leaving(@Nullable String id) {
        var node = elements.get(String.valueOf(id));
        return node != null && node.tag().equals("subProcess") ? id + END : id;
    }

    private boolean waits(String id) {
        var node = elements.get(id);
        if (node == null || maybeNever(node) || ambiguous.contains(id)) {
            return false;
        }
        boolean byTimeOrMessage = !node.children("timerEventDefinition").isEmpty()
                || !node.children("messageEventDefinition").isEmpty();
        return switch (node.tag()) {
            case "boundaryEvent", "startEvent" -> byTimeOrMessage;
            default ->
                WAITS.contains(node.tag())
                        && node.children("linkEventDefinition").isEmpty();
        };
    }

    /** A number of times that may be none. */
    private static boolean maybeNever(Node node) {
        return node.children("multiInstanceLoopCharacteristics").stream()
                .flatMap(loop -> loop.children("loopCardinality").stream())
                .anyMatch(times -> !times.text().strip().matches("[1-9]\\d*"));
    }

    /** Takes away what leads nowhere, then what led only there; from what stays one comes back to where one was. */
    private @Nullable String firstOnACircle() {
        var before = new HashMap<String, List<String>>();
        next.forEach((from, to) -> to.forEach(
                one -> before.computeIfAbsent(one, any -> new ArrayList<>()).add(from)));
        var ends = new ArrayDeque<String>();
        before.keySet().stream().filter(one -> !next.containsKey(one)).forEach(ends::add);
        while (!ends.isEmpty()) {
            var end = ends.pop();
            for (var from : before.getOrDefault(end, List.of())) {
                var ways = Objects.requireNonNull(next.get(from));
                ways.remove(end);
                if (ways.isEmpty()) {
                    next.remove(from);
                    ends.add(from);
                }
            }
        }
        if (next.isEmpty()) {
            return null;
        }
        var walked = new HashSet<String>();
        var at = next.keySet().iterator().next();
        while (walked.add(at)) {
            at = Objects.requireNonNull(next.get(at)).iterator().next();
        }
        return at.endsWith(END) ? at.substring(0, at.length() - END.length()) : at;
    }

    private static String id(Node node) {
        var id = node.attribute("id");
        return id == null ? node.tag() + " " + System.identityHashCode(node) : id;
    }

    private static String name(Node link) {
        return String.valueOf(link.attribute("name"));
    }
}
