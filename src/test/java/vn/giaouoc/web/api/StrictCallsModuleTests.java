package vn.giaouoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountsForTests;

/** What cannot be read as the call takes it is refused by name, in the client's language. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictCallsModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    ApiClient client;
    ApiClient admin;

    @BeforeAll
    void signIn() {
        client = new ApiClient(port, people.token(people.anybody()));
        admin = new ApiClient(port, people.token(people.anybody(Role.ADMIN)));
    }

    @Test
    void refusalsAreProblemsInTheLanguageOfTheRequest() {
        var vietnamese = client.get("/accounts");
        var english = client.send("GET", "/accounts", null, Map.of("Accept-Language", "en"));

        assertThat(vietnamese.status()).isEqualTo(403);
        assertThat(vietnamese.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(vietnamese.code()).isEqualTo("security.administrators-only");
        assertThat(vietnamese.get("title")).isEqualTo("Không được phép");
        assertThat(vietnamese.get("detail")).startsWith("Chỉ quản trị viên");
        assertThat(english.get("detail")).startsWith("Only administrators");
        assertThat(english.json().path("args").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "xx-YY", "en;q=bad", "*", "", "vi-VN,vi;q=0.9"})
    void anyOtherLanguageGetsVietnamese(String language) {
        var answer = client.send("GET", "/accounts", null, Map.of("Accept-Language", language));

        assertThat(answer.get("title")).isEqualTo("Không được phép");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"x\",\"assignee\":\"me\"} | web.unknown-field",
                "{\"password\":\"x\",\"password\":\"y\"} | web.body-unreadable",
                "{\"password\":null} | web.field-missing",
                "{} | web.field-missing",
                "{\"password\":[1]} | web.field-unusable",
                "{\"password\":12} | web.field-unusable",
                "{\"password\":\"\\u0000\"} | web.field-unusable",
                "{\"password\":\"x\"} {} | web.body-unreadable",
                "[] | web.body-unreadable",
                "null | web.body-unreadable",
                "{\"password\": | web.body-unreadable",
                "not json | web.body-unreadable"
            })
    void anUnreadableBodyIsRefused(String body, String code) {
        var answer = client.post("/me/confirmations", body.strip());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "tenantId", "status", "version", "state", "confirmedAt", "actor", "orQueries"})
    void nobodyAssignsWhatACallDoesNotTake(String field) {
        var body = "{\"outcome\":\"approve\",\"data\":{},\"" + field + "\":\"x\"}";

        assertThat(client.post("/tasks/" + UUID.randomUUID() + "/complete", body)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?assignee=me, web.unknown-parameter",
        "/tasks?limit=5&limit=6, web.parameter-repeated",
        "/tasks?limit=0, web.limit",
        "/tasks?limit=101, web.limit",
        "/tasks?limit=1000000000, web.limit",
        "/tasks?limit=99999999999999, web.parameter-unusable",
        "/tasks?scope=everything, web.parameter-unusable",
        "/tasks?sort=unindexed, web.parameter-unusable",
        "/tasks?overdue=perhaps, web.parameter-unusable",
        "/tasks?q=a%00b, web.parameter-unusable",
        "/units?at=18/07/2024, web.parameter-unusable",
        "/units?at=2024-02-30, web.parameter-unusable",
        "/signing-authority?type=PLAN, web.parameter-missing",
        "/calendar/0, web.parameter-unusable",
        "/groups/X/years/abc, web.parameter-unusable"
    })
    void anUnreadableQueryIsRefused(String path, String code) {
        var answer = client.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aSearchTooLongToMeanAnythingIsRefused() {
        assertThat(client.get("/tasks?q=" + "a".repeat(201)).code()).isEqualTo("web.search-too-long");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        var long300k = "{\"password\":\"" + "x".repeat(300 * 1024) + "\"}";

        assertThat(client.post("/me/confirmations", long300k).status()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedHoweverItsPathIsSpelled() throws Exception {
        var long300k = "{\"username\":\"" + "x".repeat(300 * 1024) + "\"}";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/%61pi/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(long300k));

        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aTextThatCannotBeKeptIsRefusedInFreeFormDataToo() {
        var body = "{\"outcome\":\"done\",\"data\":{\"note\":\"a\\u0000b\"}}";

        var answer = client.post("/tasks/" + UUID.randomUUID() + "/complete", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("web.field-unusable");
    }

    @Test
    void aBodyTooLongWithoutSayingSoIsRefused() throws Exception {
        var stream = new java.io.ByteArrayInputStream(("{\"password\":\"" + "x".repeat(300 * 1024) + "\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/api/v1/me/confirmations"))
                .header("Authorization", "Bearer " + client.token())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> stream))
                .build();

        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "{\"data\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}";

        assertThat(client.put("/tasks/" + UUID.randomUUID() + "/draft", deep).status())
                .isEqualTo(400);
    }

    @Test
    void onlyJsonIsTaken() {
        var path = "/me/confirmations";
        for (var type : new String[] {"text/plain", "application/xml", "application/json5"}) {
            var answer = client.send("POST", path, "{\"password\":\"x\"}", Map.of("Content-Type", type));

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("web.media-type-not-supported");
        }
    }

    @Test
    void theProtocolIsSpokenProperly() {
        assertThat(client.send("DELETE", "/tasks", null, Map.of()).status()).isEqualTo(405);
        assertThat(client.send("DELETE", "/tasks", null, Map.of()).headers().firstValue("Allow"))
                .isPresent();
        assertThat(client.get("/no-such-call").code()).isEqualTo("security.no-such-address");
        assertThat(new ApiClient(port, null).get("/no-such-call").status()).isEqualTo(401);
        assertThat(new ApiClient(
                                port,
                                "bịa-đặt".replace('ị', 'i').replace('ặ', 'a').replace('đ', 'd'))
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(new ApiClient(port, null).get("/me").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "00000000-0000-0000-0000-000000000000", "' or 1=1", "..", "%00"})
    void anIdThatIsNoneIsAnUnknownThing(String id) {
        var path = "/tasks/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(client.get(path).status()).isIn(400, 404);
    }

    @Test
    void aRepeatedWriteGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var year = 2050 + (int) (Math.random() * 40);
        var body = Map.of(
                "endOfDay",
                "17:00",
                "daysOff",
                java.util.List.of(Map.of("date", year + "-01-01", "name", "Tết Dương lịch", "source", "Giả định")),
                "makeUpDays",
                java.util.List.of(),
                "version",
                0);
        var headers = Map.of("Idempotency-Key", key);
        var json = tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(body);

        var first = admin.send("PUT", "/calendar/" + year, json, headers);
        var second = admin.send("PUT", "/calendar/" + year, json, headers);
        var other = admin.send("PUT", "/calendar/" + year, json.replace("17:00", "16:30"), headers);
        var stale = admin.put("/calendar/" + year, json);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("shared.idempotency-key-reused");
        assertThat(stale.status()).isEqualTo(409);
    }

    @Test
    void tooManyWrongPasswordsSayWhenToTryAgain() {
        var login = people.anybody();
        var body = Map.of("username", login, "password", "sai mật khẩu rồi", "name", "thử", "hours", 1);
        var anonymous = new ApiClient(port, null);
        var answer = anonymous.post("/tokens", body);
        for (var i = 0; i < 8 && answer.status() != 429; i++) {
            answer = anonymous.post("/tokens", body);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aDayThatNoCalendarHoldsIsRefusedAndNotBroken() {
        var answer = new ApiClient(port, people.token(people.anybody())).get("/units?at=%2B5999999-01-01");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("web.value-out-of-range");
    }
}
