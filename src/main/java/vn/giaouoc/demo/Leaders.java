package vn.giaouoc.demo;

import java.util.Locale;
import java.util.Map;

/** Who leads a unit in the first half of July 2024: the head, or the deputy in charge where the post is vacant. */
class Leaders {

    private static final Map<String, String> OTHERS = Map.of("CDYT", "cdyt.deputy");

    String of(String unit) {
        return OTHERS.getOrDefault(unit, unit.toLowerCase(Locale.ROOT) + ".head");
    }
}
