package vn.giaouoc.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.ProcessRules;
import vn.giaouoc.workflow.engine.ProcessRules.StartField;

/** Turns what a start was given into process variables: only fields the process asks for, only plain values. */
@Component
class StartData {

    private static final int LONGEST_TEXT = 4000;

    /** For a drawing that names none itself. */
    private static final List<StartField> USUAL = List.of(
            new StartField("type", "documentType", false),
            new StartField("title", "title", false),
            new StartField("unit", "unit", false),
            new StartField("group", "group", false),
            new StartField("year", "year", false),
            new StartField("field", "field", false),
            new StartField("urgency", "urgency", false),
            new StartField("documentId", "documentId", false));

    Map<String, Object> variables(ProcessRules rules, Map<String, Object> data) {
        var fields = fields(rules);
        var problems = new ArrayList<Problem.Field>();
        var variables = new HashMap<String, Object>();
        for (var name : data.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                problems.add(new Problem.Field(name, "workflow.field-unknown"));
            }
        }
        for (var field : fields) {
            var value = plain(field, data.get(field.name()), problems);
            if (value != null) {
                variables.put(field.variable(), value);
            } else if (field.needed()
                    && problems.stream().noneMatch(p -> p.field().equals(field.name()))) {
                problems.add(new Problem.Field(field.name(), "workflow.field-required"));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid("workflow.start-data").withFields(problems);
        }
        return variables;
    }

    static List<StartField> fields(ProcessRules rules) {
        return rules.startData().isEmpty() ? USUAL : rules.startData();
    }

    private static @Nullable Object plain(StartField field, @Nullable Object value, List<Problem.Field> problems) {
        if (field.variable().equals("year") && value instanceof String text && text.matches("\\d{4}")) {
            return Integer.valueOf(text);
        }
        if (field.variable().equals("year") && value != null && !(value instanceof Integer)) {
            problems.add(new Problem.Field(field.name(), "workflow.field-type"));
            return null;
        }
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof String text) {
            if (text.length() > LONGEST_TEXT) {
                problems.add(new Problem.Field(field.name(), "workflow.field-too-long", LONGEST_TEXT));
            }
            return text.isBlank() ? null : text.strip();
        }
        problems.add(new Problem.Field(field.name(), "workflow.field-type"));
        return null;
    }
}
