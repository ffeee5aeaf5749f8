package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.Drawings;

@ProductTest
@Import(FlowForTests.class)
class ApprovalProcessTests {

    @Autowired
    Office office;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Drawings drawings;

    @Autowired
    JdbcClient jdbc;

    String unit;

    @BeforeEach
    void deploy() {
        drawings.deploy("test/approval.bpmn", Map.of("approval.bpmn", FlowForTests.drawing("approval.bpmn")));
        unit = office.unit();
    }

    Started started() {
        return processes.start(
                new StartProcess("test-approval", Map.of("title", "Kế hoạch thi đua", "unit", unit, "type", "PLAN")),
                office.as(unit, Post.EMULATION_OFFICER));
    }

    UUID next(UUID instance, String step) {
        return jdbc.sql(
                        "select id from workflow_task where instance_id = :i and definition_key = :k and state = 'OPEN'")
                .param("i", instance)
                .param("k", step)
                .query(UUID.class)
                .single();
    }

    @Test
    void aDraftIsApprovedRegisteredAndEnds() {
        var started = started();

        tasks.complete(new CompleteTask(started.tasks().get(0), "done"), office.as(unit, Post.EMULATION_OFFICER));
        tasks.complete(
                new CompleteTask(next(started.instance(), "Task_Approve"), "approve"),
                office.confirmed(unit, Post.HEAD));
        tasks.complete(
                new CompleteTask(next(started.instance(), "Task_Register"), "done", Map.of("number", "12"), List.of()),
                office.as(unit, Post.REGISTRY));

        var state = jdbc.sql("select state from workflow_instance where id = :id")
                .param("id", started.instance())
                .query(String.class)
                .single();
        assertThat(state).isEqualTo("ENDED");
    }

    @Test
    void aSecondApproverIsToldWhoWasFaster() {
        var started = started();
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        tasks.complete(new CompleteTask(started.tasks().get(0), "done"), officer);

        assertThatThrownBy(() -> tasks.complete(new CompleteTask(started.tasks().get(0), "done"), officer))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("workflow.already-completed");
                    assertThat(problem.args()).contains(officer.name());
                });
    }
}
