package vn.giaouoc.covenants;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Dates and lists as papers write them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Numbered lines, one a unit. */
    static String lines(List<String> codes, Map<String, String> names) {
        var lines = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            lines.append(i + 1)
                    .append(". ")
                    .append(names.getOrDefault(codes.get(i), codes.get(i)))
                    .append(i + 1 < codes.size() ? ";\n" : ".");
        }
        return lines.toString();
    }
}
