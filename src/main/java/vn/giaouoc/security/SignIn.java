package vn.giaouoc.security;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;

/** Checks a login and its password; the only place that does. */
@Service
class SignIn {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final WallClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Throttle throttle,
            WallClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    /**
     * @param address the client's address; null for a signed-in person who types the password again
     * @throws Problem {@code security.wrong-password} (also for an unknown or disabled login, after the same time), {@code
     *     security.throttled} with the seconds to wait, {@code security.busy}
     */
    Account check(String login, String password, @Nullable String address) {
        var name = normal(login);
        throttle.admit(name, address).ifPresent(wait -> {
            throw Problem.of(Problem.Kind.TOO_OFTEN, "security.throttled", Math.max(1, wait.toSeconds() + 1));
        });
        var account = isLogin(name) ? accounts.find(name).orElse(null) : null;
        var fits = passwords.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !fits || account.disabled()) {
            throw Problem.notAllowed("security.wrong-password");
        }
        throttle.succeeded(name, address);
        return account;
    }

    /** As {@link #check}, and remembers the sign-in. */
    SignedIn signIn(String login, String password, String address) {
        var account = check(login, password, address);
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.id(), clock.instant());
            events.publishEvent(new Auditable.Entry(
                    "security.signed-in", account.login(), null, null, "account:" + account.login(), Map.of()));
        });
        return new SignedIn(account, clock.instant());
    }
}
