package vn.giaouoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.security.AccountsForTests;

/** The organisation and who may sign, as clients see them. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationOverHttpModuleTests {

    private static final LocalDate SIGNING = LocalDate.of(2024, 7, 18);

    @LocalServerPort
    int port;

    @Autowired
    Worlds worlds;

    @Autowired
    AccountsForTests people;

    @Autowired
    Accounts accounts;

    Worlds.World world;
    ApiClient admin;

    @BeforeAll
    void build() {
        world = worlds.khoi7();
        admin = new ApiClient(port, people.token(people.anybody(Role.ADMIN)));
    }

    @Test
    void tellsWhoMaySignAndInWhichCapacity() {
        var answer = admin.get(
                "/signing-authority?unit=" + world.code("CDYT") + "&type=COVENANT&field=EMULATION&at=" + SIGNING);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var first = answer.json().path("offeredTo").path(0);
        assertThat(first.path("login").asString()).isEqualTo(world.login("cdyt.deputy"));
        assertThat(first.path("capacity").asString()).isEqualTo("KT");
        assertThat(first.path("capacityLine").path(0).asString()).isEqualTo("KT. HIỆU TRƯỞNG");
        assertThat(first.path("capacityLine").path(1).asString()).isEqualTo("PHÓ HIỆU TRƯỞNG");
        assertThat(answer.get("reason")).isNotBlank();
    }

    @Test
    void tellsUnitsGroupsAndYearsOfADay() {
        var unit = admin.get("/units/" + world.code("TCT") + "?at=" + SIGNING);
        var year = admin.get("/groups/" + world.code("CM-K07") + "/years/2024?at=" + SIGNING);

        assertThat(unit.json().path("unit").path("name").asString()).isEqualTo("Trường Chính trị");
        assertThat(unit.json().path("posts").size()).isGreaterThanOrEqualTo(5);
        assertThat(year.json().path("members").size()).isEqualTo(6);
        assertThat(year.get("head")).isEqualTo(world.code("TCT"));
        assertThat(admin.get("/units/" + world.code("TCT") + "?at=1900-01-01").status())
                .isEqualTo(404);
    }

    @Test
    void listsInPagesWithoutLosingOrRepeating() {
        var seen = new java.util.ArrayList<String>();
        String next = "";
        do {
            var page = admin.get("/units?limit=7&at=" + SIGNING + (next.isEmpty() ? "" : "&after=" + next));
            page.json().path("items").forEach(unit -> seen.add(unit.path("code").asString()));
            next = page.json().path("next").isNull() ? "" : page.get("next");
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().contains(world.code("TCT"), world.code("BAO"));
    }

    @Test
    void aPersonRecordsTheirOwnAbsenceAndNoOneElses() {
        var login = world.login("tct.head");
        var person = world.person("tct.head");
        accounts.createWithPassword(login, person, java.util.Set.of(), AccountsForTests.PASSWORD);
        var head = new ApiClient(port, people.token(login));
        var own = Map.of("reason", "công tác", "document", "5/QĐ", "from", "2031-02-01", "to", "2031-02-03");
        var other = new LinkedHashMap<String, Object>(own);
        other.put("person", world.login("bao.head"));

        var recorded = head.post("/absences", own, "key-" + login);
        var again = head.post("/absences", own, "key-" + login);
        var refused = head.post("/absences", other);
        var overlapping = head.post("/absences", own);

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(recorded.json());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(overlapping.code()).isEqualTo("organization.absence-overlaps");
        var revoked = head.post("/absences/" + recorded.get("id") + "/revoke", Map.of("reason", "hoãn"));
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
    }

    @Test
    void meNamesPostsAndRoles() {
        var login = world.login("bao.head");
        accounts.createWithPassword(
                login, world.person("bao.head"), java.util.Set.of(Role.MANAGER), AccountsForTests.PASSWORD);
        var me = new ApiClient(port, people.token(login)).get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("roles").path(0).asString()).isEqualTo("MANAGER");
        assertThat(me.json().path("person").path("login").asString()).isEqualTo(login);
    }

    @Test
    void anAccountIsMadeUsedOnceAndChanged() {
        var person = worlds.person("Người Mẫu Một");
        var made = admin.post(
                "/accounts", Map.of("login", person.login(), "person", person.code(), "roles", List.of("AUDITOR")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var oneTime = made.get("oneTimePassword");
        var stranger = new ApiClient(port, null);
        var login = Map.<String, Object>of("username", person.login(), "password", oneTime, "name", "thử", "hours", 1);

        assertThat(stranger.post("/tokens", login).code()).isEqualTo("security.password-must-change");
        assertThat(stranger.post(
                                "/password-changes",
                                Map.of(
                                        "username",
                                        person.login(),
                                        "password",
                                        oneTime,
                                        "newPassword",
                                        "mật khẩu của tôi"))
                        .status())
                .isEqualTo(204);
        var token = stranger.post(
                "/tokens",
                Map.of("username", person.login(), "password", "mật khẩu của tôi", "name", "thử", "hours", 1));
        assertThat(token.status()).isEqualTo(201);
        var mine = new ApiClient(port, token.get("token"));
        assertThat(mine.get("/me").json().path("roles").path(0).asString()).isEqualTo("AUDITOR");
        assertThat(admin.post("/accounts/" + person.login() + "/disable", "").status())
                .isEqualTo(200);
        assertThat(mine.get("/me").status()).isEqualTo(401);
        assertThat(admin.post("/accounts", Map.of("login", person.login(), "person", person.code()))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post("/accounts", Map.of("login", "khac." + person.login(), "person", person.code()))
                        .code())
                .isEqualTo("security.other-login");
    }

    @Test
    void anImportIsTriedThenRefusedWholeWithEachRow() throws IOException {
        var code = Worlds.freshCode();
        var zip = zip(
                "units.csv",
                "code;name;shortName;parent;kind;regime;from;to\n" + code + ";Trường Thử;Thử;;SCHOOL;HEAD;2020-01-01;\n"
                        + ";không mã;x;;SCHOOL;HEAD;hôm qua;\n");

        var tried = admin.multipart("/organization/import", Map.of("file", zip, "dryRun", "true"));
        var refused = admin.multipart("/organization/import", Map.of("file", zip));

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("applied").asBoolean()).isFalse();
        assertThat(tried.json().path("errors").size()).isPositive();
        assertThat(tried.json().path("errors").path(0).path("detail").asString())
                .isNotBlank();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("web.import-refused");
        assertThat(refused.json().path("fields").size()).isPositive();
        assertThat(admin.get("/units/" + code).status()).isEqualTo(404);
    }

    @Test
    void theDescriptionIsOpenApiAndNamesEachCall() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/v3/api-docs"))
                .header("Authorization", "Bearer " + admin.token())
                .build();

        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        var description =
                tools.jackson.databind.json.JsonMapper.builder().build().readTree(answer.body());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").has("/api/v1/tasks/{id}/complete")).isTrue();
        assertThat(description.path("paths").size()).isGreaterThan(50);
        assertThat(answer.body()).doesNotContain("vn.giaouoc").doesNotContain("\"standings\"");
        assertThat(description.path("components").path("securitySchemes").has("token"))
                .isTrue();
        assertThat(description.path("components").path("schemas").has("SigningAuthorityAnswer"))
                .isTrue();
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
