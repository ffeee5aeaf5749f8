package vn.giaouoc.web.pages;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared in searches: without diacritics and case, so that "to trinh" finds "Tờ trình". */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    static boolean holds(String text, String wanted) {
        return of(text).contains(of(wanted.strip()));
    }
}
