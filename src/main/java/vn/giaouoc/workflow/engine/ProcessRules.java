package vn.giaouoc.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process's drawing says about its start, from its extension properties.
 *
 * @param startableBy posts, or {@code ADMIN}
 * @param title text with {@code {variable}} in it
 * @param businessKey the same; null to have a running number
 * @param startData fields asked for at the start: {@code name}, {@code name!} if needed, {@code name:variable}
 * @param finalSteps user tasks after which the starter may no longer withdraw the case
 * @param asksOutcome the drawing reads the variable {@code outcome}
 */
public record ProcessRules(
        List<String> startableBy,
        @Nullable String title,
        @Nullable String businessKey,
        List<StartField> startData,
        List<String> finalSteps,
        boolean asksOutcome) {

    /** @param variable name of the process variable it becomes */
    public record StartField(String name, String variable, boolean needed) {}

    static ProcessRules of(Node process, Node root) {
        var properties = process.properties();
        return new ProcessRules(
                list(properties, "startableBy"),
                properties.get("instanceTitle"),
                properties.get("businessKey"),
                list(properties, "startData").stream()
                        .map(ProcessRules::startField)
                        .toList(),
                list(properties, "finalSteps"),
                mentionsOutcome(root));
    }

    private static StartField startField(String text) {
        boolean needed = text.contains("!");
        var parts = text.replace("!", "").split(":", 2);
        return new StartField(parts[0], parts.length == 2 ? parts[1] : parts[0], needed);
    }

    /** A variable costs an insert each time, so the outcome is stored only where an expression or a mapping reads it. */
    private static boolean mentionsOutcome(Node node) {
        if (node.text().contains("${") && node.text().contains("outcome")) {
            return true;
        }
        if ("outcome".equals(node.attribute("source"))
                || "outcome".equals(node.camunda("inputVariable"))
                || node.tag().equals("businessRuleTask")
                || node.tag().equals("serviceTask")
                || node.attribute("variables") != null) {
            return true;
        }
        return node.children().stream().anyMatch(ProcessRules::mentionsOutcome);
    }

    private static List<String> list(Map<String, String> properties, String name) {
        var value = properties.get(name);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
