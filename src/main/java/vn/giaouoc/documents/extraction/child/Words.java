package vn.giaouoc.documents.extraction.child;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as it is kept: composed letters, no control characters, in parts of the size of a page. */
final class Words {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u00A0]*(?:\\n[ \\t\\u00A0]*)+");
    private static final int PART_CHARACTERS = 4_000;

    private Words() {}

    static String clean(String text) {
        var lines =
                CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        var normal = Normalizer.normalize(lines, Normalizer.Form.NFC);
        return EMPTY_LINES.matcher(normal).replaceAll("\n\n").strip();
    }

    /** A long text without pages, cut where paragraphs end. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > PART_CHARACTERS) {
            var to = text.lastIndexOf('\n', from + PART_CHARACTERS);
            if (to <= from) {
                to = text.lastIndexOf(' ', from + PART_CHARACTERS);
            }
            if (to <= from) {
                to = from
                        + PART_CHARACTERS
                        - (Character.isHighSurrogate(text.charAt(from + PART_CHARACTERS - 1)) ? 1 : 0);
            }
            parts.add(text.substring(from, to).strip());
            from = to;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
