package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.security.AccountsForTests;

@ProductTest
class SessionsModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @Autowired
    Accounts accounts;

    @Autowired
    java.time.Clock clock;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void aStrangerIsSentToTheSignInPageAndComesBack() {
        var sent = browser.get("/tasks?scope=unit");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/login?next=%2Ftasks%3Fscope%3Dunit");
        var back = browser.post(
                "/login",
                Map.of(
                        "username",
                        people.anybody(),
                        "password",
                        AccountsForTests.PASSWORD,
                        "next",
                        "/tasks?scope=unit"));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).isEqualTo("/tasks?scope=unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example"})
    void nobodyIsSentElsewhereAfterSigningIn(String next) {
        var sent = browser.post(
                "/login", Map.of("username", people.anybody(), "password", AccountsForTests.PASSWORD, "next", next));

        assertThat(location(sent)).isEqualTo("/");
    }

    @Test
    void aWrongPasswordLeadsBackWithTheReason() {
        var sent = browser.signIn(people.anybody(), "sai mật khẩu rồi");

        assertThat(location(sent)).isEqualTo("/login?error=wrong-password");
    }

    @Test
    void lookingAtTheSignInPageWritesNoSession() {
        browser.get("/login");

        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void aSessionPlantedBeforeSigningInIsNotTheOneAfter() {
        var first = people.anybody();
        browser.signIn(first, AccountsForTests.PASSWORD);
        var planted = browser.cookie("SESSION").orElseThrow();
        var victim = new Browser(port);
        victim.setCookie("SESSION", planted);

        victim.signIn(people.anybody(), AccountsForTests.PASSWORD);

        assertThat(victim.cookie("SESSION")).isNotEmpty().get().isNotEqualTo(planted);
        var attacker = new Browser(port);
        attacker.setCookie("SESSION", planted);
        assertThat(attacker.get("/password").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionIsOfNoUseAfterSigningOut() {
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);
        var session = browser.cookie("SESSION").orElseThrow();
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);

        var out = browser.post("/logout", Map.of());

        assertThat(out.statusCode()).isIn(302, 303);
        var thief = new Browser(port);
        thief.setCookie("SESSION", session);
        assertThat(thief.get("/password").statusCode()).isEqualTo(303);
    }

    @Test
    void disablingAndLosingARoleEndTheSessionAtOnce() {
        for (var end : Set.<java.util.function.Consumer<String>>of(
                login -> accounts.disable(login, administrator()),
                login -> accounts.setRoles(login, Set.of(), administrator()),
                login -> accounts.resetPassword(login, administrator()))) {
            var login = people.anybody(Role.AUDITOR);
            browser.signIn(login, AccountsForTests.PASSWORD);
            assertThat(browser.get("/password").statusCode()).isEqualTo(200);

            end.accept(login);

            assertThat(browser.get("/password").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aOneTimePasswordOpensOnlyThePasswordPage() {
        var login = people.anybody();
        var oneTime = accounts.resetPassword(login, administrator()).password();
        browser.signIn(login, oneTime);

        assertThat(location(browser.get("/tasks"))).isEqualTo("/password");
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/documents"))).isEqualTo("/password");
    }

    @Test
    void anUnusedSessionEndsAfterHalfAnHour() {
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);
        assertThat(jdbc.sql("select max_inactive_interval from security_session order by creation_time desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1800);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScripts() {
        var sent = browser.signIn(people.anybody(), AccountsForTests.PASSWORD);

        assertThat(sent.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    private Actor administrator() {
        return Actor.withoutPosts(UUID.randomUUID(), "quan.tri", "Quản trị", Set.of(Role.ADMIN), clock.instant());
    }

    private static String location(java.net.http.HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
