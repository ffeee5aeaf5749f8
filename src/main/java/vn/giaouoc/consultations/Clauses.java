package vn.giaouoc.consultations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts clauses, as units write them, into the order of the text. */
final class Clauses {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Clauses() {}

    /** A key to sort by: the whole document first, then by article and clause number, then what has no number. */
    static String order(@Nullable String clause) {
        if (clause == null) {
            return "";
        }
        var order = new StringBuilder();
        var numbers = NUMBER.matcher(clause);
        // "khoản 2 Điều 3" and "Điều 3 khoản 2" are the same place
        var lower = clause.toLowerCase(java.util.Locale.ROOT);
        boolean articleLast = lower.indexOf("điều") > lower.indexOf("khoản") && lower.contains("khoản");
        while (numbers.find()) {
            var padded = "%06d"
                    .formatted(Integer.parseInt(numbers.group()
                            .substring(0, Math.min(6, numbers.group().length()))));
            if (articleLast) {
                order.insert(0, padded);
            } else {
                order.append(padded);
            }
        }
        return order.isEmpty() ? "9" + lower : order.toString();
    }
}
