package vn.giaouoc.documents.extraction.child;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FindingKind;

/**
 * Text in the encodings that Vietnamese offices used before Unicode. Known by its fonts first, else by how many well-formed
 * syllables each guess gives. Converted for reading and search only; the file stays as it is.
 */
public final class LegacyText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Map<FindingKind, UnaryOperator<String>> ENCODINGS = Map.of(
            FindingKind.TCVN3, Tcvn3::toUnicode,
            FindingKind.VNI, Vni::toUnicode,
            FindingKind.WINDOWS_1258, LegacyText::from1258);

    private static final double RIGHT = 0.9;
    private static final double LEAD = 0.05;
    private static final int ENOUGH_WORDS = 5;

    private LegacyText() {}

    static void convert(Seen seen) {
        var sample = String.join("\n", seen.pages());
        var encoding = byFont(seen);
        if (encoding == null) {
            encoding = byScore(sample);
        }
        if (encoding == null) {
            return;
        }
        var decoded = new ArrayList<String>();
        int changed = 0;
        for (var page : seen.pages()) {
            var text = convert(page, encoding);
            changed += text.equals(page) ? 0 : 1;
            decoded.add(text);
        }
        if (changed > 0) {
            seen.replacePages(decoded);
            seen.found(encoding);
        }
    }

    /** Line by line: such files often hold lines in Unicode too, which must stay. */
    private static String convert(String page, FindingKind encoding) {
        var decode = decoder(encoding);
        var lines = new ArrayList<String>();
        for (var line : page.split("\n", -1)) {
            var decoded = Words.clean(decode.apply(line));
            var better =
                    Syllables.score(decoded).share() >= Syllables.score(line).share();
            lines.add(better && line.chars().anyMatch(c -> c > 0x7F) && isWestern(line) ? decoded : line);
        }
        return String.join("\n", lines);
    }

    private static @Nullable FindingKind byFont(Seen seen) {
        for (var font : seen.fonts()) {
            var name = font.replaceFirst("^[A-Z]{6}\\+", "").toLowerCase(Locale.ROOT);
            if (name.startsWith(".vn")) {
                return FindingKind.TCVN3;
            }
            if (name.startsWith("vni-") || name.startsWith("vni ")) {
                return FindingKind.VNI;
            }
        }
        return null;
    }

    /** Whether a text, its letters taken as windows-1252, is Vietnamese in one of the old encodings. */
    public static boolean isOne(String text) {
        return byScore(text) != null;
    }

    static @Nullable FindingKind byScore(String text) {
        var plain = Syllables.score(text);
        if (plain.words() < ENOUGH_WORDS || plain.share() >= RIGHT) {
            return null;
        }
        FindingKind best = null;
        double first = 0;
        double second = plain.share();
        for (var kind : List.of(FindingKind.TCVN3, FindingKind.VNI, FindingKind.WINDOWS_1258)) {
            var share = Syllables.score(decoder(kind).apply(text)).share();
            if (share > first) {
                second = Math.max(second, first);
                first = share;
                best = kind;
            } else {
                second = Math.max(second, share);
            }
        }
        return first >= RIGHT && first - second >= LEAD ? best : null;
    }

    private static UnaryOperator<String> decoder(FindingKind encoding) {
        var decoder = ENCODINGS.get(encoding);
        return decoder == null ? UnaryOperator.identity() : decoder;
    }

    private static boolean isWestern(String line) {
        return WESTERN.newEncoder().canEncode(line.replace(Tcvn3.BREAK, '\u00AD'));
    }

    private static String from1258(String text) {
        return isWestern(text)
                ? Words.clean(new String(text.replace(Tcvn3.BREAK, '\u00AD').getBytes(WESTERN), VIETNAMESE))
                : text;
    }
}
