package vn.giaouoc.notifications;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** What is told after a commit: how much of it waits, and another try for what failed. */
@Service
public class Outbox {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(2);

    private final OutboxRepository repository;
    private final IncompleteEventPublications incomplete;

    Outbox(OutboxRepository repository, IncompleteEventPublications incomplete) {
        this.repository = repository;
        this.incomplete = incomplete;
    }

    /** How many events have been committed but not told yet; those whose telling failed apart. */
    public int pending() {
        return repository.pending();
    }

    /** Sends again what was not finished within two minutes: its instance died, or its listener failed. Repeats are harmless. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT2M")
    void resubmit() {
        incomplete.resubmitIncompletePublicationsOlderThan(RETRY_AFTER);
    }
}
