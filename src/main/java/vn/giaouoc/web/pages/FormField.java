package vn.giaouoc.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is shown.
 *
 * @param fixed shown, not to be changed
 * @param value text in the field; {@code true} for a ticked box
 * @param chosen values ticked or selected
 * @param children fields of a group, or of a row still to be added
 * @param rows of a list
 * @param addAction where a click on "add" goes without a script
 */
public record FormField(
        Kind kind,
        String id,
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        boolean fixed,
        String value,
        List<String> chosen,
        List<Choice> options,
        List<FormField> children,
        List<List<FormField>> rows,
        @Nullable String error,
        String addAction) {

    public enum Kind {
        TEXT,
        HEADING,
        GROUP,
        LINE,
        AREA,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECK,
        CHECKLIST,
        LIST
    }

    public boolean has(String option) {
        return chosen.contains(option);
    }
}
