package vn.giaouoc.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** What clients carry instead of a session: opaque, kept only as a hash, with an end. */
@Service
public class Tokens {

    private static final int LONGEST_NAME = 100;

    private final TokenRepository repository;
    private final SignIn signIn;
    private final SecuritySettings settings;
    private final WallClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Tokens(
            TokenRepository repository,
            SignIn signIn,
            SecuritySettings settings,
            WallClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.signIn = signIn;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A new token, throttled as the sign-in form is.
     *
     * @param name what the client calls it, at most 100 characters
     * @param hours its life, real time
     * @throws Problem {@code security.wrong-password}, {@code security.throttled}, {@code security.busy}, {@code
     *     security.token-hours}, {@code security.token-name}, {@code security.password-must-change}
     */
    public Issued issue(String login, String password, String name, int hours, String address) {
        var longest = settings.longestToken().toHours();
        if (hours < 1 || hours > longest) {
            throw Problem.invalid("security.token-hours", longest);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw Problem.invalid("security.token-name", LONGEST_NAME);
        }
        var account = signIn.check(login, password, address);
        if (account.mustChange()) {
            throw Problem.notAllowed("security.password-must-change");
        }
        var token = Secrets.opaque();
        var now = clock.instant();
        var expiresAt = now.plus(Duration.ofHours(hours));
        transaction.executeWithoutResult(status -> {
            repository.deleteExpired(now);
            repository.insert(Ids.next(), Secrets.sha256(token), account.id(), name.strip(), now, expiresAt);
            events.publishEvent(new Auditable.Entry(
                    "security.token-issued",
                    account.login(),
                    null,
                    null,
                    "account:" + account.login(),
                    Map.of("name", name.strip())));
        });
        return new Issued(token, expiresAt);
    }

    /** The person's own tokens that still count, the newest first; never the secret. */
    @Transactional(readOnly = true)
    public List<Held> ofPerson(Actor actor) {
        return repository.ofPerson(actor.person(), clock.instant());
    }

    /**
     * Ends one of the person's own tokens.
     *
     * @throws Problem {@code security.token-unknown}, also for somebody else's
     */
    @Transactional
    public void revoke(UUID token, Actor actor) {
        if (repository.delete(token, actor.person()) == 0) {
            throw Problem.notFound("security.token-unknown");
        }
        events.publishEvent(new Auditable.Entry(
                "security.token-revoked", actor.login(), null, null, "account:" + actor.login(), Map.of()));
    }

    /** Ends a token; nothing happens if it is none. */
    @Transactional
    public void revoke(String token) {
        repository.delete(Secrets.sha256(token));
    }

    Optional<SignedIn> bearer(String token) {
        return repository.bearer(Secrets.sha256(token), clock.instant());
    }

    /**
     * A token as its owner sees it.
     *
     * @param name what the client calls it
     * @param createdAt real time, as is expiresAt
     */
    public record Held(UUID id, String name, Instant createdAt, Instant expiresAt) {}

    /**
     * @param token shown only here
     * @param expiresAt first moment at which it counts no longer, real time
     */
    public record Issued(String token, Instant expiresAt) {

        /** Never the token, so that no log keeps it. */
        @Override
        public String toString() {
            return "Issued[until " + expiresAt + "]";
        }
    }
}
