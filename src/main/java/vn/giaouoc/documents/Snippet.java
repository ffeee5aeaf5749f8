package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words around what was found, and which of them were. Letters keep their places when their marks fall. */
public final class Snippet {

    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    private Snippet() {}

    /** @param found whether these words were looked for */
    public record Piece(String text, boolean found) {}

    /** The window of a text that holds most of the words, on one line; the beginning if none is there. */
    static String of(String content, List<String> words) {
        var text = Normalizer.normalize(content, Normalizer.Form.NFC).replaceAll("\\s", " ");
        var hits = hits(text, words);
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            var different = new java.util.HashSet<String>();
            for (int j = i; j < hits.size() && hits.get(j).end() - hits.get(i).start() < LENGTH - BEFORE; j++) {
                different.add(hits.get(j).word());
            }
            if (different.size() > most) {
                most = different.size();
                best = hits.get(i).start();
            }
        }
        int from = best <= BEFORE ? 0 : text.indexOf(' ', best - BEFORE) + 1;
        int end = Math.min(text.length(), from + LENGTH);
        int to = end == text.length() ? end : Math.max(text.lastIndexOf(' ', end), from + LENGTH / 2);
        return (from > 0 ? "… " : "")
                + text.substring(from, to).strip().replaceAll(" +", " ")
                + (to < text.length() ? " …" : "");
    }

    /** A snippet or title cut where what was looked for begins and ends. */
    public static List<Piece> pieces(String snippet, String query) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var hit : hits(snippet, Lexemes.asked(query).words())) {
            if (hit.start() < at) {
                continue;
            }
            if (hit.start() > at) {
                pieces.add(new Piece(snippet.substring(at, hit.start()), false));
            }
            pieces.add(new Piece(snippet.substring(hit.start(), hit.end()), true));
            at = hit.end();
        }
        if (at < snippet.length()) {
            pieces.add(new Piece(snippet.substring(at), false));
        }
        return List.copyOf(pieces);
    }

    private record Hit(int start, int end, String word) {}

    private static List<Hit> hits(String text, List<String> words) {
        var written = text.toLowerCase(Locale.ROOT);
        var folded = StructuredText.withoutDiacritics(text);
        if (folded.length() != text.length() || written.length() != text.length()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        for (var word : words) {
            var in = StructuredText.withoutDiacritics(word).equals(word) ? folded : written;
            for (int at = in.indexOf(word); at >= 0 && hits.size() < 500; at = in.indexOf(word, at + 1)) {
                int end = at + word.length();
                var symbol = word.indexOf('/') > 0 || word.indexOf('-') > 0;
                if ((at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1)))
                        && (symbol || end == in.length() || !Character.isLetterOrDigit(in.charAt(end)))) {
                    hits.add(new Hit(at, end, word));
                }
            }
        }
        hits.sort(java.util.Comparator.comparingInt(Hit::start).thenComparing(hit -> -hit.end()));
        return hits;
    }
}
