package vn.giaouoc.documents.extraction.child;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells how much a text looks like Vietnamese: well-formed syllables among the words that bear marks. */
final class Syllables {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u00A1-\\u00BF\\u00D7\\u00F7\\u00AD]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE =
            Pattern.compile("(?:ngh|ng|nh|gh|gi|g|kh|ph|th|tr|ch|qu|đ|b|c|d|h|k|l|m|n|p|r|s|t|v|x)?"
                    + "(?:iê|yê|uyê|uyu|uya|uy|ươ|uô|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uya|oa|oă|oe|uâ|uê|uơ|ưa|ia|ua"
                    + "|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
                    + "(?:ng|nh|ch|c|m|n|p|t)?");
    private static final int MAX_WORDS = 4_000;

    private Syllables() {}

    /**
     * @param share of the words with marks that are well-formed syllables; 0 where there are none
     * @param words with marks
     */
    record Score(double share, int words) {}

    static Score score(String text) {
        int marked = 0;
        int formed = 0;
        var words = WORD.matcher(text);
        while (words.find() && marked < MAX_WORDS) {
            var word = words.group();
            if (word.chars().anyMatch(c -> c > 0x7F)) {
                marked++;
                formed += isSyllable(word) ? 1 : 0;
            }
        }
        return new Score(marked == 0 ? 0 : (double) formed / marked, marked);
    }

    static boolean isSyllable(String word) {
        var lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = TONES.matcher(lower).replaceAll("");
        return lower.length() - bare.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                        .matches();
    }
}
