package vn.giaouoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.Drawings;

/** What the tests of the corridor share: a unit with its people, and the two drawings. */
@ProductTest
@Import(FlowForTests.class)
abstract class FlowWorld {

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
    void deployAndOpenTheOffice() {
        for (var name : List.of("approval.bpmn", "members.bpmn")) {
            drawings.deploy("test/" + name, Map.of(name, FlowForTests.drawing(name)));
        }
        unit = office.unit();
    }

    Started approval() {
        return approval("Kế hoạch thi đua");
    }

    Started approval(String title) {
        return processes.start(
                new StartProcess("test-approval", Map.of("title", title, "unit", unit, "type", "PLAN")),
                office.as(unit, Post.EMULATION_OFFICER));
    }

    Started opinions(List<String> members) {
        return processes.start(
                new StartProcess(
                        "test-members", Map.of("title", "Góp ý", "unit", unit, "members", String.join(",", members))),
                office.as(unit, Post.EMULATION_OFFICER));
    }

    /** A case that waits at the head's approval. */
    UUID drafted() {
        var started = approval();
        complete(next(started.instance(), "Task_Draft"), "done", Post.EMULATION_OFFICER);
        return started.instance();
    }

    void complete(UUID task, String outcome, Post post) {
        tasks.complete(new CompleteTask(task, outcome), office.confirmed(unit, post));
    }

    UUID next(UUID instance, String step) {
        return open(instance, step).get(0);
    }

    List<UUID> open(UUID instance, String step) {
        return jdbc.sql("""
                        select id from workflow_task
                         where instance_id = :i and definition_key = :k and state = 'OPEN' order by id
                        """)
                .param("i", instance)
                .param("k", step)
                .query(UUID.class)
                .list();
    }

    String state(UUID instance) {
        return jdbc.sql("select state from workflow_instance where id = :id")
                .param("id", instance)
                .query(String.class)
                .single();
    }

    static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, act);
        return thrown == null ? "not refused" : thrown.code();
    }
}
