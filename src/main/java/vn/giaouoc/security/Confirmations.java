package vn.giaouoc.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** The password typed again before an act with legal effect: good for five minutes, one act, and this account only. */
@Service
public class Confirmations {

    private final ConfirmationRepository repository;
    private final SignIn signIn;
    private final SecuritySettings settings;
    private final WallClock wall;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Confirmations(
            ConfirmationRepository repository,
            SignIn signIn,
            SecuritySettings settings,
            WallClock wall,
            Clock clock,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.signIn = signIn;
        this.settings = settings;
        this.wall = wall;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @throws Problem {@code security.wrong-password}, {@code security.throttled}, {@code security.busy}
     */
    public Confirmation confirm(Actor actor, String password) {
        var account = signIn.check(actor.login(), password, null);
        var secret = Secrets.opaque();
        var now = wall.instant();
        var expiresAt = now.plus(settings.confirmation());
        transaction.executeWithoutResult(
                status -> repository.insert(Secrets.sha256(secret), account.id(), now, expiresAt));
        return new Confirmation(secret, expiresAt);
    }

    /**
     * The actor as confirmed, if the confirmation is theirs, in time and unused; it is used up by asking, in a transaction of
     * its own. Otherwise the actor as before, without a refusal: the act itself asks for the confirmation, and a repeat of a
     * request that succeeded must get its first answer.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Actor withConfirmation(Actor actor, @Nullable String confirmation) {
        if (confirmation == null || confirmation.isBlank()) {
            return actor;
        }
        var now = wall.instant();
        return repository
                .use(Secrets.sha256(confirmation), actor.person(), now)
                .map(given -> actor.withConfirmedAt(clock.instant().minus(Duration.between(given, now))))
                .orElse(actor);
    }

    /**
     * @param confirmation shown only here
     * @param expiresAt first moment at which it counts no longer, real time
     */
    public record Confirmation(String confirmation, Instant expiresAt) {

        /** Never the secret, so that no log keeps it. */
        @Override
        public String toString() {
            return "Confirmation[until " + expiresAt + "]";
        }
    }
}
