package vn.giaouoc.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.web.pages.FormField.Kind;

/** Makes the fields of a page from a form-js schema and the data that stand in it. */
final class FormFields {

    private static final int LONG_TEXT = 50_000;
    private static final Map<String, String> WORDS_OF =
            Map.of("fields", "web.field.", "document-types", "web.doctype.");

    private final boolean english;
    private final BinaryOperator<String> words;
    private final Map<String, String> errors;
    private final String addAction;
    private final @Nullable String extraRow;

    /**
     * @param words text of a message code, else the second argument
     * @param errors words by path of the field, {@code opinions[0].words}
     * @param addAction where a click on "add" goes without a script
     * @param extraRow name of the list that gets one more empty row; null for none
     */
    FormFields(
            boolean english,
            BinaryOperator<String> words,
            Map<String, String> errors,
            String addAction,
            @Nullable String extraRow) {
        this.english = english;
        this.words = words;
        this.errors = errors;
        this.addAction = addAction;
        this.extraRow = extraRow;
    }

    List<FormField> of(Map<String, Object> schema, Map<String, ?> data) {
        return fields(components(schema), data, "f.", "");
    }

    private List<FormField> fields(
            List<Map<String, Object>> components, Map<String, ?> data, String prefix, String path) {
        var fields = new ArrayList<FormField>();
        for (var component : components) {
            var field = field(component, data, prefix, path);
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private @Nullable FormField field(Map<String, Object> c, Map<String, ?> data, String prefix, String path) {
        var kind = kind(c);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case GROUP -> group(c, data, prefix, path);
            case LIST -> list(c, data, prefix, path);
            case TEXT, HEADING -> words(kind, c, prefix);
            default -> input(kind, c, data, prefix, path);
        };
    }

    private FormField words(Kind kind, Map<String, Object> c, String prefix) {
        var text = label(c, "text");
        boolean heading = text.startsWith("#");
        return field(heading ? Kind.HEADING : kind, prefix, c, heading ? text.replaceFirst("^#+\\s*", "") : text);
    }

    private FormField group(Map<String, Object> c, Map<String, ?> data, String prefix, String path) {
        var children = fields(components(c), data, prefix, path);
        return new FormField(
                Kind.GROUP,
                id(prefix),
                prefix,
                label(c, "label"),
                null,
                false,
                false,
                "",
                List.of(),
                List.of(),
                children,
                List.of(),
                null,
                "");
    }

    private FormField list(Map<String, Object> c, Map<String, ?> data, String prefix, String path) {
        var key = text(c.get("path"), text(c.get("key"), "rows"));
        var name = prefix + key;
        var here = path + key;
        var rows = new ArrayList<List<FormField>>();
        var given = data.get(key) instanceof List<?> list ? list : List.of();
        int shown = Math.max(given.size(), number(c.get("defaultRepetitions"), 0)) + (name.equals(extraRow) ? 1 : 0);
        for (int i = 0; i < shown; i++) {
            rows.add(fields(
                    components(c),
                    i < given.size() ? row(given.get(i)) : Map.of(),
                    name + "." + i + ".",
                    here + "[" + i + "]."));
        }
        var template = fields(components(c), Map.of(), name + ".__n__.", here + "[__n__].");
        boolean fixed = Boolean.FALSE.equals(c.get("allowAddRemove")) || Boolean.TRUE.equals(c.get("readonly"));
        return new FormField(
                Kind.LIST,
                id(name),
                name,
                label(c, "label"),
                hint(c),
                false,
                fixed,
                "",
                List.of(),
                List.of(),
                template,
                rows,
                errors.get(here),
                addAction);
    }

    private FormField input(Kind kind, Map<String, Object> c, Map<String, ?> data, String prefix, String path) {
        var key = text(c.get("key"), "");
        var value = data.get(key);
        if (value == null) {
            value = c.get("defaultValue");
        }
        var chosen = value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : value == null ? List.<String>of() : List.of(String.valueOf(value));
        return new FormField(
                kind,
                id(prefix + key),
                prefix + key,
                label(c, "label"),
                hint(c),
                map(c.get("validate")).get("required") instanceof Boolean required && required,
                Boolean.TRUE.equals(c.get("readonly")) || Boolean.TRUE.equals(c.get("disabled")),
                value == null || value instanceof List<?> ? "" : String.valueOf(value),
                chosen,
                options(c),
                List.of(),
                List.of(),
                errors.get(path + key),
                "");
    }

    private FormField field(Kind kind, String prefix, Map<String, Object> c, String label) {
        return new FormField(
                kind,
                id(prefix + text(c.get("id"), "text")),
                "",
                label,
                null,
                false,
                true,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "");
    }

    private static @Nullable Kind kind(Map<String, Object> c) {
        return switch (text(c.get("type"), "")) {
            case "text" -> Kind.TEXT;
            case "group" -> Kind.GROUP;
            case "dynamiclist" -> Kind.LIST;
            case "textarea" ->
                map(c.get("validate")).get("maxLength") instanceof Number most && most.intValue() > LONG_TEXT
                        ? Kind.DOCUMENT
                        : Kind.AREA;
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "select" -> Kind.SELECT;
            case "radio" -> Kind.RADIO;
            case "checkbox" -> Kind.CHECK;
            case "checklist", "taglist" -> Kind.CHECKLIST;
            case "textfield" -> "file".equals(map(c.get("properties")).get("widget")) ? Kind.FILE : Kind.LINE;
            default -> null;
        };
    }

    private List<Choice> options(Map<String, Object> c) {
        var options = new ArrayList<Choice>();
        var prefix = WORDS_OF.get(text(map(c.get("properties")).get("options"), ""));
        if (c.get("values") instanceof List<?> values) {
            for (var value : values) {
                var option = row(value);
                var label = english
                        ? text(
                                option.get("label_en"),
                                text(
                                        map(c.get("properties")).get("value_en_" + text(option.get("value"), "")),
                                        text(option.get("label"), "")))
                        : text(option.get("label"), "");
                var code = text(option.get("value"), "");
                options.add(new Choice(code, prefix == null ? label : words.apply(prefix + code, label)));
            }
        }
        return options;
    }

    private String label(Map<String, Object> c, String name) {
        var own = text(c.get(name), "");
        var other = text(
                map(c.get("properties")).get(name + "_en"),
                text(map(c.get("properties")).get("label_en"), own));
        return english ? other : own;
    }

    private @Nullable String hint(Map<String, Object> c) {
        var own = text(c.get("description"), "");
        var shown = english ? text(map(c.get("properties")).get("description_en"), own) : own;
        return shown.isEmpty() ? null : shown;
    }

    static List<Map<String, Object>> components(Map<String, Object> parent) {
        var components = new ArrayList<Map<String, Object>>();
        if (parent.get("components") instanceof List<?> list) {
            list.forEach(one -> components.add(row(one)));
        }
        return components;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> row(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static Map<String, Object> map(@Nullable Object value) {
        return row(value);
    }

    static String text(@Nullable Object value, String otherwise) {
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    /** Ids of the page may not hold dots: a stylesheet or script would read them as classes. */
    private static String id(String name) {
        return name.replace('.', '-');
    }
}
