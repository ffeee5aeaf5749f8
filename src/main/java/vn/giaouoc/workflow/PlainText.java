package vn.giaouoc.workflow;

import java.text.Normalizer;
import java.util.Locale;

/** Text as searching sees it: lower case, without Vietnamese diacritics. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
