package vn.giaouoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountsForTests;

/**
 * Every call of the API against every role, with ids that name nothing. A call that is missing in the table fails, so nobody
 * adds one without saying who may use it.
 */
@ProductTest
class EndpointRolesModuleTests {

    /** Method, path, body; then what a stranger, a person without posts, ADMIN, MODELLER, MANAGER and AUDITOR get. */
    static final String TABLE = """
            POST   /tokens                            {}                                             | 400 400 400 400 400 400
            POST   /password-changes                  {}                                             | 400 400 400 400 400 400
            GET    /me                                                                               | 401 200 200 200 200 200
            POST   /me/confirmations                  {"password":"nhầm mật khẩu"}                   | 401 403 403 403 403 403
            GET    /accounts                                                                         | 401 403 200 403 403 403
            POST   /accounts                          {"login":"a","person":"no"}                    | 401 403 422 403 403 403
            POST   /accounts/{id}/disable                                                            | 401 403 404 403 403 403
            POST   /accounts/{id}/enable                                                             | 401 403 404 403 403 403
            PUT    /accounts/{id}/roles               {"roles":[]}                                   | 401 403 404 403 403 403
            POST   /accounts/{id}/password-reset                                                     | 401 403 404 403 403 403
            POST   /organization/import               file                                           | 401 403 415 403 403 403
            GET    /units                                                                            | 401 200 200 200 200 200
            GET    /units/{id}                                                                       | 401 404 404 404 404 404
            GET    /groups                                                                           | 401 200 200 200 200 200
            GET    /groups/{id}                                                                      | 401 404 404 404 404 404
            GET    /groups/{id}/years/2024                                                           | 401 404 404 404 404 404
            GET    /groups/{id}/years/2024/progress                                                  | 401 404 404 404 404 404
            GET    /signing-rules                                                                    | 401 404 200 404 404 404
            POST   /signing-rules                     {"type":"NO","deputyMaySign":true,"tuqMaySign":false,"source":"s","from":"2099-01-01"} | 401 404 422 404 404 404
            POST   /signing-rules/{id}/end            {"lastDay":"2099-01-01","source":"s"}          | 401 404 404 404 404 404
            GET    /signing-authority?unit=NO&type=PLAN                                              | 401 404 404 404 404 404
            GET    /absences                                                                         | 401 200 200 200 200 200
            POST   /absences                          {"person":"no","reason":"r","document":"d","from":"2024-01-01"} | 401 422 422 422 422 422
            POST   /absences/{id}/revoke              {"reason":"r","version":1}                     | 401 404 404 404 404 404
            GET    /delegations                                                                      | 401 200 200 200 200 200
            POST   /delegations                       {"unit":"NO","grantee":"no","types":["PLAN"],"document":"d","from":"2024-01-01"} | 401 422 422 422 422 422
            POST   /delegations/{id}/revoke           {"reason":"r","version":1}                     | 401 404 404 404 404 404
            GET    /calendar/2024                                                                    | 401 200 200 200 200 200
            PUT    /calendar/2024                     {"endOfDay":"17:00","daysOff":[],"makeUpDays":[],"version":-1} | 401 403 409 403 403 403
            GET    /notices                                                                          | 401 200 200 200 200 200
            POST   /notices/{id}/read                                                                | 401 404 404 404 404 404
            POST   /notices/read                                                                     | 401 204 204 204 204 204
            GET    /demo/clock                                                                       | 401 200 200 200 200 200
            POST   /demo/clock                        {"to":"2001-01-01T00:00:00+07:00"}             | 401 403 422 403 403 403
            GET    /tasks                                                                            | 401 200 200 200 200 200
            GET    /tasks/counts                                                                     | 401 200 200 200 200 200
            GET    /tasks/{id}                                                                       | 401 404 404 404 404 404
            PUT    /tasks/{id}/draft                  {"data":{}}                                    | 401 404 404 404 404 404
            POST   /tasks/{id}/draft/attachments      file                                           | 401 404 404 404 404 404
            POST   /tasks/{id}/claim                                                                 | 401 404 404 404 404 404
            POST   /tasks/{id}/release                                                               | 401 404 404 404 404 404
            POST   /tasks/{id}/reassign               {"to":"x","reason":"r"}                        | 401 404 404 404 404 404
            POST   /tasks/{id}/recall                 {"reason":"r"}                                 | 401 404 404 404 404 404
            POST   /tasks/{id}/complete               {"outcome":"done"}                             | 401 404 404 404 404 404
            POST   /tasks/{id}/outside                                                               | 401 404 404 404 404 404
            GET    /tasks/{id}/outside/{id}/content                                                  | 401 404 404 404 404 404
            POST   /tasks/{id}/outside/{id}           file                                           | 401 404 404 404 404 404
            DELETE /tasks/{id}/outside/{id}                                                          | 401 404 404 404 404 404
            POST   /tasks/bulk-complete               {"items":[]}                                   | 401 200 200 200 200 200
            GET    /tasks/{id}/comments                                                              | 401 404 404 404 404 404
            POST   /tasks/{id}/comments               {"text":"x"}                                   | 401 404 404 404 404 404
            GET    /process-definitions                                                              | 401 200 200 200 200 200
            POST   /process-instances                 {"processKey":"no-such-process"}               | 401 404 404 404 404 404
            GET    /process-instances                                                                | 401 200 200 200 200 200
            GET    /process-instances.csv                                                            | 401 200 200 200 200 200
            GET    /process-instances.xlsx                                                           | 401 200 200 200 200 200
            GET    /process-instances/{id}                                                           | 401 404 404 404 404 404
            GET    /process-instances/{id}/history                                                   | 401 404 404 404 404 404
            GET    /process-instances/{id}/diagram                                                   | 401 404 404 404 404 404
            GET    /process-instances/{id}/holders                                                   | 401 404 404 404 404 404
            GET    /process-instances/{id}/file                                                      | 401 404 404 404 404 404
            GET    /process-instances/{id}/export                                                    | 401 404 404 404 404 404
            POST   /process-instances/{id}/withdraw   {"reason":"r"}                                 | 401 404 404 404 404 404
            POST   /process-instances/{id}/cancel     {"reason":"r"}                                 | 401 404 404 404 404 404
            GET    /documents                                                                        | 401 200 200 200 200 200
            POST   /documents                         text type=PLAN title=Kế-hoạch unit=NO          | 401 404 404 404 404 404
            POST   /documents/{id}/versions           text reason=r baseSha256=0                     | 401 404 404 404 404 404
            GET    /documents/{id}                                                                   | 401 404 404 404 404 404
            GET    /documents/{id}/official.pdf                                                      | 401 404 404 404 404 404
            GET    /documents/{id}/official.docx                                                     | 401 404 404 404 404 404
            GET    /documents/{id}/draft.pdf                                                         | 401 404 404 404 404 404
            GET    /documents/{id}/layout                                                            | 401 404 404 404 404 404
            PUT    /documents/{id}/layout             {"recipients":["Lưu: VT"],"version":0}             | 401 404 404 404 404 404
            GET    /documents/{id}/versions/1                                                        | 401 404 404 404 404 404
            GET    /documents/{id}/versions/1/text                                                   | 401 404 404 404 404 404
            GET    /documents/{id}/versions/1/content                                                | 401 404 404 404 404 404
            GET    /documents/{id}/versions/1/preview/1.png                                          | 401 404 404 404 404 404
            GET    /documents/{id}/diff?from=1&to=1                                                  | 401 404 404 404 404 404
            GET    /documents/{id}/signatures                                                        | 401 404 404 404 404 404
            GET    /documents/{id}/copies                                                            | 401 404 404 404 404 404
            GET    /documents/{id}/corrections                                                       | 401 404 404 404 404 404
            POST   /documents/{id}/number/void        {"reason":"r"}                                 | 401 404 404 404 404 404
            GET    /registers?owner=unit:NO&year=2024                                                | 401 404 404 404 404 200
            GET    /incoming                                                                         | 401 200 200 200 200 200
            GET    /outgoing                                                                         | 401 200 200 200 200 200
            POST   /copies/{id}/acknowledge                                                          | 401 404 404 404 404 404
            POST   /copies/{id}/give-back             {"disposal":"DESTROYED"}                       | 401 404 404 404 404 404
            POST   /copies/{id}/sent                  {"how":"Bưu điện"}                             | 401 404 404 404 404 404
            GET    /documents/{id}/opinions                                                          | 401 404 404 404 404 404
            GET    /documents/{id}/opinions/matrix                                                   | 401 404 404 404 404 404
            GET    /documents/{id}/opinions/synthesis                                                | 401 404 404 404 404 404
            GET    /documents/{id}/opinions/synthesis.docx                                           | 401 404 404 404 404 404
            GET    /documents/{id}/opinions/synthesis.pdf                                            | 401 404 404 404 404 404
            PUT    /opinions/{id}/verdict             {"verdict":"ACCEPTED"}                         | 401 404 404 404 404 404
            GET    /tracking/board                                                                   | 401 404 404 404 404 404
            GET    /tracking/board.csv                                                               | 401 404 404 404 404 404
            GET    /tracking/board.xlsx                                                              | 401 404 404 404 404 404
            GET    /me/certificates                                                                  | 401 200 200 200 200 200
            GET    /me/handwriting                                                                   | 401 404 404 404 404 404
            POST   /me/handwriting                    file                                           | 401 422 422 422 422 422
            DELETE /me/handwriting                                                                   | 401 404 404 404 404 404
            GET    /certificates                                                                     | 401 403 200 403 403 403
            GET    /certificates/keys?provider=NONE                                                  | 401 403 409 403 403 403
            POST   /certificates                      {"login":"nobody-at-all","provider":"TOKEN"}   | 401 403 422 403 403 403
            POST   /certificates/{id}/state           {"state":"SUSPENDED","reason":"r"}             | 401 404 404 404 404 404
            GET    /audit                                                                            | 401 404 404 404 404 200
            GET    /audit/export                                                                     | 401 404 404 404 404 200
            POST   /verifications                     file                                           | 200 200 200 200 200 200
            GET    /verifications/{id}                                                               | 404 404 404 404 404 404
            GET    /me/tokens                                                                        | 401 200 200 200 200 200
            DELETE /me/tokens/{id}                                                                   | 401 404 404 404 404 404
            DELETE /me/token                                                                         | 401 204 204 204 204 204
            """;

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    record Row(String method, String path, String body, List<Integer> expected) {

        static Row of(String line) {
            var halves = line.split("\\|");
            var words = halves[0].strip().split("\\s+", 3);
            var expected = new ArrayList<Integer>();
            for (var status : halves[1].strip().split("\\s+")) {
                expected.add(Integer.valueOf(status));
            }
            return new Row(words[0], words[1], words.length > 2 ? words[2].strip() : "", expected);
        }
    }

    @Test
    void everyCallStandsInTheTable() {
        var known = new TreeSet<String>();
        TABLE.lines().map(Row::of).forEach(row -> known.add(row.method() + " " + shape(row.path())));
        var calls = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/v1")) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> calls.add(verb + " " + shape(pattern.substring("/api/v1".length()))));
                }
            }
        });

        assertThat(known).containsExactlyElementsOf(calls);
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        var clients = new LinkedHashMap<String, ApiClient>();
        clients.put("stranger", new ApiClient(port, null));
        clients.put("nobody", new ApiClient(port, people.token(people.anybody())));
        for (var role : Role.values()) {
            clients.put(role.name(), new ApiClient(port, people.token(people.anybody(role))));
        }

        var differences = new ArrayList<String>();
        TABLE.lines().map(Row::of).forEach(row -> {
            var column = 0;
            for (var client : clients.entrySet()) {
                var answer = send(client.getValue(), row);
                var expected = row.expected().get(column++);
                if (answer.status() != expected) {
                    differences.add(row.method() + " " + row.path() + " as " + client.getKey() + ": expected "
                            + expected + ", got " + answer.status() + " " + answer.text());
                }
            }
        });

        assertThat(differences).isEmpty();
    }

    private static ApiClient.Answer send(ApiClient client, Row row) {
        return send(client, row, UUID.randomUUID());
    }

    static ApiClient.Answer send(ApiClient client, Row row, UUID id) {
        var path = row.path().replace("{id}", id.toString());
        if (row.body().equals("file")) {
            return client.multipart(path, Map.of("file", "no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        if (row.body().startsWith("text ")) {
            var parts = new LinkedHashMap<String, Object>();
            parts.put("text", "Điều 1. Mục đích");
            for (var part : row.body().substring("text ".length()).split(" ")) {
                parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
            return client.multipart(path, parts);
        }
        return client.send(row.method(), path, row.body().isEmpty() ? null : row.body(), Map.of());
    }

    private static String shape(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("\\{[^}]+}|/years/\\d+|/versions/\\d+|/calendar/\\d+|/preview/\\d+", "*")
                .replaceAll("/(years|versions|calendar|preview)/\\*", "*");
    }
}
