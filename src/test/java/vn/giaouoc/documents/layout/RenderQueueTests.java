package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Problem;

class RenderQueueTests {

    @Test
    void twoPagesAreMadeAtATimeAndTheRestIsToldToComeBack() throws Exception {
        var queue = new RenderQueue(60, 1);
        var started = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        var running = new AtomicInteger();
        CompletableFuture<?>[] two = new CompletableFuture<?>[2];
        for (int i = 0; i < 2; i++) {
            two[i] = CompletableFuture.runAsync(() -> queue.run(() -> {
                running.incrementAndGet();
                started.countDown();
                go.await();
                return 1;
            }));
        }
        started.await();
        var third = CompletableFuture.supplyAsync(() -> queue.run(running::get));
        while (queue.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> queue.run(() -> 1)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("documents.layout-busy");
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_OFTEN);
        });

        go.countDown();
        CompletableFuture.allOf(two).join();
        assertThat(third.join()).isEqualTo(2);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        var queue = new RenderQueue(0);
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> queue.run(() -> {
                    never.await();
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("documents.layout-busy"));
    }

    @Test
    void refusalsOfTheWorkAreHandedOn() {
        assertThatThrownBy(() -> new RenderQueue(5).run(() -> {
                    throw Problem.invalid("documents.layout-sign-missing", "x");
                }))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("documents.layout-sign-missing"));
    }
}
