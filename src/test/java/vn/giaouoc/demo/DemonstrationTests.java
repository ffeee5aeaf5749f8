package vn.giaouoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The first start, killed in the middle of playing, and the start that goes on from there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTests {

    private static final List<String> UNITS = List.of("tct", "cdyt", "cdcd", "cdvh", "bao", "dai");

    ProductProcess product;

    @BeforeAll
    void killAndStartAgain() throws Exception {
        var folder = Path.of("target/demonstration/data");
        FileSystemUtils.deleteRecursively(folder.getParent());
        var first = ProductProcess.start(folder);
        first.awaitLog("playing the year 2024");
        first.kill();
        product = ProductProcess.start(folder);
        product.awaitOpenDoors();
    }

    @AfterAll
    void stop() throws Exception {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void everybodyInTheBlocHasSomethingToDo() {
        var idle = new ArrayList<String>();
        for (var unit : UNITS) {
            for (var post : List.of("officer", "section", "office", "registry")) {
                if (open(unit + "." + post).isEmpty()) {
                    idle.add(unit + "." + post);
                }
            }
            if (open(leader(unit)).isEmpty()) {
                idle.add(leader(unit));
            }
        }

        assertThat(idle).isEmpty();
    }

    @Test
    void theAbsentHeadReadsWhatTheDeputyOfTheFieldIsOffered() {
        assertThat(open("cdvh.head")).isEmpty();
        assertThat(open("cdvh.deputy")).isNotEmpty();
    }

    @Test
    void deputiesOfHeadsInOfficeAreOfferedWhatTheirHeadGaveThemAndNothingOfTheHeads() {
        for (var login : List.of("tct.deputy", "cdcd.deputy", "bao.deputy", "dai.deputy")) {
            assertThat(definitions(login)).as(login).containsExactly("Task_Draft");
        }
    }

    @Test
    void theStandingBodiesPreparePapersOfTheirOwn() {
        assertThat(definitions("btdkt.head")).containsExactly("Task_Assign");
        assertThat(definitions("btdkt.officer")).containsExactly("Task_Draft");
        assertThat(definitions("ttcp.head")).containsExactly("Task_Assign");
        assertThat(definitions("ttcp.officer")).containsExactly("Task_Draft");
    }

    @Test
    void whoHasNoStepIsAskedForAWord() {
        for (var login : List.of(
                "cdvh.head", "council.1", "council.2", "council.3", "council.4", "council.5", "btdkt.registry")) {
            var notices = product.get(login, "/api/v1/notices").get("items");
            assertThat(notices).as(login).anySatisfy(notice -> {
                assertThat(notice.get("kind").asString()).isEqualTo("MENTIONED");
                assertThat(product.get(
                                        login,
                                        "/api/v1/tasks/" + notice.get("task").asString() + "/comments")
                                .get("items"))
                        .hasSize(1);
            });
        }
    }

    @Test
    void onePaperStandsAtEachStep() {
        var steps = new TreeMap<String, String>();
        steps.put("Task_Draft", "cdvh.officer");
        steps.put("Task_CheckContent", "cdyt.section");
        steps.put("Task_CheckFormat", "bao.office");
        steps.put("Task_Approve", "dai.head");
        steps.put("Task_PassRemarks", "cdcd.section");
        steps.put("Task_Number", "tct.registry");

        steps.forEach((step, login) -> assertThat(definitions(login)).as(login).contains(step));
    }

    @Test
    void theBlocIsConsolidatingAfterOneUnitWasSilent() {
        assertThat(definitions("tct.officer")).contains("Task_Consolidate");
        assertThat(definitions("dai.officer")).contains("Task_DraftLate");
        assertThat(product.get("tct.head", "/api/v1/process-instances?group=CM-K07&year=2024&state=active")
                        .get("items"))
                .isNotEmpty();
    }

    @Test
    void theClusterOf2019IsHistory() {
        var items = product.get("tt-dlk.head", "/api/v1/process-instances?group=TTCP-C03&year=2019")
                .get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("state").asString()).isEqualTo("ENDED");
        assertThat(open("tt-dlk.head")).isEmpty();
    }

    @Test
    void theManagerSeesUnitsByStepsAndOthersSeeNothing() {
        var board = product.get("manager", "/api/v1/tracking/board");

        assertThat(board.get("open").asInt()).isGreaterThan(20);
        assertThat(board.get("overdue").asInt()).isBetween(1, board.get("open").asInt() - 1);
        for (var unit : UNITS) {
            assertThat(board.get("rows")).as(unit).anySatisfy(row -> {
                assertThat(row.get("unit").asString()).isEqualToIgnoringCase(unit);
                assertThat(row.get("open").asInt()).isPositive();
            });
        }
        assertThat(product.status("tct.head", "/api/v1/tracking/board")).isEqualTo(404);
    }

    @Test
    void noticesWereWrittenAtTheTimeOfTheirCause() {
        var notices = product.get("tct.officer", "/api/v1/notices").get("items");

        assertThat(notices).isNotEmpty();
        assertThat(notices)
                .allSatisfy(notice -> assertThat(notice.get("at").asString()).startsWith("2024-0"));
    }

    @Test
    void everyFinishedStepIsSomebodysDecisionOnRecord() throws Exception {
        assertThat(numbers("""
                        select count(*) from workflow_task where state = 'DONE'
                        union all select count(*) from workflow_submission
                        union all select count(*) from audit_entry where action = 'workflow.completed'
                        """)).hasSize(3).allMatch(count -> count > 100);
        assertThat(numbers("""
                        select count(*) from workflow_task t where t.state = 'DONE'
                        and not exists (select 1 from workflow_submission s where s.task_id = t.id)
                        """)).containsExactly(0L);
        assertThat(numbers("select count(*) from event_publication")).containsExactly(0L);
    }

    private static String leader(String unit) {
        return Map.of("cdyt", "cdyt.deputy", "cdvh", "cdvh.deputy").getOrDefault(unit, unit + ".head");
    }

    private List<JsonNode> open(String login) {
        var items = new ArrayList<JsonNode>();
        product.get(login, "/api/v1/tasks?scope=mine&state=open&limit=100")
                .get("items")
                .forEach(items::add);
        return items;
    }

    private List<String> definitions(String login) {
        return open(login).stream()
                .map(task ->
                        task.has("definitionKey") ? task.get("definitionKey").asString() : "")
                .toList();
    }

    private List<Long> numbers(String sql) throws Exception {
        try (var connection = product.database();
                var rows = connection.createStatement().executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
