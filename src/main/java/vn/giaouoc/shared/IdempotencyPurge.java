package vn.giaouoc.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the first answers to writes once nobody repeats them any more. */
@Component
@ConditionalOnProperty(name = "giaouoc.jobs", havingValue = "true", matchIfMissing = true)
class IdempotencyPurge {

    private final IdempotencyRepository repository;
    private final Clock clock;

    IdempotencyPurge(IdempotencyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void purge() {
        repository.purge(clock.instant());
    }
}
