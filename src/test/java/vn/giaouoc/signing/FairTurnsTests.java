package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.giaouoc.shared.Problem;

/** One stranger with slow files takes nothing from the others, and everybody is told when to come back. */
@Timeout(30)
class FairTurnsTests {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void whoSendsSlowFilesOneAfterAnotherKeepsNobodyElseWaiting() throws Exception {
        var turns = turns(2, Duration.ofMinutes(1));
        var slow = slow(turns, "stranger");
        var next = slow(turns, "stranger");

        assertThat(turns.of("another", () -> "checked")).isEqualTo("checked");
        assertThat(turns.of("a third", () -> "checked")).isEqualTo("checked");
        busy("signing.verification-busy", 60, () -> turns.of("stranger", () -> "a third file of the stranger"));

        assertThat(next.begun.getCount()).isOne();
        slow.end();
        assertThat(next.begun.await(20, TimeUnit.SECONDS)).isTrue();
        next.end();
    }

    @Test
    void whoWaitsLongestComesFirst() throws Exception {
        var turns = turns(1, Duration.ofMinutes(1));
        var slow = slow(turns, "one");
        var second = slow(turns, "two");
        var third = slow(turns, "three");

        slow.end();

        assertThat(second.begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(third.begun.getCount()).isOne();
        second.end();
        third.end();
    }

    @Test
    void nobodyWaitsForever() throws Exception {
        var turns = turns(1, Duration.ofMillis(50));
        var slow = slow(turns, "one");

        busy("signing.verification-busy", 0, () -> turns.of("two", () -> "never"));

        slow.end();
        assertThat(turns.of("two", () -> "now")).isEqualTo("now");
    }

    @Test
    void theTimeThatAnAddressUsedUpComesBackSlowly() {
        var turns = turns(1, Duration.ofSeconds(1));
        turns.of("greedy", () -> nanos.addAndGet(TimeUnit.SECONDS.toNanos(130)));

        busy("signing.verification-used-up", 41, () -> turns.of("greedy", () -> "more"));
        assertThat(turns.of("modest", () -> "checked")).isEqualTo("checked");

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(41));
        assertThatCode(() -> turns.of("greedy", () -> "again")).doesNotThrowAnyException();
    }

    @Test
    void aCheckThatBreaksGivesItsTurnBack() {
        var turns = turns(1, Duration.ofSeconds(1));
        assertThatThrownBy(() -> turns.of("one", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turns.of("one", () -> "checked")).isEqualTo("checked");
    }

    private FairTurns turns(int atOnce, Duration patience) {
        return new FairTurns(atOnce, patience, nanos::get);
    }

    private static void busy(String code, long seconds, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_OFTEN);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.args()).containsExactly(seconds);
        });
    }

    private record Slow(CountDownLatch begun, CountDownLatch over, CompletableFuture<Void> done) {

        void end() throws Exception {
            over.countDown();
            done.get(20, TimeUnit.SECONDS);
        }
    }

    /** Running, or waiting for its turn, when this returns. */
    private static Slow slow(FairTurns turns, String asker) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var asks = new Thread[1];
        var done = CompletableFuture.runAsync(
                () -> turns.of(asker, () -> {
                    begun.countDown();
                    try {
                        return over.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException leave) {
                        throw new IllegalStateException(leave);
                    }
                }),
                work -> {
                    asks[0] = new Thread(work, asker);
                    asks[0].start();
                });
        while (asks[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return new Slow(begun, over, done);
    }
}
