package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.AtCommit;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Ids;

/** Each write on accounts fails whole: its last step, the audited fact, breaks, and nothing has changed. */
@ProductTest
class AccountWritesModuleTests {

    private static final String PASSWORD = "mot-mat-khau-dai";
    private static final String TRIED = "ai.do.thu";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Breaker breaker;

    @Autowired
    AtCommit atCommit;

    @Autowired
    Throttle throttle;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void mend() {
        breaker.disarm();
    }

    @Test
    @FailsWhole({
        "security.Accounts.changePassword",
        "security.Accounts.create",
        "security.Accounts.disable",
        "security.Accounts.enable",
        "security.Accounts.resetPassword",
        "security.Accounts.setRoles"
    })
    void nothingStaysOfAWriteWhoseLastStepBreaks() {
        var admin = Actor.withoutPosts(Ids.next(), "admin", "Quản trị", Set.of(Role.ADMIN), clock.instant());
        var open = account(Set.of(Role.AUDITOR));
        var closed = account(Set.of());
        var own = account(Set.of());
        accounts.disable(closed, admin);
        var person = person();
        var writes = new LinkedHashMap<String, Runnable>();
        writes.put("security.account-created", () -> accounts.create(person.login(), person.id(), Set.of(), admin));
        writes.put("security.account-disabled", () -> accounts.disable(open, admin));
        writes.put("security.account-enabled", () -> accounts.enable(closed, admin));
        writes.put("security.password-reset", () -> accounts.resetPassword(open, admin));
        writes.put("security.roles-set", () -> accounts.setRoles(open, Set.of(Role.MANAGER), admin));
        writes.put(
                "security.password-changed",
                () -> accounts.changePassword(own, PASSWORD, PASSWORD + "-moi", "127.0.0.9"));

        writes.forEach((action, write) -> {
            var before = state(List.of(open, closed, own, person.login()));
            breaker.arm(action);
            assertThatThrownBy(write::run).as(action).isInstanceOf(Breaker.Broken.class);
            breaker.disarm();
            assertThat(state(List.of(open, closed, own, person.login())))
                    .as(action)
                    .isEqualTo(before);
        });
        writes.forEach((action, write) -> {
            var before = state(List.of(open, closed, own, person.login()));
            write.run();
            assertThat(state(List.of(open, closed, own, person.login())))
                    .as(action)
                    .isNotEqualTo(before);
        });
    }

    @Test
    @FailsWhole({"security.Throttle.admit", "security.Throttle.succeeded"})
    void triesToSignInAreCountedWholeOrNotAtAll() {
        throttle.admit(TRIED, "127.0.0.78");
        var counted = tries();

        atCommit.leavesNothing("security_attempt", () -> throttle.admit(TRIED, "127.0.0.78"));
        atCommit.leavesNothing("security_attempt", () -> throttle.succeeded(TRIED, "127.0.0.78"));

        assertThat(tries()).isEqualTo(counted);
        throttle.succeeded(TRIED, "127.0.0.78");
        assertThat(tries()).isNotEqualTo(counted);
    }

    @Test
    @FailsWhole({"security.Accounts.createWithPassword", "security.Accounts.insert"})
    void accountsOfTheDemonstrationAreMadeWholeOrNotAtAll() {
        var one = person();
        var other = person();

        atCommit.leavesNothing(
                "security_account", () -> accounts.createWithPassword(one.login(), one.id(), Set.of(), PASSWORD));
        atCommit.leavesNothing(
                "security_account",
                () -> accounts.createWithPassword(
                        Map.of(one.login(), one.id(), other.login(), other.id()), Map.of(), PASSWORD));
    }

    @Test
    @FailsWhole("security.SignIn.signIn")
    void aSignInIsRememberedWholeOrNotAtAll() {
        var login = account(Set.of());
        var before = state(List.of(login));

        breaker.arm("security.signed-in");
        assertThatThrownBy(() -> signIn.signIn(login, PASSWORD, "127.0.0.79")).isInstanceOf(Breaker.Broken.class);

        assertThat(state(List.of(login))).isEqualTo(before);
    }

    private List<String> tries() {
        return jdbc.sql("select to_json(a)::text from security_attempt a order by 1")
                .query(String.class)
                .list();
    }

    private record Somebody(UUID id, String login) {}

    private Somebody person() {
        var login = "w" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(
                new People.NewPerson(login, "Người " + login, null, null, login), Actor.system(clock.instant()));
        return new Somebody(person.id(), login);
    }

    private String account(Set<Role> roles) {
        var person = person();
        accounts.createWithPassword(person.login(), person.id(), roles, PASSWORD);
        return person.login();
    }

    /** All that is stored of the accounts, each as JSON. */
    private List<String> state(List<String> logins) {
        return jdbc.sql(
                        "select to_json(a)::text from security_account a where login = any (:logins::text[]) order by login")
                .param("logins", "{" + String.join(",", logins) + "}")
                .query(String.class)
                .list();
    }
}
