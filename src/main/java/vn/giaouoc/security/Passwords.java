package vn.giaouoc.security;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** Argon2id, never more of it at once than the machine bears. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore permits;
    private final String nobodys;

    Passwords(SecuritySettings settings) {
        this.permits = new Semaphore(settings.parallelHashes(), true);
        this.nobodys = hash(Secrets.opaque());
    }

    /**
     * Whether the password fits. Takes as long for an account that does not exist as for one that does.
     *
     * @param hash of the account; null if there is no such account
     */
    boolean matches(String password, @Nullable String hash) {
        var tooLong = password.length() > LONGEST;
        var fits = limited(() -> encoder.matches(tooLong ? "" : password, hash == null ? nobodys : hash));
        return fits && !tooLong && hash != null;
    }

    String hash(String password) {
        return limited(() -> {
            var hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("no hash");
            }
            return hash;
        });
    }

    /**
     * @throws Problem {@code security.password-length}, {@code security.password-holds-login}
     */
    void require(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid("security.password-length", SHORTEST, LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            throw Problem.invalid("security.password-holds-login");
        }
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(Problem.Kind.TOO_OFTEN, "security.busy", PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
