package vn.giaouoc.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** Checks form data against a form-js schema: types, choices, limits; nothing the schema does not ask for. */
@Component
class FormValidation {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ROWS = 200;
    private static final Set<String> SILENT = Set.of("text", "html", "separator", "spacer", "button", "image", "table");
    /** Asked for on the page itself, for every outcome that needs one. */
    private static final String REASON = "reason";

    List<Problem.Field> problems(FormSchema schema, Map<String, Object> data, boolean complete) {
        var problems = new ArrayList<Problem.Field>();
        check(components(schema.schema()), data, "", complete, problems);
        return problems;
    }

    /** Names of the fields of a form, groups that only arrange opened. */
    static List<String> fieldNames(FormSchema schema) {
        return flat(components(schema.schema())).stream()
                .map(component -> Objects.toString(component.get("key"), ""))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private void check(
            List<Map<String, Object>> components,
            Map<String, Object> data,
            String path,
            boolean complete,
            List<Problem.Field> problems) {
        var known = new HashSet<String>();
        for (var component : flat(components)) {
            var key = Objects.toString(component.get("path"), Objects.toString(component.get("key"), ""));
            if (key.isEmpty()) {
                continue;
            }
            known.add(key);
            checkOne(component, data.get(key), path + key, complete, problems);
        }
        for (var name : data.keySet()) {
            if (!known.contains(name) && !(path.isEmpty() && name.equals(REASON))) {
                problems.add(new Problem.Field(path + name, "workflow.field-unknown"));
            }
        }
    }

    /** Groups without a path only arrange; their fields are fields of the form. */
    private static List<Map<String, Object>> flat(List<Map<String, Object>> components) {
        var flat = new ArrayList<Map<String, Object>>();
        for (var component : components) {
            var type = Objects.toString(component.get("type"), "");
            if (type.equals("group") && component.get("path") == null) {
                flat.addAll(flat(components(component)));
            } else if (!SILENT.contains(type)) {
                flat.add(component);
            }
        }
        return flat;
    }

    private void checkOne(
            Map<String, Object> component,
            @Nullable Object value,
            String name,
            boolean complete,
            List<Problem.Field> problems) {
        var limits = map(component.get("validate"));
        if (isEmpty(value)) {
            boolean shown = component.get("conditional") == null;
            if (complete && shown && Boolean.TRUE.equals(limits.get("required"))) {
                problems.add(new Problem.Field(name, "workflow.field-required"));
            }
            return;
        }
        switch (Objects.toString(component.get("type"), "")) {
            case "textfield", "textarea" -> text(limits, value, name, problems);
            case "number" -> number(limits, value, name, problems);
            case "checkbox" -> {
                if (!(value instanceof Boolean)) {
                    problems.add(new Problem.Field(name, "workflow.field-type"));
                }
            }
            case "select", "radio" -> choice(component, List.of(value), name, problems);
            case "checklist", "taglist" -> {
                if (value instanceof List<?> many) {
                    choice(component, many, name, problems);
                } else {
                    problems.add(new Problem.Field(name, "workflow.field-type"));
                }
            }
            case "datetime" -> date(component, value, name, problems);
            case "dynamiclist" -> rows(component, value, name, complete, problems);
            case "group" -> {
                if (value instanceof Map<?, ?>) {
                    check(components(component), map(value), name + ".", complete, problems);
                } else {
                    problems.add(new Problem.Field(name, "workflow.field-type"));
                }
            }
            default -> problems.add(new Problem.Field(name, "workflow.field-type"));
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> many && many.isEmpty());
    }

    private static void text(
            Map<String, Object> limits, @Nullable Object value, String name, List<Problem.Field> problems) {
        if (!(value instanceof String text)) {
            problems.add(new Problem.Field(name, "workflow.field-type"));
            return;
        }
        int longest = limits.get("maxLength") instanceof Number max ? max.intValue() : LONGEST_TEXT;
        if (text.length() > longest) {
            problems.add(new Problem.Field(name, "workflow.field-too-long", longest));
        }
        if (limits.get("minLength") instanceof Number min && text.strip().length() < min.intValue()) {
            problems.add(new Problem.Field(name, "workflow.field-too-short", min.intValue()));
        }
        if (limits.get("pattern") instanceof String pattern && !pattern.isEmpty() && !matches(pattern, text)) {
            problems.add(new Problem.Field(name, "workflow.field-pattern"));
        }
    }

    /** Patterns come with the product's own forms; input is kept short so that none of them runs long. */
    private static boolean matches(String pattern, String text) {
        try {
            return text.length() <= 500
                    && Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private static void number(
            Map<String, Object> limits, @Nullable Object value, String name, List<Problem.Field> problems) {
        // a JSON number beyond every double arrives as infinity
        if (!(value instanceof Number given) || !Double.isFinite(given.doubleValue())) {
            problems.add(new Problem.Field(name, "workflow.field-type"));
            return;
        }
        var number = new BigDecimal(given.toString());
        if (limits.get("min") instanceof Number min && number.compareTo(new BigDecimal(min.toString())) < 0) {
            problems.add(new Problem.Field(name, "workflow.field-too-small", min));
        }
        if (limits.get("max") instanceof Number max && number.compareTo(new BigDecimal(max.toString())) > 0) {
            problems.add(new Problem.Field(name, "workflow.field-too-large", max));
        }
    }

    /** Choices that the product fills in are checked by whoever uses them; fixed ones here. */
    private static void choice(
            Map<String, Object> component, List<?> chosen, String name, List<Problem.Field> problems) {
        if (chosen.stream().anyMatch(one -> !(one instanceof String || one instanceof Number))) {
            problems.add(new Problem.Field(name, "workflow.field-type"));
            return;
        }
        if (!(component.get("values") instanceof List<?> values) || FormOptions.source(component) != null) {
            return;
        }
        var allowed = new HashSet<String>();
        values.forEach(value -> allowed.add(String.valueOf(map(value).get("value"))));
        for (var one : chosen) {
            if (!allowed.contains(String.valueOf(one))) {
                problems.add(new Problem.Field(name, "workflow.field-choice"));
                return;
            }
        }
    }

    private static void date(
            Map<String, Object> component, @Nullable Object value, String name, List<Problem.Field> problems) {
        try {
            if (!(value instanceof String text)) {
                problems.add(new Problem.Field(name, "workflow.field-type"));
            } else if ("datetime".equals(component.get("subtype"))) {
                OffsetDateTime.parse(text.length() == 16 ? text + ":00+07:00" : text);
            } else if ("time".equals(component.get("subtype"))) {
                java.time.LocalTime.parse(text);
            } else {
                LocalDate.parse(text);
            }
        } catch (DateTimeParseException notADate) {
            problems.add(new Problem.Field(name, "workflow.field-date"));
        }
    }

    private void rows(
            Map<String, Object> component,
            @Nullable Object value,
            String name,
            boolean complete,
            List<Problem.Field> problems) {
        if (!(value instanceof List<?> rows)) {
            problems.add(new Problem.Field(name, "workflow.field-type"));
            return;
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(new Problem.Field(name, "workflow.field-too-many", MOST_ROWS));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                check(components(component), map(row), name + "[" + i + "].", complete, problems);
            } else {
                problems.add(new Problem.Field(name + "[" + i + "]", "workflow.field-type"));
            }
        }
    }

    static List<Map<String, Object>> components(Map<String, Object> holder) {
        if (!(holder.get("components") instanceof List<?> components)) {
            return List.of();
        }
        return components.stream().map(FormValidation::map).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
