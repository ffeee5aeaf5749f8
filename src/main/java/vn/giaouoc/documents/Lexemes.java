package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a text as the index of PostgreSQL keeps them: each syllable as written and, at the same position, without diacritics,
 * so that one index answers both ways of typing; a symbol such as {@code 03/GƯ-KTĐ7} whole and in its parts. PostgreSQL's own
 * parser would cut such symbols, and knows no word as written and folded at one place.
 */
final class Lexemes {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[/.-][\\p{L}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;
    private static final int LAST_POSITION = 16_383;
    private static final int POSITIONS_OF_ONE = 200;

    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();
    private int position;

    /** The words of a text after those already there. */
    Lexemes add(String text) {
        var tokens = TOKEN.matcher(normal(text));
        while (tokens.find()) {
            var token = shortened(tokens.group());
            if (symbol(token)) {
                put(token, position + 1);
            }
            var parts = PART.matcher(token);
            while (parts.find()) {
                put(parts.group(), ++position);
            }
        }
        return this;
    }

    /** Words that a search may meet here, but no phrase: those of the title, in the rows of the text. */
    Lexemes addAnywhere(String text) {
        var elsewhere = new Lexemes().add(text);
        elsewhere.positions.keySet().forEach(word -> positions.computeIfAbsent(word, w -> new ArrayList<>()));
        return this;
    }

    /** A mark that no text can hold, see {@link #mark}. */
    Lexemes addMarks(Collection<String> marks) {
        marks.forEach(mark -> positions.put(mark, new ArrayList<>()));
        return this;
    }

    /** As PostgreSQL reads a {@code tsvector}. */
    String vector() {
        var out = new StringBuilder(positions.size() * 12);
        positions.forEach((word, at) -> {
            out.append(out.isEmpty() ? "" : " ").append(quoted(word));
            for (int i = 0; i < at.size(); i++) {
                out.append(i == 0 ? ':' : ',').append((int) at.get(i));
            }
        });
        return out.toString();
    }

    private void put(String word, int at) {
        var written = word.toLowerCase(Locale.ROOT);
        var folded = StructuredText.withoutDiacritics(word);
        for (var lexeme : written.equals(folded) ? Set.of(written) : new LinkedHashSet<>(List.of(written, folded))) {
            var all = positions.computeIfAbsent(lexeme, w -> new ArrayList<>());
            if (all.size() < POSITIONS_OF_ONE && at <= LAST_POSITION) {
                all.add(at);
            }
        }
    }

    /** A mark with its value, told apart from every word by the sign before it. */
    static String mark(String name, Object value) {
        return "~" + name + value.toString().toLowerCase(Locale.ROOT);
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * What somebody looks for: words that must all be there, and phrases in quotation marks. A word typed with diacritics means
     * itself, one without means every word that reads so; the last part of a symbol may be unfinished.
     */
    static Asked asked(String query) {
        var words = new LinkedHashSet<String>();
        var terms = new LinkedHashSet<String>();
        var pieces = normal(query).replaceAll("[“”„]", "\"").split("\"", -1);
        for (int i = 0; i < pieces.length; i++) {
            var found = terms(pieces[i], words);
            // an odd piece stands between two quotation marks
            if (i % 2 == 1 && i < pieces.length - 1 && found.size() > 1) {
                terms.add("(" + String.join(" <-> ", found) + ")");
            } else {
                terms.addAll(found);
            }
        }
        return new Asked(String.join(" & ", terms), List.copyOf(words));
    }

    private static List<String> terms(String piece, Set<String> words) {
        var found = new ArrayList<String>();
        var tokens = TOKEN.matcher(piece);
        while (tokens.find() && words.size() < 20) {
            var token = shortened(tokens.group());
            if (symbol(token)) {
                found.add(quoted(asTyped(token)) + ":*");
                words.add(asTyped(token));
                continue;
            }
            var parts = PART.matcher(token);
            while (parts.find()) {
                found.add(quoted(asTyped(parts.group())));
                words.add(asTyped(parts.group()));
            }
        }
        return found;
    }

    /** The word as the index must hold it: folded, unless it was typed with diacritics. */
    private static String asTyped(String word) {
        var written = word.toLowerCase(Locale.ROOT);
        var folded = StructuredText.withoutDiacritics(word);
        return written.equals(folded) ? folded : written;
    }

    private static boolean symbol(String token) {
        return (token.indexOf('/') > 0 || token.indexOf('-') > 0)
                && token.chars().anyMatch(Character::isDigit);
    }

    private static String shortened(String token) {
        return token.length() <= LONGEST ? token : token.substring(0, LONGEST);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * @param query as PostgreSQL reads a {@code tsquery}; empty if nothing was asked
     * @param words what a snippet marks, in lower case, with diacritics only where they were typed
     */
    record Asked(String query, List<String> words) {

        boolean nothing() {
            return query.isEmpty();
        }
    }
}
