package vn.giaouoc.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user task's drawing says about routing, deadline and decision, from its extension properties.
 *
 * @param unit {@code initiator}, {@code owner}, {@code group-head}, {@code group-deputy}, {@code standing-body}, {@code member} or
 *     {@code var:<name>}
 * @param post name of a post; null if the task goes to a person chosen before
 * @param personVariable variable that holds the person chosen before; null if the task goes to a post
 * @param type document type whose signing power is needed, literal or {@code var:<name>}
 * @param due key of a deadline rule
 * @param outcomes the usual one first
 * @param bulk the one outcome that may be given to several tasks at once after a review of each; null if none may
 * @param subject variable that holds document ids
 * @param notBy variable that holds the person who may not complete this
 * @param topLevel the step, or the loop around it, lies directly in the process
 * @param variables form fields that become process variables
 */
public record TaskRules(
        String definitionKey,
        @Nullable String formKey,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String personVariable,
        @Nullable String type,
        @Nullable String field,
        @Nullable String due,
        List<String> outcomes,
        List<String> reason,
        List<String> confirm,
        @Nullable String bulk,
        List<String> acts,
        @Nullable String subject,
        @Nullable String notBy,
        boolean recallable,
        List<String> variables,
        List<Integer> reminders,
        List<Integer> ladder,
        boolean loop,
        boolean topLevel) {

    private static final String PERSON = "person:var:";

    static TaskRules of(Node task, boolean topLevel) {
        var properties = task.properties();
        var post = properties.get("post");
        var person = post != null && post.startsWith(PERSON) ? post.substring(PERSON.length()) : null;
        return new TaskRules(
                java.util.Objects.requireNonNullElse(task.attribute("id"), ""),
                task.camunda("formKey"),
                properties.get("unit"),
                person == null ? post : null,
                person,
                properties.get("type"),
                properties.get("field"),
                properties.get("due"),
                list(properties, "outcomes"),
                list(properties, "reason"),
                list(properties, "confirm"),
                properties.get("bulk"),
                list(properties, "act"),
                variable(properties.get("subject")),
                variable(properties.get("notBy")),
                !"false".equals(properties.get("recallable")),
                list(properties, "variables"),
                numbers(properties, "reminders", List.of(50, 90)),
                numbers(properties, "ladder", List.of(1, 2, 3)),
                !task.children("multiInstanceLoopCharacteristics").isEmpty(),
                topLevel);
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

    private static List<Integer> numbers(Map<String, String> properties, String name, List<Integer> usual) {
        if (!properties.containsKey(name)) {
            return usual;
        }
        return list(properties, name).stream().map(Integer::valueOf).toList();
    }

    private static @Nullable String variable(@Nullable String value) {
        return value != null && value.startsWith("var:") ? value.substring(4) : value;
    }
}
