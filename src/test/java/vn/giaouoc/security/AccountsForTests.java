package vn.giaouoc.security;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Role;

/** Makes accounts with logins of their own, for tests. */
@Component
public class AccountsForTests {

    public static final String PASSWORD = "mật khẩu để thử";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final Tokens tokens;

    AccountsForTests(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A login of somebody without posts. */
    public String anybody(Role... roles) {
        return of(UUID.randomUUID(), roles);
    }

    /** A login of a person. */
    public String of(UUID person, Role... roles) {
        var login = "thu" + NEXT.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36);
        accounts.createWithPassword(login, person, Set.of(roles), PASSWORD);
        return login;
    }

    public String token(String login) {
        return tokens.issue(login, PASSWORD, "thử", 1, "127.0.0." + (NEXT.incrementAndGet() % 250))
                .token();
    }
}
