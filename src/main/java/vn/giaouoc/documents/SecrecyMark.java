package vn.giaouoc.documents;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The stamp of a secret paper: MẬT, TỐI MẬT or TUYỆT MẬT in capitals, alone on a line at the head of the first page.
 *
 * <p>Source: Law on the Protection of State Secrets 117/2025/QH15.
 */
public final class SecrecyMark {

    private static final int HEAD_LINES = 25;
    private static final Pattern MARK =
            Pattern.compile("(?:(?:MỨC )?ĐỘ MẬT\\s*:?\\s*)?[\\[(]?\\s*(?:TUYỆT |TỐI )?MẬT\\s*[\\])]?");

    private SecrecyMark() {}

    public static boolean standsOn(String firstPage) {
        return firstPage
                .lines()
                .limit(HEAD_LINES)
                .map(String::strip)
                .anyMatch(line -> line.equals(line.toUpperCase(Locale.ROOT))
                        && MARK.matcher(line).matches());
    }
}
