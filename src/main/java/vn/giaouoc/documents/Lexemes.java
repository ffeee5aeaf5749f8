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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text as the index of PostgreSQL keeps them: each syllable as written and, at the same position, without diacritics,
 * so that one index answers both ways of typing; a symbol such as {@code 03/GƯ-KTĐ7} whole and in its parts. PostgreSQL's own
 * parser would cut such symbols, and knows no word as written and folded at one place.
 *
 * <p>Each two neighbouring syllables leave a pair, a short hash without diacritics: of the many texts that hold the words of a
 * phrase somewhere, the index itself then finds the few that can hold them side by side. Only their positions prove it.
 */
final class Lexemes {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[/.-][\\p{L}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/";
    private static final int LONGEST = 64;
    private static final int LAST_POSITION = 16_383;
    private static final int POSITIONS_OF_ONE = 200;

    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();
    private final Set<String> pairs = new LinkedHashSet<>();
    private int position;
    private String last = "";

    /** The words of a text after those already there. */
    Lexemes add(String text) {
        var tokens = TOKEN.matcher(normal(text));
        while (tokens.find()) {
            var token = shortened(tokens.group());
            if (symbol(token)) {
                put(token, StructuredText.withoutDiacritics(token), position + 1);
            }
            var parts = PART.matcher(token);
            while (parts.find()) {
                var folded = StructuredText.withoutDiacritics(parts.group());
                put(parts.group(), folded, ++position);
                if (position > 1) {
                    pairs.add(pair(last, folded));
                }
                last = folded;
            }
        }
        return this;
    }

    /** Sixteen million pairs are told apart, more than a language has. */
    private static String pair(String folded, String next) {
        int hash = (folded + " " + next).hashCode() * 0x9E3779B1 >>> 8;
        return "=" + SIGNS.charAt(hash >>> 18) + SIGNS.charAt(hash >>> 12 & 63) + SIGNS.charAt(hash >>> 6 & 63)
                + SIGNS.charAt(hash & 63);
    }

    /** Words that a search may meet here, but no phrase: those of the title, in the rows of the text. */
    Lexemes addAnywhere(String text) {
        var elsewhere = new Lexemes().add(text);
        elsewhere.positions.keySet().forEach(word -> positions.computeIfAbsent(word, w -> new ArrayList<>()));
        return this;
    }

    /** Marks that no text can hold, see {@link SearchMarks}. */
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
        pairs.forEach(pair -> out.append(' ').append(quoted(pair)));
        return out.toString();
    }

    private void put(String word, String folded, int at) {
        var written = word.toLowerCase(Locale.ROOT);
        for (var lexeme : written.equals(folded) ? Set.of(written) : new LinkedHashSet<>(List.of(written, folded))) {
            var all = positions.computeIfAbsent(lexeme, w -> new ArrayList<>());
            if (all.size() < POSITIONS_OF_ONE && at <= LAST_POSITION) {
                all.add(at);
            }
        }
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
        var phrases = new LinkedHashSet<String>();
        var pieces = normal(query).replaceAll("[“”„]", "\"").split("\"", -1);
        for (int i = 0; i < pieces.length; i++) {
            var found = terms(pieces[i], words);
            // an odd piece stands between two quotation marks
            if (i % 2 == 1 && i < pieces.length - 1 && found.size() > 1) {
                phrases.add("(" + found.stream().map(Term::lexeme).collect(Collectors.joining(" <-> ")) + ")");
                terms.addAll(pairs(found));
            } else {
                found.forEach(term -> terms.add(term.lexeme()));
            }
        }
        return new Asked(List.copyOf(terms), String.join(" & ", phrases), List.copyOf(words));
    }

    /** @param folded without diacritics; null of a symbol, which leaves no pair */
    private record Term(String lexeme, @Nullable String folded) {}

    /** What the index is asked for in place of a phrase: its pairs, and by itself what leaves none. */
    private static List<String> pairs(List<Term> phrase) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < phrase.size(); i++) {
            var one = phrase.get(i - 1).folded();
            var next = phrase.get(i).folded();
            if (one != null && next != null) {
                pairs.add(quoted(pair(one, next)));
            }
        }
        phrase.stream().filter(term -> term.folded() == null).forEach(symbol -> pairs.add(symbol.lexeme()));
        return pairs;
    }

    private static List<Term> terms(String piece, Set<String> words) {
        var found = new ArrayList<Term>();
        var tokens = TOKEN.matcher(piece);
        while (tokens.find() && words.size() < 20) {
            var token = shortened(tokens.group());
            if (symbol(token)) {
                found.add(new Term(quoted(asTyped(token)) + ":*", null));
                words.add(asTyped(token));
                continue;
            }
            var parts = PART.matcher(token);
            while (parts.find()) {
                found.add(new Term(quoted(asTyped(parts.group())), StructuredText.withoutDiacritics(parts.group())));
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
     * @param terms each to be met, as PostgreSQL reads a {@code tsquery}; for a phrase its pairs
     * @param phrases what the positions of the words must prove beside, in the same form; empty if there is none
     * @param words what a snippet marks, in lower case, with diacritics only where they were typed
     */
    record Asked(List<String> terms, String phrases, List<String> words) {

        boolean nothing() {
            return terms.isEmpty();
        }

        /** All of it in one. */
        String query() {
            return String.join(" & ", terms) + (phrases.isEmpty() ? "" : " & " + phrases);
        }
    }
}
