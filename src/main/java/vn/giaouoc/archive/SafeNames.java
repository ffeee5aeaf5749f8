package vn.giaouoc.archive;

import java.text.Normalizer;

/** Names of folders and files that every system takes and that stay readable in Vietnamese. */
final class SafeNames {

    /** So that a path of three segments stays short on systems that count bytes. */
    private static final int MOST_BYTES = 90;

    private SafeNames() {}

    /** One segment of a path: no separators, marks or trailing dots, at most 90 bytes in UTF-8; never empty. */
    static String segment(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var kept = new StringBuilder();
        int bytes = 0;
        for (var at = name.codePoints().iterator(); at.hasNext(); ) {
            int point = at.nextInt();
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.appendCodePoint(point);
        }
        var segment = kept.toString().replaceAll("[. ]+$", "");
        return segment.isEmpty() ? "khong-ten" : segment;
    }

    /** A file name with its ending kept whole. */
    static String file(String given) {
        int dot = given.lastIndexOf('.');
        var ending = dot < 0 ? "" : given.substring(dot).replaceAll("[^.\\p{Alnum}]", "");
        return ending.length() > 1 && ending.length() <= 8 ? segment(given.substring(0, dot)) + ending : segment(given);
    }
}
