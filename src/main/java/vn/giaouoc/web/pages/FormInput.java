package vn.giaouoc.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form back into the data that its schema describes; what does not fit stays text, for validation to refuse. */
final class FormInput {

    private static final int MOST_DIGITS = 40;

    private final Map<String, List<String>> sent;

    FormInput(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    static FormInput of(Map<String, String[]> parameters) {
        var sent = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> sent.put(name, List.of(values)));
        return new FormInput(sent);
    }

    Map<String, Object> read(Map<String, Object> schema) {
        return read(schema, "f.");
    }

    private Map<String, Object> read(Map<String, Object> parent, String prefix) {
        var data = new LinkedHashMap<String, Object>();
        for (var component : FormFields.components(parent)) {
            var type = FormFields.text(component.get("type"), "");
            if (type.equals("group")) {
                data.putAll(read(component, prefix));
            } else if (type.equals("dynamiclist")) {
                var key = FormFields.text(component.get("path"), FormFields.text(component.get("key"), "rows"));
                data.put(key, rows(component, prefix + key + "."));
            } else if (component.get("key") != null) {
                var key = component.get("key").toString();
                var value = value(type, sent.getOrDefault(prefix + key, List.of()));
                if (value != null) {
                    data.put(key, value);
                }
            }
        }
        return data;
    }

    private List<Map<String, Object>> rows(Map<String, Object> list, String prefix) {
        var numbers = new TreeSet<Integer>();
        for (var name : sent.keySet()) {
            if (name.startsWith(prefix)) {
                var rest = name.substring(prefix.length());
                var number = rest.substring(0, Math.max(0, rest.indexOf('.')));
                if (number.matches("\\d{1,4}")) {
                    numbers.add(Integer.valueOf(number));
                }
            }
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (var number : numbers) {
            var row = read(list, prefix + number + ".");
            if (!row.values().stream().allMatch(FormInput::blank)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean blank(Object value) {
        return Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    private static @Nullable Object value(String type, List<String> values) {
        var first = values.isEmpty() ? "" : values.get(0);
        return switch (type) {
            case "checkbox" -> first.equals("true");
            case "checklist", "taglist" ->
                values.stream().filter(v -> !v.isEmpty()).toList();
            case "number" -> number(first);
            case "text", "button", "" -> null;
            default -> first.isBlank() ? null : first.replace("\r\n", "\n").strip();
        };
    }

    /** What is no number, or one that nobody means, stays a text, which the form then refuses. */
    private static @Nullable Object number(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var number = new BigDecimal(text.strip().replace(" ", "").replace(',', '.'));
            // 1e-999999999 is short to type and takes gigabytes to write out or to store
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                return text;
            }
            return number.stripTrailingZeros().scale() <= 0 && number.precision() < 16
                    ? (Object) number.longValueExact()
                    : number;
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return text;
        }
    }
}
