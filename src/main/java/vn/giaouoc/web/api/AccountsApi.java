package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountSummary;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.shared.Problem;

/**
 * Who can sign in as whom; for administrators. These calls take no Idempotency-Key: their answers hold one-time passwords, which
 * are kept nowhere, and a repeat is refused by itself.
 */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final Accounts accounts;
    private final People people;
    private final PersonCodes codes;

    AccountsApi(Accounts accounts, People people, PersonCodes codes) {
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
    }

    /**
     * @param person code
     */
    record AccountBody(
            String login,
            String person,
            @Nullable String name,
            Set<Role> roles,
            boolean disabled,
            boolean mustChangePassword,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {}

    /** With the one-time password, which is shown only here. */
    record WithPassword(String login, String oneTimePassword) {}

    record NewAccount(String login, String person, @Nullable Set<Role> roles) {}

    record Roles(Set<Role> roles) {}

    @GetMapping
    @Operation(summary = "All accounts, by login")
    Items<AccountBody> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var most = Items.limit(limit);
        var page = Items.page(accounts.list(after, most + 1, actor), most, AccountSummary::login);
        return new Items<>(page.items().stream().map(this::body).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a person an account with a one-time password that must be changed")
    WithPassword create(@RequestBody NewAccount body, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("security.administrators-only");
        }
        var roles = body.roles() == null ? Set.<Role>of() : body.roles();
        var made = accounts.create(body.login(), codes.id(body.person()), roles, actor);
        return new WithPassword(made.login(), made.password());
    }

    @PostMapping("/{login}/disable")
    @Operation(summary = "Shuts the account; its sessions and tokens end at once")
    AccountBody disable(@PathVariable String login, Actor actor) {
        accounts.disable(login, actor);
        return one(login);
    }

    @PostMapping("/{login}/enable")
    AccountBody enable(@PathVariable String login, Actor actor) {
        accounts.enable(login, actor);
        return one(login);
    }

    @PutMapping("/{login}/roles")
    @Operation(summary = "What the account may do beside its person's posts; its sessions and tokens end at once")
    AccountBody setRoles(@PathVariable String login, @RequestBody Roles body, Actor actor) {
        accounts.setRoles(login, body.roles(), actor);
        return one(login);
    }

    @PostMapping("/{login}/password-reset")
    @Operation(summary = "Replaces a lost password by a one-time password; sessions and tokens end at once")
    WithPassword resetPassword(@PathVariable String login, Actor actor) {
        var made = accounts.resetPassword(login, actor);
        return new WithPassword(made.login(), made.password());
    }

    private AccountBody one(String login) {
        return accounts.find(login)
                .map(this::body)
                .orElseThrow(() -> Problem.notFound("security.unknown-account", login));
    }

    private AccountBody body(AccountSummary account) {
        var person = people.find(account.person());
        return new AccountBody(
                account.login(),
                person.map(found -> found.code()).orElse(account.person().toString()),
                person.map(found -> found.fullName()).orElse(null),
                new TreeSet<>(account.roles()),
                account.disabled(),
                account.mustChangePassword(),
                account.createdAt(),
                account.lastSignInAt());
    }
}
