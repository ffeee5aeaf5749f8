package vn.giaouoc.signing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.giaouoc.shared.Problem;

/**
 * Slow work for people whom nobody knows, a few at a time. An address has one turn at a time and waits with one more; who
 * waits longest comes first, but never two of one address; and the time that an address has used up comes back slowly. So one
 * who sends slow files keeps neither the others nor the machine busy.
 */
final class FairTurns {

    private static final int MOST_WAITING = 12;
    private static final int MOST_ADDRESSES = 20_000;
    /** Time of work that an address may use up at once. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(2);
    /** Seconds after which one second of it is there again. */
    private static final int SECONDS_FOR_ONE = 4;

    private final int atOnce;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Set<String> running = new HashSet<>();
    /** By address, the longest first. */
    private final Deque<String> waiting = new ArrayDeque<>();

    private final Map<String, Spent> spent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spent> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    FairTurns(int atOnce, Duration patience, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.patience = patience;
        this.nanos = nanos;
    }

    private record Spent(long nanos, long at) {}

    /**
     * @param asker who share one turn
     * @throws Problem {@code signing.verification-busy}, {@code signing.verification-used-up}, with the seconds to wait
     */
    <T> T of(String asker, Supplier<T> work) {
        begin(asker);
        var begun = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            end(asker, nanos.getAsLong() - begun);
        }
    }

    private synchronized void begin(String asker) {
        requireAllowance(asker);
        if (waiting.size() >= MOST_WAITING || waiting.contains(asker)) {
            throw busy();
        }
        waiting.add(asker);
        try {
            awaitTurn(asker);
            running.add(asker);
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.remove(asker);
            notifyAll();
        }
    }

    private synchronized void awaitTurn(String asker) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (!isNext(asker)) {
            var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw busy();
            }
            wait(left);
        }
    }

    private synchronized boolean isNext(String asker) {
        return running.size() < atOnce
                && waiting.stream()
                        .filter(other -> !running.contains(other))
                        .findFirst()
                        .filter(asker::equals)
                        .isPresent();
    }

    private synchronized void end(String asker, long took) {
        running.remove(asker);
        var now = nanos.getAsLong();
        spent.put(asker, new Spent(left(asker, now) + took, now));
        notifyAll();
    }

    private synchronized void requireAllowance(String asker) {
        var over = left(asker, nanos.getAsLong()) - ALLOWANCE.toNanos();
        if (over >= 0) {
            throw Problem.of(
                    Problem.Kind.TOO_OFTEN,
                    "signing.verification-used-up",
                    TimeUnit.NANOSECONDS.toSeconds(over * SECONDS_FOR_ONE) + 1);
        }
    }

    /** What was spent and has not come back yet. */
    private synchronized long left(String asker, long now) {
        var known = spent.get(asker);
        return known == null ? 0 : Math.max(0, known.nanos() - (now - known.at()) / SECONDS_FOR_ONE);
    }

    private Problem busy() {
        return Problem.of(Problem.Kind.TOO_OFTEN, "signing.verification-busy", patience.toSeconds());
    }
}
