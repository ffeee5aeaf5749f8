package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    @Test
    void theFirstFailuresCostNothing() {
        assertThat(Throttle.Kind.PAIR.waitAfter(4)).isZero();
        assertThat(Throttle.Kind.ADDRESS.waitAfter(29)).isZero();
        assertThat(Throttle.Kind.LOGIN.waitAfter(49)).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        assertThat(Throttle.Kind.PAIR.waitAfter(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Throttle.Kind.PAIR.waitAfter(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Throttle.Kind.PAIR.waitAfter(9)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void noWaitIsWithoutEnd() {
        for (var kind : Throttle.Kind.values()) {
            assertThat(kind.waitAfter(100_000)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
        assertThat(Throttle.Kind.LOGIN.waitAfter(100_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
