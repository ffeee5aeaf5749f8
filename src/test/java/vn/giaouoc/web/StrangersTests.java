package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.Strangers.Asking;

class StrangersTests {

    private final AtomicLong nanos = new AtomicLong();
    private final Strangers strangers = new Strangers(nanos::get);

    @Test
    void aBurstIsServedThenOneAtAPace() {
        use(20, "10.0.0.1");

        assertThatThrownBy(() -> strangers.admit(Asking.FILE, "10.0.0.1"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_OFTEN);
                    assertThat(problem.args()).isEqualTo(java.util.List.of(6L));
                });
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
        assertThatCode(() -> strangers.admit(Asking.FILE, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void otherAddressesAndOtherQuestionsDoNotWait() {
        use(20, "10.0.0.1");

        assertThatCode(() -> strangers.admit(Asking.FILE, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> strangers.admit(Asking.CODE, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aHostWithANetworkOfItsOwnIsOneAddress() {
        use(20, "2001:db8:0:7:aaaa:bbbb:cccc:1");

        assertThatThrownBy(() -> strangers.admit(Asking.FILE, "2001:db8:0:7:aaaa:bbbb:cccc:2"))
                .isInstanceOf(Problem.class);
    }

    private void use(int times, String address) {
        for (var i = 0; i < times; i++) {
            strangers.admit(Asking.FILE, address);
        }
    }
}
