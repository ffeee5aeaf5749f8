package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giaouoc.organization.Post;
import vn.giaouoc.workflow.TaskQuery.Scope;
import vn.giaouoc.workflow.TaskQuery.Sort;
import vn.giaouoc.workflow.TaskQuery.State;

class TaskListModuleTests extends FlowWorld {

    private TaskQuery query(Scope scope, State state, String q, Sort sort, int limit, String after) {
        return new TaskQuery(scope, state, null, null, null, false, q, sort, limit, after);
    }

    @Test
    void pagesGoThroughAllTasksOnceInEachOrder() {
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        for (int i = 0; i < 7; i++) {
            approval("Việc " + i);
        }
        for (var sort : Sort.values()) {
            var seen = new ArrayList<UUID>();
            String after = null;
            do {
                var page = tasks.list(query(Scope.MINE, State.OPEN, null, sort, 3, after), officer);
                page.items().forEach(task -> seen.add(task.id()));
                after = page.next();
            } while (after != null);

            assertThat(seen).as(sort.name()).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void searchingIgnoresDiacriticsAndOrderOfWords() {
        approval("Bảng chấm điểm thi đua");
        approval("Kế hoạch 100%");
        var officer = office.as(unit, Post.EMULATION_OFFICER);

        assertThat(tasks.list(query(Scope.MINE, State.OPEN, "DIEM bang", Sort.DUE, 20, null), officer)
                        .items())
                .extracting(TaskSummary::title)
                .containsExactly("Bảng chấm điểm thi đua");
        assertThat(tasks.list(query(Scope.MINE, State.OPEN, "100%", Sort.DUE, 20, null), officer)
                        .items())
                .extracting(TaskSummary::title)
                .containsExactly("Kế hoạch 100%");
        assertThat(tasks.list(query(Scope.MINE, State.OPEN, unit, Sort.DUE, 20, null), officer)
                        .items())
                .hasSize(2);
    }

    @Test
    void theHeadSeesTheUnitsTasksButIsOfferedOnlyTheirOwn() {
        var instance = drafted();
        approval();
        var head = office.as(unit, Post.HEAD);

        assertThat(tasks.list(TaskQuery.mine(), head).items())
                .extracting(TaskSummary::id)
                .containsExactly(next(instance, "Task_Approve"));
        assertThat(tasks.list(TaskQuery.of(Scope.UNIT, State.OPEN), head).items())
                .hasSize(2);
        var counts = tasks.counts(head);
        assertThat(counts.mine()).isEqualTo(1);
        assertThat(counts.unit()).isEqualTo(2);
        assertThat(tasks.list(TaskQuery.of(Scope.UNIT, State.OPEN), office.as(office.unit(), Post.HEAD))
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsDoneIsFoundByWhoDidItAndByTheirUnit() {
        var instance = drafted();
        var officer = office.as(unit, Post.EMULATION_OFFICER);

        assertThat(tasks.list(TaskQuery.of(Scope.MINE, State.DONE), officer).items())
                .extracting(TaskSummary::definitionKey, TaskSummary::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Task_Draft", "done"));
        assertThat(tasks.list(TaskQuery.of(Scope.UNIT, State.DONE), office.as(unit, Post.OFFICE))
                        .items())
                .hasSize(1);
        assertThat(tasks.list(TaskQuery.of(Scope.WATCHED, State.OPEN), officer).items())
                .extracting(TaskSummary::instance)
                .contains(instance);
    }

    @Test
    void refusesCursorsAndLimitsItDidNotMake() {
        var officer = office.as(unit, Post.EMULATION_OFFICER);

        assertThat(refused(() -> tasks.list(query(Scope.MINE, State.OPEN, null, Sort.DUE, 20, "zzz"), officer)))
                .isEqualTo("workflow.cursor-malformed");
        assertThat(refused(() -> tasks.list(query(Scope.MINE, State.OPEN, null, Sort.DUE, 101, null), officer)))
                .isEqualTo("workflow.limit");
    }

    @Test
    void casesAreSeenByWhoTakesPart() {
        var instance = drafted();
        var head = office.as(unit, Post.HEAD);
        var stranger = office.as(office.unit(), Post.HEAD);

        assertThat(processes.list(InstanceQuery.ALL, head).items())
                .extracting(InstanceSummary::id)
                .contains(instance);
        assertThat(processes.list(InstanceQuery.ALL, stranger).items()).isEmpty();
        assertThat(processes.view(instance, head).summary().current())
                .extracting(InstanceSummary.Step::definitionKey)
                .containsExactly("Task_Approve");
        assertThat(processes.diagram(instance, head).active()).containsExactly("Task_Approve");
        assertThat(processes.diagram(instance, head).completed()).contains("Start", "Task_Draft");
        assertThat(refused(() -> processes.view(instance, stranger))).isEqualTo("workflow.unknown-case");
        assertThat(refused(() -> processes.history(instance, stranger))).isEqualTo("workflow.unknown-case");
        assertThat(refused(() -> processes.diagram(instance, stranger))).isEqualTo("workflow.unknown-case");
        assertThat(processes.definitions(office.as(unit, Post.EMULATION_OFFICER)))
                .filteredOn(definition -> definition.key().equals("test-approval"))
                .singleElement()
                .satisfies(definition -> assertThat(definition.mayStart()).isTrue());
        assertThat(processes.drawing("test-approval")).contains("Task_Approve");
    }
}
