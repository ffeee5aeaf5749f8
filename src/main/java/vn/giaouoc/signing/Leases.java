package vn.giaouoc.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * One at a time adds to a paper. The server's own turn is short, so the next one waits for it; whoever signs with a tool of
 * their own holds the paper for minutes, and everybody sees who and until when.
 */
@Service
public class Leases {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(40);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Vietnam.ZONE);

    private final LeaseRepository repository;
    private final SigningSettings settings;
    private final Clock clock;

    Leases(LeaseRepository repository, SigningSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who signs a version at this moment; nobody if the turn has run out. */
    public Optional<Lease> of(UUID version) {
        return repository.find(version).filter(lease -> clock.instant().isBefore(lease.until()));
    }

    /** Takes the turn for the server, waiting for another's short one. @throws Problem {@code signing.leased} */
    Held take(UUID version, Acting acting) {
        var holder = Ids.next();
        var began = System.nanoTime();
        while (true) {
            var now = clock.instant();
            var lease = new Lease(
                    version,
                    holder,
                    acting.person(),
                    acting.name(),
                    Lease.Purpose.SERVER,
                    now,
                    now.plus(settings.lease()));
            if (repository.take(lease, now)) {
                return new Held(version, holder);
            }
            var other = repository.find(version);
            var outside = other.filter(held -> held.purpose() == Lease.Purpose.OUTSIDE);
            if (outside.isPresent() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw refused(other);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Takes the turn for a person with a tool of their own. @throws Problem {@code signing.leased} */
    Lease takeOutside(UUID version, Acting acting) {
        var now = clock.instant();
        var lease = new Lease(
                version,
                Ids.next(),
                acting.person(),
                acting.name(),
                Lease.Purpose.OUTSIDE,
                now,
                now.plus(settings.outside()));
        if (!repository.take(lease, now)) {
            throw refused(repository.find(version));
        }
        return lease;
    }

    /** Gives the turn up; the person's own only. */
    void giveUp(UUID version, UUID person) {
        repository.releaseOf(version, person);
    }

    private static Problem refused(Optional<Lease> other) {
        return other.map(held -> Problem.conflict("signing.leased", held.name(), MINUTE.format(held.until())))
                .orElseGet(() -> Problem.conflict("signing.leased", "", ""));
    }

    /** A turn, given back when closed. */
    final class Held implements AutoCloseable {

        private final UUID version;
        private final UUID holder;

        private Held(UUID version, UUID holder) {
            this.version = version;
            this.holder = holder;
        }

        @Override
        public void close() {
            repository.release(version, holder);
        }
    }
}
