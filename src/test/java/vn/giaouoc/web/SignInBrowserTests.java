package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;

/** Signing in, in a real browser. */
@ProductTest
class SignInBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AccountsForTests accounts;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aPersonSignsInAndReachesTheTaskList() {
        var unit = worlds.staffedUnit("Trường thử đăng nhập");
        var login = accounts.of(unit.person(Post.HEAD));

        try (var visit = new Visit(chromium, port, 1440, 900)) {
            visit.readsWell("/login");
            visit.signIn(login, AccountsForTests.PASSWORD);

            assertThat(visit.page().locator("h1")).hasText("Việc của tôi");
            assertThat(visit.page().locator(".g-nav a")).hasCount(5);
            visit.leavesNoComplaint();
        }
    }

    @Test
    void everyMainWayLeadsToAPage() {
        var unit = worlds.staffedUnit("Trường thử đường chính");
        var login = accounts.of(unit.person(Post.HEAD));

        try (var visit = new Visit(chromium, port, 1440, 900)) {
            visit.signIn(login, AccountsForTests.PASSWORD);
            var ways = visit.page().locator(".g-nav a");

            for (int way = 0; way < ways.count(); way++) {
                ways.nth(way).click();
                assertThat(visit.page().locator(".g-nav a").nth(way)).hasAttribute("aria-current", "page");
                assertThat(visit.page().locator("h1")).hasCount(1);
                visit.readsWell();
            }
            visit.leavesNoComplaint();
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutTellingWhich() {
        try (var visit = new Visit(chromium, port, 390, 800)) {
            var page = visit.page();
            page.navigate("/login?next=/notices");
            page.fill("#username", "khong-co");
            page.fill("#password", "sai hoàn toàn");
            page.click("main button.g-btn-primary");

            assertThat(page.locator("[role=alert]")).containsText("Tên đăng nhập hoặc mật khẩu không đúng");
            visit.fitsTheWidth();
            visit.readsWell();
            visit.leavesNoComplaint();
        }
    }

    @Test
    void theLanguageChangesOnTheSpotAndKeepsWhatWasTyped() {
        try (var visit = new Visit(chromium, port, 1440, 900)) {
            var page = visit.page();
            page.navigate("/login");
            page.fill("#username", "cdyt.deputy");
            page.click("button[value=en]");

            assertThat(page.locator("h1")).hasText("Sign in");
            assertThat(page.locator("#username")).hasValue("cdyt.deputy");
        }
    }
}
