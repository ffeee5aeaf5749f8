package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.security.AccountsForTests;

/** What every answer carries, and what is refused before any handler. */
@ProductTest
class FrontDoorModuleTests {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/tasks",
                "/no-such-page",
                "/ui/no-such-file.js",
                "/api/v1/me",
                "/api/v1/no-such-call",
                "/api/v2",
                "/v3/api-docs",
                "/api-docs",
                "/actuator/health",
                "/tasks;x=1",
                "/%2e%2e/etc/passwd",
                "/error",
                "/favicon.ico",
                "/tasks//x"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        assertHeaders(new Browser(port).get(path));
    }

    @Test
    void refusedWritesCarryThemToo() {
        var browser = new Browser(port);

        assertHeaders(browser.forged("/login", Map.of(), Map.of()));
        assertHeaders(browser.forged("/api/v1/tokens", Map.of(), Map.of()));
        assertHeaders(browser.send(HttpRequest.newBuilder(address("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{"))));
        assertHeaders(browser.send(
                HttpRequest.newBuilder(address("/tasks")).method("TRACE", HttpRequest.BodyPublishers.noBody())));
        assertHeaders(browser.send(
                HttpRequest.newBuilder(address("/tasks")).method("PROPFIND", HttpRequest.BodyPublishers.noBody())));
    }

    @Test
    void noAnswerAllowsInlineScripts() {
        assertThat(new Browser(port).get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).doesNotContain("unsafe").contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest", "/engine-rest/task", "/camunda", "/camunda/app/welcome", "/operaton", "/h2-console",
                "/actuator", "/actuator/env", "/actuator/health", "/actuator/heapdump", "/webjars/x",
                        "/WEB-INF/web.xml",
                "/no-such-page", "/api-docs.json", "/swagger-ui.html"
            })
    void whatIsNotOursDoesNotExist(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isIn(401, 404);
        assertThat(signedIn().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/groups/no-such-page", "/tasks/a/b/c", "/documents/copies/x/acknowledge"})
    void anAddressThatIsNotThereIsAPageWithAWayBack(String path) {
        var page = signedIn().send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));

        assertThat(page.statusCode()).isIn(404, 405);
        assertThat(page.body()).contains("<h1>", "href=\"/tasks\"").doesNotContain("HTTP Status", "No static resource");
    }

    @Test
    void aStrangerTooIsToldOnAPage() {
        var page = new Browser(port)
                .send(HttpRequest.newBuilder(address("/no-such-page")).header("Accept", "text/html"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>", "href=\"/tasks\"").doesNotContain("HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/api-docs", "/swagger-ui/index.html", "/v3/api-docs/swagger-config"})
    void theDescriptionIsForThoseWhoAreSignedIn(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
        assertThat(signedIn().get(path).statusCode()).isIn(200, 302);
    }

    @Test
    void theDescriptionMayWriteStylesButNoScripts() {
        var policy = signedIn().get("/swagger-ui/index.html").headers().firstValue("Content-Security-Policy");

        assertThat(policy)
                .hasValueSatisfying(sent -> assertThat(sent)
                        .contains("style-src 'self' 'unsafe-inline'")
                        .contains("script-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/API/v1/me",
                "/api/v1/me/",
                "/api/v1//me",
                "/api/v1/me;x=1",
                "/api/v1/%6de;y",
                "/api/v1/me%2f",
                "/api/v1/../v1/me",
                "/api/v1/./me",
                "/api/v1/me%00",
                "/api/V1/me",
                "/api/v1/me.json",
                "/api/v1%2fme",
                "//api/v1/me"
            })
    void noTrickWithThePathOpensACall(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1")).matches("HTTP/1.1 (400|401|404|303) ?.*");
    }

    @Test
    void noHeaderChangesMethodPathOrAddress() {
        var browser = new Browser(port);
        for (var header : Map.of(
                        "X-HTTP-Method-Override", "GET",
                        "X-Original-URL", "/login",
                        "X-Rewrite-URL", "/login",
                        "X-Forwarded-Prefix", "/login",
                        "X-Forwarded-Host", "evil.example")
                .entrySet()) {
            var sent =
                    browser.send(HttpRequest.newBuilder(address("/tasks")).header(header.getKey(), header.getValue()));

            assertThat(sent.statusCode()).as(header.getKey()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location").orElse("")).startsWith("/login");
        }
    }

    @Test
    void theOldestProtocolGetsNothing() throws Exception {
        assertThat(raw("GET /api/v1/me")).doesNotContain(" 200");
    }

    @Test
    void aWriteFromAnotherSiteIsRefused() {
        var browser = signedIn();
        var token = browser.token();
        var form = Map.of("_csrf", token, "language", "en");

        assertThat(browser.forged("/language", form, Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.forged("/language", form, Map.of("Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.forged("/language", form, Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.forged("/language", form, Map.of("Origin", "null")).statusCode())
                .isEqualTo(403);
        assertThat(browser.forged("/language", form, Map.of("Origin", "http://localhost:" + port))
                        .statusCode())
                .isLessThan(400);
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        browser.signIn(people.anybody(), AccountsForTests.PASSWORD);
        return browser;
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The first line of the answer to a request line that no client library would send. */
    private String raw(String requestLine) throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static void assertHeaders(HttpResponse<String> response) {
        HEADERS.forEach((name, value) -> assertThat(response.headers().firstValue(name))
                .as(response.request().method() + " " + response.uri() + " " + response.statusCode() + " " + name)
                .hasValueSatisfying(sent -> assertThat(sent).contains(value)));
    }
}
