package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;

@ProductTest
class TokensModuleTests {

    @Autowired
    AccountsForTests people;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Confirmations confirmations;

    @Autowired
    WallClock wall;

    @Autowired
    java.time.Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTokenNamesItsAccountAndIsKeptOnlyAsAHash() {
        var login = people.anybody(Role.AUDITOR);

        var token = people.token(login);

        assertThat(tokens.bearer(token)).hasValueSatisfying(signedIn -> {
            assertThat(signedIn.login()).isEqualTo(login);
            assertThat(signedIn.roles()).containsExactly("AUDITOR");
        });
        assertThat(tokens.bearer(token + "x")).isEmpty();
        assertThat(jdbc.sql("select count(*) from security_token where sha256 = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theOwnerSeesAndEndsTheirOwnTokensOnly() {
        var login = people.anybody();
        var token = people.token(login);
        var owner = actor(login);
        var stranger = actor(people.anybody());

        var held = tokens.ofPerson(owner);

        assertThat(held).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("thử"));
        assertThat(tokens.ofPerson(stranger)).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(held.get(0).id(), stranger))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("security.token-unknown"));
        tokens.revoke(held.get(0).id(), owner);
        assertThat(tokens.bearer(token)).isEmpty();
    }

    private Actor actor(String login) {
        var person = jdbc.sql("select person from security_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return Actor.withoutPosts(person, login, login, Set.of(), clock.instant());
    }

    @Test
    void noRequestHoldsAStatementOrALockForEver() {
        assertThat(jdbc.sql("select current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')")
                        .query(String.class)
                        .single())
                .isEqualTo("1min 20s");
    }

    @Test
    void aTokenEnds() {
        var token = people.token(people.anybody());
        jdbc.sql("update security_token set expires_at = :past where sha256 = :sha256")
                .param("past", java.sql.Timestamp.from(wall.instant().minus(Duration.ofSeconds(1))))
                .param("sha256", Secrets.sha256(token))
                .update();

        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void disablingAnAccountEndsItsTokens() {
        var login = people.anybody();
        var token = people.token(login);

        accounts.disable(login, administrator());

        assertThat(tokens.bearer(token)).isEmpty();
        assertThatThrownBy(() -> people.token(login)).hasMessageContaining("security.wrong-password");
    }

    @Test
    void aResetEndsTokensAndTheOneTimePasswordGivesNone() {
        var login = people.anybody();
        var token = people.token(login);

        var oneTime = accounts.resetPassword(login, administrator());

        assertThat(tokens.bearer(token)).isEmpty();
        assertThatThrownBy(() -> tokens.issue(login, oneTime.password(), "thử", 1, "10.0.0.1"))
                .hasMessageContaining("security.password-must-change");
        accounts.changePassword(login, oneTime.password(), "mật khẩu mới toanh", "10.0.0.1");
        assertThat(tokens.issue(login, "mật khẩu mới toanh", "thử", 1, "10.0.0.1"))
                .isNotNull();
    }

    @Test
    void takingARoleAwayEndsTokens() {
        var login = people.anybody(Role.ADMIN);
        var token = people.token(login);

        accounts.setRoles(login, Set.of(), administrator());

        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void onlyAdministratorsTouchAccounts() {
        var login = people.anybody();
        var nobody = Actor.withoutPosts(UUID.randomUUID(), "ai.do", "Ai đó", Set.of(), clock.instant());

        assertThatThrownBy(() -> accounts.disable(login, nobody)).hasMessageContaining("security.administrators-only");
        assertThatThrownBy(() -> accounts.resetPassword(login, nobody))
                .hasMessageContaining("security.administrators-only");
        assertThatThrownBy(() -> accounts.setRoles(login, Set.of(Role.ADMIN), nobody))
                .hasMessageContaining("security.administrators-only");
        assertThatThrownBy(() -> accounts.list(null, 20, nobody)).hasMessageContaining("security.administrators-only");
    }

    @Test
    void aConfirmationIsGoodForOneActOfOneAccount() {
        var person = UUID.randomUUID();
        var login = people.of(person);
        var actor = Actor.withoutPosts(person, login, "Người thử", Set.of(), clock.instant());
        var other = Actor.withoutPosts(UUID.randomUUID(), "khac", "Người khác", Set.of(), clock.instant());

        var given = confirmations.confirm(actor, AccountsForTests.PASSWORD).confirmation();

        assertThat(confirmations.withConfirmation(other, given).confirmedAt()).isNull();
        assertThat(confirmations.withConfirmation(actor, given).confirmedAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(confirmations.withConfirmation(actor, given).confirmedAt()).isNull();
        assertThat(confirmations.withConfirmation(actor, "bịa").confirmedAt()).isNull();
        assertThatThrownBy(() -> confirmations.confirm(actor, "sai mật khẩu rồi"))
                .hasMessageContaining("security.wrong-password");
    }

    @Test
    void aConfirmationEndsAfterFiveMinutes() {
        var person = UUID.randomUUID();
        var actor = Actor.withoutPosts(person, people.of(person), "Người thử", Set.of(), clock.instant());
        var given = confirmations.confirm(actor, AccountsForTests.PASSWORD);

        assertThat(Duration.between(wall.instant(), given.expiresAt())).isLessThanOrEqualTo(Duration.ofMinutes(5));
        jdbc.sql("update security_confirmation set expires_at = :past where sha256 = :sha256")
                .param("past", java.sql.Timestamp.from(wall.instant().minusSeconds(1)))
                .param("sha256", Secrets.sha256(given.confirmation()))
                .update();
        assertThat(confirmations.withConfirmation(actor, given.confirmation()).confirmedAt())
                .isNull();
    }

    private Actor administrator() {
        return Actor.withoutPosts(UUID.randomUUID(), "quan.tri", "Quản trị", Set.of(Role.ADMIN), clock.instant());
    }
}
