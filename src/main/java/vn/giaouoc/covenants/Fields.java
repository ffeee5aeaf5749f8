package vn.giaouoc.covenants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** Reads what a form holds. */
final class Fields {

    private Fields() {}

    /** Texts of a checklist; also a text with commas. */
    static List<String> texts(Map<String, Object> data, String field) {
        var value = data.get(field);
        if (value instanceof String text) {
            return List.of(text.split(",", -1)).stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    static @Nullable Integer number(Map<String, Object> data, String field) {
        return data.get(field) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /**
     * @throws Problem {@code covenants.field-missing}
     */
    static String required(TaskAct.Request request, String field) {
        var text = request.text(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /**
     * @throws Problem {@code covenants.field-missing}, {@code covenants.date-unreadable}
     */
    static LocalDate date(TaskAct.Request request, String field) {
        var text = required(request, field);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException unreadable) {
            throw Problem.invalid("covenants.date-unreadable", text)
                    .withFields(List.of(new Problem.Field(field, "covenants.date-unreadable", text)));
        }
    }

    static Problem missing(String... fields) {
        return Problem.invalid("covenants.field-missing")
                .withFields(List.of(fields).stream()
                        .map(field -> new Problem.Field(field, "covenants.field-missing"))
                        .toList());
    }

    /** The unit whose turn it is in a loop over units. */
    static String member(TaskAct.Request request) {
        return request.variables().get("member") instanceof String member
                ? member
                : request.acting().unit();
    }

    static List<UUID> ids(Map<String, Object> variables, String name) {
        return texts(variables, name).stream().map(UUID::fromString).toList();
    }

    static String ids(List<UUID> ids) {
        return Years.join(ids.stream().map(UUID::toString).toList());
    }

    /** Rows of a list of targets; rows without words are left out. */
    static List<Target> targets(Map<String, Object> data, String unit) {
        var targets = new ArrayList<Target>();
        if (data.get("targets") instanceof List<?> rows) {
            for (var row : rows) {
                if (row instanceof Map<?, ?> fields && text(fields, "text") != null) {
                    targets.add(new Target(
                            unit,
                            text(fields, "code"),
                            String.valueOf(text(fields, "text")),
                            text(fields, "measure"),
                            comparison(fields),
                            value(fields),
                            text(fields, "note")));
                }
            }
        }
        return targets;
    }

    static List<Map<String, Object>> rows(List<Target> targets) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var target : targets) {
            var row = new java.util.LinkedHashMap<String, Object>();
            row.put("code", orEmpty(target.code()));
            row.put("text", target.words());
            row.put("measure", orEmpty(target.measure()));
            row.put("op", orEmpty(target.op()));
            if (target.value() != null) {
                row.put("value", target.value());
            }
            row.put("note", orEmpty(target.note()));
            rows.add(row);
        }
        return rows;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String comparison(Map<?, ?> fields) {
        var op = text(fields, "op");
        if (op != null && !List.of("EQ", "GE", "LE").contains(op)) {
            throw Problem.invalid("covenants.comparison-unknown", op)
                    .withFields(List.of(new Problem.Field("targets", "covenants.comparison-unknown", op)));
        }
        return op;
    }

    private static @Nullable BigDecimal value(Map<?, ?> fields) {
        return fields.get("value") instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
