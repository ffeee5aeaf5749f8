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

    private static final int NARROW_LINE = 30;

    public enum Kind {
        TEXT,
        HEADING,
        GROUP,
        LINE,
        AREA,
        /** The text of a whole document. */
        DOCUMENT,
        /** A file whose document's id is the value. */
        FILE,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECK,
        CHECKLIST,
        LIST
    }

    /** Takes a line of its own. */
    public boolean wide() {
        return switch (kind) {
            case LINE -> !fixed && value.length() > NARROW_LINE;
            case NUMBER, DATE, SELECT -> false;
            case AREA -> !(fixed && value.length() < 80);
            default -> true;
        };
    }

    /** Words of a document's text, so that one sees which is still empty. */
    public int wordCount() {
        return value.isBlank() ? 0 : value.strip().split("\\s+").length;
    }

    public boolean has(String option) {
        return chosen.contains(option);
    }
}
