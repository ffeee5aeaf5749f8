package vn.giaouoc.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountSummary;
import vn.giaouoc.security.Accounts;

/** The people who act in the demonstration, by login. */
class Cast {

    private final Accounts accounts;
    private final Actors actors;
    private final Map<String, AccountSummary> known = new HashMap<>();

    Cast(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
    }

    /** The person as of now, having entered the password again, as signing asks for. */
    Actor actor(String login, Instant now) {
        var account = account(login);
        return actors.load(account.person(), login, account.roles(), now).withConfirmedAt(now);
    }

    UUID person(String login) {
        return account(login).person();
    }

    Set<Role> roles(String login) {
        return account(login).roles();
    }

    private AccountSummary account(String login) {
        return known.computeIfAbsent(
                login,
                name -> accounts.find(name)
                        .orElseThrow(() -> new IllegalStateException("no demonstration account " + name)));
    }
}
