package vn.giaouoc.web.pages;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one page tells the next after a redirect: a word on what happened, and what was typed where it was refused.
 *
 * @param kind {@code ok}, {@code late} or {@code soon}: the colour that goes with the words
 * @param text in the reader's language
 * @param form name of the form that was refused; null if none was
 * @param typed what was sent, without passwords
 * @param errors words by field of that form
 */
public record Flash(
        String kind, String text, @Nullable String form, Map<String, List<String>> typed, Map<String, String> errors)
        implements Serializable {

    static final String ATTRIBUTE = "giaouoc.flash";

    static Flash ok(String text) {
        return new Flash("ok", text, null, Map.of(), Map.of());
    }
}
