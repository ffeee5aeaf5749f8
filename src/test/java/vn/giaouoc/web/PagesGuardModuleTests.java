package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaouoc.ProductTest;
import vn.giaouoc.security.AccountsForTests;

/** Every page and every form there is, found from the handlers: strangers see none, and no form goes without its token. */
@ProductTest
class PagesGuardModuleTests {

    private static final Set<String> OPEN =
            Set.of("/login", "/language", "/theme", "/error", "/verify", "/verify/{code}");

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void aStrangerIsSentToTheSignInPageFromEveryPage() {
        var stranger = new Browser(port);
        var wrong = new TreeMap<String, Integer>();
        for (var path : pages(RequestMethod.GET)) {
            if (!OPEN.contains(path)) {
                var answer = stranger.get(filled(path));
                var location = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() != 303 || !location.startsWith("/login")) {
                    wrong.put(path, answer.statusCode());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        var browser = new Browser(port);
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);
        var taken = new ArrayList<String>();
        var forms = pages(RequestMethod.POST);
        for (var path : forms) {
            var without = browser.forged(filled(path), Map.of(), Map.of());
            var invented = browser.forged(filled(path), Map.of("_csrf", "bịa"), Map.of());
            var asText = browser.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + filled(path)))
                            .header("Content-Type", "text/plain")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
            if (without.statusCode() != 403 || invented.statusCode() != 403 || asText.statusCode() != 403) {
                taken.add(path);
            }
        }

        assertThat(forms).hasSizeGreaterThan(10);
        assertThat(taken).isEmpty();
        assertThat(browser.forged("/login", Map.of(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.forged("/logout", Map.of(), Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aRefusedFormLeadsBackToAPageThatExists() {
        var browser = new Browser(port);
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);

        var refused = browser.post("/demo/clock", Map.of("step", "day"));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("name=\"back\" value=\"/tasks\"").doesNotContain("value=\"/demo/clock\"");
    }

    @Test
    void whatCannotBeKeptIsRefusedAndNotBroken() {
        var browser = new Browser(port);
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);

        assertThat(browser.get("/tasks?q=a%00b").statusCode()).isEqualTo(422);
        assertThat(browser.get("/organization?at=%2B5999999-01-01").statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/organization?at=bao-gio").statusCode()).isEqualTo(200);
    }

    private TreeSet<String> pages(RequestMethod method) {
        var paths = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("vn.giaouoc.web.pages")
                    && (methods.isEmpty() || methods.contains(method))) {
                paths.addAll(mapping.getPatternValues());
            }
        });
        return paths;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
