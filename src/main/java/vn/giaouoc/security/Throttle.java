package vn.giaouoc.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses passwords: a growing wait for the login from one address, for the address, and, late and short, for
 * the login from everywhere. Nobody is locked out for good, and an address that signed in before never waits for strangers.
 */
@Component
class Throttle {

    /** What is counted, how many failures are free, and the longest wait. */
    enum Kind {
        PAIR(5, Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofMinutes(15)),
        LOGIN(50, Duration.ofSeconds(30)),
        KNOWN(Integer.MAX_VALUE, Duration.ZERO);

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var doublings = Math.min(failures - free, 20);
            var wait = Duration.ofSeconds(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final AttemptRepository repository;
    private final WallClock clock;

    Throttle(AttemptRepository repository, WallClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Counts the attempt as failed before the password is looked at, so that a burst of parallel guesses is counted too.
     *
     * @param address where it comes from; null for a signed-in person who types the password again
     * @return how long to wait; empty if the attempt may go on. A refused attempt is not counted.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> admit(String login, @Nullable String address) {
        var now = clock.instant();
        var counters = repository.lock(countersOf(login, address), now);
        var known = address != null && repository.isKnown(pair(login, address));
        var wait = Duration.ZERO;
        for (var counter : counters) {
            if (counter.kind() == Kind.LOGIN && known) {
                continue;
            }
            var left = left(counter, now);
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        for (var counter : counters) {
            var stale = counter.lastAt().plus(FORGOTTEN).isBefore(now);
            repository.count(counter.kind(), counter.key(), stale ? 1 : counter.failures() + 1, now);
        }
        return Optional.empty();
    }

    /** The password was right: what {@link #admit} counted is taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String login, @Nullable String address) {
        var now = clock.instant();
        for (var counter : repository.lock(countersOf(login, address), now)) {
            var left = counter.kind() == Kind.ADDRESS ? Math.max(0, counter.failures() - 1) : 0;
            repository.count(counter.kind(), counter.key(), left, now);
        }
        if (address != null) {
            repository.remember(pair(login, address), now);
        }
        repository.forgetBefore(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(60)));
    }

    private static List<Counter> countersOf(String login, @Nullable String address) {
        var counters = new ArrayList<Counter>();
        if (address == null) {
            counters.add(new Counter(Kind.PAIR, pair(login, "again"), 0, Instant.EPOCH));
            return counters;
        }
        counters.add(new Counter(Kind.ADDRESS, Secrets.sha256(address), 0, Instant.EPOCH));
        counters.add(new Counter(Kind.LOGIN, Secrets.sha256(login), 0, Instant.EPOCH));
        counters.add(new Counter(Kind.PAIR, pair(login, address), 0, Instant.EPOCH));
        return counters;
    }

    /** Hashed, so that no length, no odd letter and no person's address reaches the table. */
    private static String pair(String login, String address) {
        return Secrets.sha256(login + "\n" + address);
    }

    private static Duration left(Counter counter, Instant now) {
        if (counter.lastAt().plus(FORGOTTEN).isBefore(now)) {
            return Duration.ZERO;
        }
        var wait = counter.kind().waitAfter(counter.failures());
        if (wait.isZero()) {
            return wait;
        }
        var until = counter.lastAt().plus(wait);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    record Counter(Kind kind, String key, int failures, Instant lastAt) {}
}
