package vn.giaouoc.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a fact holds, Asia/Ho_Chi_Minh.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null while no end is known
 */
public record ValidPeriod(LocalDate from, @Nullable LocalDate to) {

    /**
     * @throws Problem {@code shared.period-reversed} if the last day lies before the first
     */
    public ValidPeriod {
        if (to != null && to.isBefore(from)) {
            throw Problem.invalid("shared.period-reversed", from, to);
        }
    }

    /** From a day on, with no known end. */
    public static ValidPeriod from(LocalDate from) {
        return new ValidPeriod(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(ValidPeriod other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
