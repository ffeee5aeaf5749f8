package vn.giaouoc.web.api;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of query parameters: enum names in lower case. */
final class Words {

    private static final int LONGEST_SEARCH = 200;

    private Words() {}

    /** The constant a word names, or the usual one if the parameter is absent. */
    static <E extends Enum<E>> E of(Class<E> type, @Nullable String word, String parameter, E usual) {
        return word == null ? usual : of(type, word, parameter);
    }

    static <E extends Enum<E>> E of(Class<E> type, String word, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        word(constant).equals(word) || constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed("web.parameter-unusable", parameter));
    }

    /** What to search for; a term too long to mean anything is refused before it costs anything. */
    static @Nullable String searched(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST_SEARCH) {
            throw new Malformed("web.search-too-long", LONGEST_SEARCH);
        }
        return q.strip();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
