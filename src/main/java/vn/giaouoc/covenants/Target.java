package vn.giaouoc.covenants;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something promised that can be counted.
 *
 * @param unit code of the unit that promises it; empty for the group as a whole
 * @param measure unit of measure, {@code người}
 * @param op {@code EQ}, {@code GE}, {@code LE}; null if there is no number to compare with
 * @param value what is planned
 */
public record Target(
        String unit,
        @Nullable String code,
        String words,
        @Nullable String measure,
        @Nullable String op,
        @Nullable BigDecimal value,
        @Nullable String note) {}
