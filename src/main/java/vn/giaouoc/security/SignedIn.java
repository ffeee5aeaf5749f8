package vn.giaouoc.security;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who is signed in, as the session keeps it. A change of roles, a reset and a disabling end the sessions, so what stands here
 * is never older than the account.
 *
 * @param since when the password was checked, real time
 * @param mustChange true while the password is a one-time one: nothing but changing it is allowed
 */
public record SignedIn(
        UUID account, UUID person, String login, TreeSet<String> roleNames, boolean mustChange, Instant since)
        implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    SignedIn(Account account, Instant since) {
        this(
                account.id(),
                account.person(),
                account.login(),
                new TreeSet<>(account.roles()),
                account.mustChange(),
                since);
    }

    @Override
    public String getName() {
        return login;
    }

    public Set<String> roles() {
        return roleNames;
    }
}
