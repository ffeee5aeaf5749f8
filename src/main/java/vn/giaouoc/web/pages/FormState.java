package vn.giaouoc.web.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One form as it is shown: empty, or filled again with what was refused a moment ago. */
public record FormState(String name, Map<String, List<String>> typed, Map<String, String> errors) {

    /** What stands in a field: what was typed, else what the page offers. */
    public String value(String field, @Nullable Object offered) {
        var values = typed.get(field);
        if (values != null && !values.isEmpty()) {
            return values.get(0);
        }
        return offered == null ? "" : offered.toString();
    }

    public String value(String field) {
        return value(field, null);
    }

    public List<String> values(String field, List<String> offered) {
        return typed.isEmpty() ? offered : typed.getOrDefault(field, List.of());
    }

    /** The message of one field; null if it is in order. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean refused() {
        return !typed.isEmpty() || !errors.isEmpty();
    }
}
