package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.Tasks;

/** Steps that a conference takes paper by paper, or a head unit unit by unit, can be told apart in a list. */
@ProductTest
class AdoptionTasksModuleTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void eachAdoptionNamesItsPaperAndIsFoundByIt() {
        var play = plays.start().consulted().answered().consolidated().invited("2024-07-18");
        play.on("2024-07-18");
        play.does(
                "Task_Attendance",
                "tct.officer",
                "done",
                Map.of("present", CovenantPlay.UNITS.stream().map(play::code).toList()));

        var mine = tasks.list(TaskQuery.mine(), play.as("tct.officer")).items();

        assertThat(mine)
                .filteredOn(task -> task.definitionKey().equals("Task_Adopt"))
                .hasSize(5)
                .extracting(TaskSummary::about)
                .doesNotHaveDuplicates()
                .allSatisfy(about -> assertThat(about).isNotNull())
                .anySatisfy(about -> assertThat(about).startsWith("Bảng tiêu chí, thang điểm"));
        var search = new TaskQuery(
                TaskQuery.Scope.MINE,
                TaskQuery.State.OPEN,
                null,
                null,
                null,
                false,
                "bang tieu chi",
                TaskQuery.Sort.DUE,
                20,
                null);
        assertThat(tasks.list(search, play.as("tct.officer")).items()).hasSize(1);
    }

    @Test
    void aPaperSignatureSaysOfWhichUnitItIs() {
        var play = plays.start().toSigning();
        play.member("Task_Sign", "DAI", "dai.head", "sign-on-paper", Map.of());
        play.member("Task_Sign", "BAO", "bao.head", "sign-on-paper", Map.of());

        assertThat(tasks.list(TaskQuery.mine(), play.as("tct.officer")).items())
                .filteredOn(task -> task.definitionKey().equals("Task_PaperScan"))
                .extracting(TaskSummary::member)
                .containsExactlyInAnyOrder(play.code("DAI"), play.code("BAO"));
    }
}
