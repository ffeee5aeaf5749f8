package vn.giaouoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;

@ProductTest
class WorkingCalendarModuleTests {

    @Autowired
    WorkingCalendar calendar;

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(Vietnam.ZONE).toInstant();
    }

    @Test
    void theFirstWorkingDayAfterTheEventIsDayOneAndTheLastEndsAtFive() {
        assertThat(calendar.deadline(at(2024, 7, 16, 8), 1)).isEqualTo(at(2024, 7, 17, 17));
        assertThat(calendar.deadline(at(2024, 7, 16, 23), 1)).isEqualTo(at(2024, 7, 17, 17));
        assertThat(calendar.deadline(at(2024, 7, 18, 15), 5)).isEqualTo(at(2024, 7, 25, 17));
        assertThat(calendar.deadline(at(2024, 7, 20, 9), 1)).isEqualTo(at(2024, 7, 22, 17));
    }

    @Test
    void tetHolidaysAndMakeUpDaysCountAsTheRowsSay() {
        assertThat(calendar.deadline(at(2024, 2, 7, 9), 1)).isEqualTo(at(2024, 2, 15, 17));
        assertThat(calendar.deadline(at(2024, 4, 26, 9), 1)).isEqualTo(at(2024, 5, 2, 17));
        assertThat(calendar.deadline(at(2024, 5, 3, 9), 1)).isEqualTo(at(2024, 5, 4, 17));
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 4, 15))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 18))).isFalse();
    }

    @Test
    void countingGoesBothWays() {
        for (int days = 1; days < 60; days++) {
            var from = at(2024, 1, 25, 10);
            assertThat(calendar.workingDaysBetween(from, calendar.deadline(from, days)))
                    .isEqualTo(days);
        }
        assertThat(calendar.workingDaysBetween(at(2024, 7, 19, 8), at(2024, 7, 16, 8)))
                .isEqualTo(-3);
    }

    @Test
    void aYearWithoutRowsHasWeekendsOnly() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 4))).isFalse();
    }

    @Test
    void anEditReplacesTheYearAndNeedsNamesSourcesAndTheVersionSeen() {
        var year = calendar.year(2033);
        var day = new CalendarYear.Day(LocalDate.of(2033, 3, 3), false, "Nghỉ", "Quyết định thử");
        calendar.put(new CalendarYear(2033, LocalTime.of(16, 30), List.of(day), year.version()), "admin");

        assertThat(calendar.deadline(at(2033, 3, 2, 9), 1))
                .isEqualTo(at(2033, 3, 4, 16).plusSeconds(1800));
        assertThatThrownBy(() -> calendar.put(new CalendarYear(2033, LocalTime.NOON, List.of(), 0), "admin"))
                .hasMessageContaining("shared.calendar-stale");
        assertThatThrownBy(() -> calendar.put(new CalendarYear(2034, LocalTime.NOON, List.of(day), 0), "admin"))
                .hasMessageContaining("shared.calendar-day-outside");
        assertThatThrownBy(() -> calendar.put(new CalendarYear(2033, LocalTime.NOON, List.of(day, day), 1), "admin"))
                .hasMessageContaining("shared.calendar-day-twice");
    }
}
