package vn.giaouoc.demo;

import java.time.LocalDate;
import java.util.Locale;

/** Who leads a unit in July 2024: the head, the deputy in charge where the post is vacant, the deputy of an absent head. */
class Leaders {

    private static final LocalDate HEAD_OF_CDVH_LEAVES = LocalDate.parse("2024-07-15");

    String of(String unit, LocalDate day) {
        var code = unit.toLowerCase(Locale.ROOT);
        var deputy = switch (unit) {
            case "CDYT" -> true;
            case "CDVH" -> !day.isBefore(HEAD_OF_CDVH_LEAVES);
            default -> false;
        };
        return code + (deputy ? ".deputy" : ".head");
    }
}
