package vn.giaouoc.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** Who can sign in as whom. */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final People people;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Doors doors;
    private final WallClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRepository repository,
            People people,
            Passwords passwords,
            SignIn signIn,
            Doors doors,
            WallClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.people = people;
        this.passwords = passwords;
        this.signIn = signIn;
        this.doors = doors;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Gives a person an account.
     *
     * @return the one-time password, shown only here
     * @throws Problem {@code security.administrators-only}, {@code security.login-unusable}, {@code
     *     security.account-exists}, {@code organization.person-unknown}; {@code security.other-login} if the organisation knows
     *     the person by another login
     */
    public OneTimePassword create(String login, UUID person, Set<Role> roles, Actor actor) {
        requireAdministrator(actor);
        var name = SignIn.normal(login);
        var password = Secrets.oneTimePassword();
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            link(name, person, actor);
            insert(name, person, roles, hash, true, actor.login());
        });
        return new OneTimePassword(name, password);
    }

    /**
     * Gives a person an account whose password is known already: for the demonstration, never on behalf of a request.
     *
     * @throws Problem {@code security.login-unusable}, {@code security.account-exists}, {@code security.password-length}
     */
    public void createWithPassword(String login, UUID person, Set<Role> roles, String password) {
        passwords.require(password, SignIn.normal(login));
        insert(login, person, roles, passwords.hash(password), false, "system");
    }

    /**
     * Gives many people accounts with one known password, hashed once: for the demonstration, never on behalf of a request.
     *
     * @param people person by login
     * @param roles of the logins that have any
     * @throws Problem {@code security.login-unusable}, {@code security.account-exists}, {@code security.password-length}
     */
    public void createWithPassword(Map<String, UUID> people, Map<String, Set<Role>> roles, String password) {
        people.keySet().forEach(login -> passwords.require(password, SignIn.normal(login)));
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> people.forEach(
                (login, person) -> insert(login, person, roles.getOrDefault(login, Set.of()), hash, false, "system")));
    }

    /** The organisation knows a person by the login too, so the two never differ. */
    private void link(String login, UUID id, Actor actor) {
        var person = people.find(id).orElseThrow(() -> Problem.invalid("organization.person-unknown", id));
        if (person.login() == null) {
            var named = new People.NewPerson(person.code(), person.fullName(), person.email(), person.phone(), login);
            people.change(id, named, person.version(), actor);
        } else if (!person.login().equals(login)) {
            throw Problem.conflict("security.other-login", person.fullName(), person.login());
        }
    }

    /** The first administrator, made by the command at the machine. */
    OneTimePassword createFirst(String login, UUID person) {
        var password = Secrets.oneTimePassword();
        insert(login, person, Set.of(Role.ADMIN), passwords.hash(password), true, "system");
        return new OneTimePassword(SignIn.normal(login), password);
    }

    private void insert(String login, UUID person, Set<Role> roles, String hash, boolean mustChange, String createdBy) {
        var name = SignIn.normal(login);
        if (!SignIn.isLogin(name)) {
            throw Problem.invalid("security.login-unusable", login);
        }
        var account =
                new Account(Ids.next(), name, person, hash, mustChange, null, names(roles), clock.instant(), null);
        transaction.executeWithoutResult(status -> {
            if (!repository.insert(account, createdBy)) {
                throw Problem.conflict("security.account-exists", name);
            }
            audit("security.account-created", createdBy, name, Map.of("roles", String.join(",", account.roles())));
        });
    }

    /**
     * Shuts the account: sessions and tokens end at once.
     *
     * @throws Problem {@code security.unknown-account}; {@code security.own-account} for one's own
     */
    @Transactional
    public void disable(String login, Actor actor) {
        var account = forChange(login, actor);
        requireOther(account, actor);
        repository.setDisabled(account.id(), clock.instant());
        doors.shut(account);
        audit("security.account-disabled", actor.login(), account.login(), Map.of());
    }

    /**
     * @throws Problem {@code security.unknown-account}
     */
    @Transactional
    public void enable(String login, Actor actor) {
        var account = forChange(login, actor);
        repository.setDisabled(account.id(), null);
        audit("security.account-enabled", actor.login(), account.login(), Map.of());
    }

    /**
     * Replaces a lost password; sessions and tokens end at once.
     *
     * @return the one-time password, shown only here
     * @throws Problem {@code security.unknown-account}
     */
    public OneTimePassword resetPassword(String login, Actor actor) {
        requireAdministrator(actor);
        var password = Secrets.oneTimePassword();
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            var account = forChange(login, actor);
            repository.setPassword(account.id(), hash, true);
            doors.shut(account);
            audit("security.password-reset", actor.login(), account.login(), Map.of());
        });
        return new OneTimePassword(SignIn.normal(login), password);
    }

    /**
     * Sets what the account may do beside its posts; sessions and tokens end at once.
     *
     * @throws Problem {@code security.unknown-account}; {@code security.own-account} for one's own
     */
    @Transactional
    public void setRoles(String login, Set<Role> roles, Actor actor) {
        var account = forChange(login, actor);
        requireOther(account, actor);
        repository.setRoles(account.id(), names(roles));
        doors.shut(account);
        audit(
                "security.roles-set",
                actor.login(),
                account.login(),
                Map.of("roles", String.join(",", names(roles)), "before", String.join(",", account.roles())));
    }

    /**
     * One's own new password; all other sessions and all tokens end.
     *
     * @param address where the request comes from
     * @throws Problem {@code security.wrong-password}, {@code security.throttled}, {@code security.password-length}, {@code
     *     security.password-holds-login}, {@code security.password-same}
     */
    public void changePassword(String login, String current, String replacement, String address) {
        var account = signIn.check(login, current, address);
        passwords.require(replacement, account.login());
        if (current.equals(replacement)) {
            throw Problem.invalid("security.password-same");
        }
        var hash = passwords.hash(replacement);
        transaction.executeWithoutResult(status -> {
            repository.setPassword(account.id(), hash, false);
            doors.shut(account);
            audit("security.password-changed", account.login(), account.login(), Map.of());
        });
    }

    /**
     * In order of login.
     *
     * @param after login of the last one seen; null for the first page
     * @throws Problem {@code security.administrators-only}
     */
    @Transactional(readOnly = true)
    public List<AccountSummary> list(@Nullable String after, int limit, Actor actor) {
        requireAdministrator(actor);
        return repository.list(after, limit).stream().map(Accounts::summary).toList();
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(String login) {
        return repository.find(SignIn.normal(login)).map(Accounts::summary);
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> ofPerson(UUID person) {
        return repository.byPerson(person).map(Accounts::summary);
    }

    /** Person behind each login that has an account. */
    @Transactional(readOnly = true)
    public Map<String, UUID> persons(Collection<String> logins) {
        return repository.byLogins(logins).stream().collect(Collectors.toMap(Account::login, Account::person));
    }

    private Account forChange(String login, Actor actor) {
        requireAdministrator(actor);
        return repository
                .lock(SignIn.normal(login))
                .orElseThrow(() -> Problem.notFound("security.unknown-account", login));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("security.administrators-only");
        }
    }

    private static void requireOther(Account account, Actor actor) {
        if (account.person().equals(actor.person())) {
            throw Problem.notAllowed("security.own-account");
        }
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void audit(String action, String actor, String login, Map<String, String> facts) {
        events.publishEvent(new Auditable.Entry(action, actor, null, null, "account:" + login, facts));
    }

    private static AccountSummary summary(Account account) {
        return new AccountSummary(
                account.login(),
                account.person(),
                account.roles().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                account.disabled(),
                account.mustChange(),
                account.createdAt(),
                account.lastSignInAt());
    }
}
