package vn.giaouoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidPeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 15);
    private static final LocalDate LAST = LocalDate.of(2024, 7, 22);

    @Test
    void countsItsFirstAndItsLastDay() {
        var absence = new ValidPeriod(FIRST, LAST);

        assertThat(absence.contains(FIRST)).isTrue();
        assertThat(absence.contains(LAST)).isTrue();
        assertThat(absence.contains(FIRST.minusDays(1))).isFalse();
        assertThat(absence.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void runsOnWithoutAnEnd() {
        assertThat(ValidPeriod.from(FIRST).contains(FIRST.plusYears(40))).isTrue();
    }

    @Test
    void overlapsWhereOneDayIsShared() {
        var absence = new ValidPeriod(FIRST, LAST);

        assertThat(absence.overlaps(ValidPeriod.from(LAST))).isTrue();
        assertThat(absence.overlaps(ValidPeriod.from(LAST.plusDays(1)))).isFalse();
        assertThat(absence.overlaps(new ValidPeriod(FIRST.minusDays(9), FIRST))).isTrue();
        assertThat(absence.overlaps(new ValidPeriod(FIRST.minusDays(9), FIRST.minusDays(1))))
                .isFalse();
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        assertThatThrownBy(() -> new ValidPeriod(LAST, FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("shared.period-reversed"));
    }
}
