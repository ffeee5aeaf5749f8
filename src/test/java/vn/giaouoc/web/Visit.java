package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window; whatever the page complains about in the console is kept. */
public final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Visit(Chromium chromium, int port, int width, int height) {
        context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(width, height));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + page.url() + ")");
            }
        });
    }

    public Page page() {
        return page;
    }

    public Visit signIn(String login, String password) {
        page.navigate("/login");
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("main button.g-btn-primary");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Opens a page and finds nothing against WCAG 2.2 AA on it. */
    public void readsWell(String path) {
        page.navigate(path);
        readsWell();
    }

    public void readsWell() {
        clean(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** Every text stands out enough from what is behind it. */
    public void contrasts() {
        clean(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private void clean(AxeBuilder axe) {
        var found = axe.exclude(List.of("[data-island]")).analyze();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /** Nothing sticks out of the window to the side. */
    public void fitsTheWidth() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isEqualTo(0);
    }

    public void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/" + name + ".png")));
    }

    public void leavesNoComplaint() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
