package vn.giaouoc.consultations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Clause;

/** Finds the clause of a text that a unit means, however it cites it. */
final class Places {

    private static final Pattern PART = Pattern.compile("phần\\s+(?:thứ\\s+)?([ivxlc]+|\\d+)");
    private static final Pattern ARTICLE = Pattern.compile("điều\\s+(\\d+)(?:\\.(\\d+))?");
    private static final Pattern CLAUSE = Pattern.compile("khoản\\s+(\\d+)");
    private static final Pattern POINT = Pattern.compile("điểm\\s+([a-zđ])(?![\\p{L}])");

    private Places() {}

    /** The clause meant: the exact one, else the article it lies in; none if the text has no such place. */
    static Optional<Clause> find(@Nullable String cited, List<Clause> outline) {
        if (cited == null) {
            return Optional.empty();
        }
        var place = of(cited);
        while (!place.isEmpty()) {
            var key = place;
            var found = outline.stream()
                    .filter(clause -> of(clause.label()).equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    /** {@code 3/2/a} for điểm a khoản 2 Điều 3, {@code phần ii} for a part; empty if it names no place. */
    static String of(String cited) {
        var text = cited.toLowerCase(Locale.ROOT);
        var article = ARTICLE.matcher(text);
        if (!article.find()) {
            var part = PART.matcher(text);
            return part.find() ? "phần " + part.group(1) : "";
        }
        var place = new StringBuilder(article.group(1));
        var clause = CLAUSE.matcher(text);
        if (clause.find()) {
            place.append('/').append(clause.group(1));
        } else if (article.group(2) != null) {
            place.append('/').append(article.group(2));
        }
        var point = POINT.matcher(text);
        if (point.find()) {
            place.append('/').append(point.group(1));
        }
        return place.toString();
    }

    /** Whether a place lies in another, or is it: khoản 2 Điều 3 lies in Điều 3. */
    static boolean within(String place, String whole) {
        return place.equals(whole) || place.startsWith(whole + "/");
    }
}
