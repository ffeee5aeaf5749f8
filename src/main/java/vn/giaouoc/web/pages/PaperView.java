package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.SignatureView;

/**
 * A paper as it will be printed, after Decree 30/2020/NĐ-CP: agency, national name, number, place and day, text, signatures. What
 * is not known yet is left open. Always in Vietnamese: it is the paper, not the screen.
 *
 * @param above agency above the issuing one; null if none is printed
 * @param agency as printed at the head, in capitals
 * @param number as printed; null before numbering
 * @param html canonical text, safe as it is
 * @param signatures those with effect on this version
 */
public record PaperView(
        @Nullable String above,
        String agency,
        @Nullable String number,
        String place,
        @Nullable LocalDate dated,
        String type,
        String title,
        String html,
        List<SignatureView> signatures) {

    private static final Pattern FIRST = Pattern.compile("\\A\\s*<p[^>]*>([^<]*)</p>");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Whether the text brings its own title: a first line in capitals. */
    public boolean titled() {
        var first = FIRST.matcher(html);
        return first.find()
                && first.group(1).equals(first.group(1).toUpperCase(VIETNAMESE))
                && first.group(1).chars().anyMatch(Character::isLetter);
    }

    public String day() {
        return dated == null
                ? "ngày …… tháng …… năm ………"
                : "ngày " + two(dated.getDayOfMonth()) + " tháng "
                        + (dated.getMonthValue() < 3
                                ? two(dated.getMonthValue())
                                : String.valueOf(dated.getMonthValue()))
                        + " năm " + dated.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
