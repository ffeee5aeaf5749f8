package vn.giaouoc.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs from ordinary weeks in one year.
 *
 * @param endOfDay when a deadline's last day ends, Asia/Ho_Chi_Minh
 * @param days days off that are no weekend, and weekend days on which people work
 * @param version of what was read, for changes; 0 for a year without rows
 */
public record CalendarYear(int year, LocalTime endOfDay, List<Day> days, int version) {

    /**
     * @param working true for a make-up day, false for a day off
     * @param source where it is laid down; begins with {@code Giả định} for our own assumption
     */
    public record Day(LocalDate day, boolean working, String name, String source) {}

    @Nullable
    Day day(LocalDate date) {
        for (var day : days) {
            if (day.day.equals(date)) {
                return day;
            }
        }
        return null;
    }

    void check() {
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (day.day.getYear() != year) {
                throw Problem.invalid("shared.calendar-day-outside", day.day, year);
            }
            if (!seen.add(day.day)) {
                throw Problem.invalid("shared.calendar-day-twice", day.day);
            }
            if (day.name.isBlank() || day.source.isBlank()) {
                throw Problem.invalid("shared.calendar-without-source", day.day);
            }
        }
    }
}
