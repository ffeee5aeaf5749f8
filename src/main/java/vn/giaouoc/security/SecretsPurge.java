package vn.giaouoc.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes tokens that count no longer; sessions are deleted by Spring Session, confirmations with each new one. */
@Component
@ConditionalOnProperty(name = "giaouoc.jobs", havingValue = "true", matchIfMissing = true)
class SecretsPurge {

    private final TokenRepository tokens;
    private final WallClock clock;

    SecretsPurge(TokenRepository tokens, WallClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void purge() {
        tokens.deleteExpired(clock.instant());
    }
}
