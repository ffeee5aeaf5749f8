package vn.giaouoc.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Process variables as the acts read them. */
final class CaseVariables {

    private CaseVariables() {}

    /** A text, trimmed; null if absent or blank. */
    static @Nullable String text(Map<String, Object> variables, String name) {
        return variables.get(name) instanceof String s && !s.isBlank() ? s.strip() : null;
    }

    /** The type of the document; who starts a case calls it {@code type}. */
    static @Nullable String type(Map<String, Object> variables) {
        var type = text(variables, "documentType");
        return type != null ? type : text(variables, "type");
    }
}
