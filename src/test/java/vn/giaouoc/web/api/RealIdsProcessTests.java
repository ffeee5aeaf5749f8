package vn.giaouoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaouoc.ProductTest;
import vn.giaouoc.covenants.CovenantPlay;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.web.Browser;
import vn.giaouoc.workflow.EngineTime;

/**
 * Whoever holds posts in a unit outside tries each id of a covenant of others in each call and
 * on each page: the answer is the one to an id that nobody ever gave.
 */
@ProductTest
class RealIdsProcessTests {

    /** Who sits where and who stands in for whom is open to everybody who has an account. */
    private static final Pattern OPEN = Pattern.compile(" /(absences|delegations)/|^/organization/people/\\{id}$");

    @LocalServerPort
    int port;

    @Autowired
    CovenantPlay plays;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineTime time;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void anIdOfOthersIsAsGoodAsAnInventedOne() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();
        var ids = newestIds();
        var login = accounts.of(play.as("tt-dlk.officer").person(), Role.MODELLER, Role.MANAGER);

        var differences = new ArrayList<String>();
        calls(new ApiClient(port, accounts.token(login)), ids, differences);
        pages(login, ids, differences);

        assertThat(ids).as("tables of all modules").hasSizeGreaterThan(30);
        assertThat(differences).isEmpty();
        assertThat(did(login)).as("facts in the audit").containsOnly("account:" + login);
    }

    private static void calls(ApiClient client, Map<UUID, String> ids, List<String> differences) {
        EndpointRolesModuleTests.TABLE
                .lines()
                .filter(line -> line.contains("{id}") && !OPEN.matcher(line).find())
                .map(EndpointRolesModuleTests.Row::of)
                .forEach(row -> {
                    var invented = EndpointRolesModuleTests.send(client, row, UUID.randomUUID());
                    ids.forEach((id, from) -> {
                        var answer = EndpointRolesModuleTests.send(client, row, id);
                        if (answer.status() != invented.status()
                                || !answer.code().equals(invented.code())) {
                            differences.add(row.method() + " " + row.path() + " with " + from + ": " + answer.text()
                                    + " instead of " + invented.code());
                        }
                    });
                });
    }

    private void pages(String login, Map<UUID, String> ids, List<String> differences) {
        var browser = new Browser(port);
        browser.signIn(login, AccountsForTests.PASSWORD);
        var token = browser.token();
        for (var method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            for (var path : pagesWithIds(method)) {
                var invented = visit(browser, method, path, UUID.randomUUID(), token);
                ids.forEach((id, from) -> {
                    var answer = visit(browser, method, path, id, token);
                    if (answer.statusCode() != invented.statusCode()) {
                        differences.add(method + " " + path + " with " + from + ": " + answer.statusCode()
                                + " instead of " + invented.statusCode());
                    }
                });
            }
        }
    }

    private static HttpResponse<String> visit(
            Browser browser, RequestMethod method, String path, UUID id, String token) {
        var filled = path.replaceAll("\\{[^}]+}", id.toString());
        return method == RequestMethod.GET
                ? browser.get(filled)
                : browser.forged(filled, Map.of("_csrf", token), Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** The newest id in each column of ours that holds ids. */
    private Map<UUID, String> newestIds() {
        var columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'uuid'
                            and table_name ~ '^(consultations|covenants|documents|notifications|organization|security|signing|workflow)_'
                        """).query().listOfRows();
        var ids = new java.util.TreeMap<UUID, String>();
        for (var column : columns) {
            var table = column.get("table_name");
            var name = column.get("column_name");
            jdbc.sql("select %s from %s where %s is not null order by %s desc limit 1"
                            .formatted(name, table, name, name))
                    .query(UUID.class)
                    .optional()
                    .ifPresent(id -> ids.putIfAbsent(id, table + "." + name));
        }
        return ids;
    }

    private TreeSet<String> pagesWithIds(RequestMethod method) {
        var paths = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("vn.giaouoc.web.pages")
                    && mapping.getMethodsCondition().getMethods().contains(method)) {
                mapping.getPatternValues().stream()
                        .filter(path ->
                                path.contains("{") && !OPEN.matcher(path).find())
                        .forEach(paths::add);
            }
        });
        return paths;
    }

    private List<String> did(String login) {
        return jdbc.sql("select distinct subject from audit_entry where actor = :login")
                .param("login", login)
                .query(String.class)
                .list();
    }
}
