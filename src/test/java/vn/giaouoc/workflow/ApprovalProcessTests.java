package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;

class ApprovalProcessTests extends FlowWorld {

    @Test
    void aDraftIsApprovedRegisteredAndEnds() {
        var instance = drafted();

        complete(next(instance, "Task_Approve"), "approve", Post.HEAD);
        tasks.complete(
                new CompleteTask(next(instance, "Task_Register"), "done", Map.of("number", "12"), List.of()),
                office.as(unit, Post.REGISTRY));

        assertThat(state(instance)).isEqualTo("ENDED");
    }

    @Test
    void aReturnGoesBackWithItsReasonAndAReasonIsNeeded() {
        var instance = drafted();
        var task = next(instance, "Task_Approve");

        assertThat(refused(() -> complete(task, "return", Post.HEAD))).isEqualTo("workflow.reason-missing");
        tasks.complete(
                new CompleteTask(task, "return", Map.of("reason", "Thiếu căn cứ"), List.of()),
                office.as(unit, Post.HEAD));

        var view = tasks.open(next(instance, "Task_Draft"), office.as(unit, Post.EMULATION_OFFICER));
        assertThat(view.history()).extracting(HistoryEntry::reason).contains("Thiếu căn cứ");
    }

    @Test
    void aRefusalOfTheHandlerTakesTheDrawnWay() {
        var instance = drafted();
        complete(next(instance, "Task_Approve"), "approve", Post.HEAD);
        FlowForTests.REFUSALS.put(number(instance), "refused");

        tasks.complete(
                new CompleteTask(next(instance, "Task_Register"), "done", Map.of("number", "12"), List.of()),
                office.as(unit, Post.REGISTRY));

        var diagram = processes.diagram(instance, office.as(unit, Post.HEAD));
        assertThat(diagram.completed()).contains("End_Refused").doesNotContain("End_Done");
    }

    @Test
    void nothingChangesWhenTheLastStepInTheEngineBreaks() {
        var instance = drafted();
        complete(next(instance, "Task_Approve"), "approve", Post.HEAD);
        FlowForTests.BROKEN.put(number(instance), true);
        var before = rows();

        assertThatThrownBy(() -> tasks.complete(
                        new CompleteTask(next(instance, "Task_Register"), "done", Map.of("number", "12"), List.of()),
                        office.as(unit, Post.REGISTRY)))
                .isNotInstanceOf(Problem.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(open(instance, "Task_Register")).hasSize(1);
    }

    @Test
    void aSecondApproverIsToldWhoWasFaster() {
        var started = approval();
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        tasks.complete(new CompleteTask(started.tasks().get(0), "done"), officer);

        assertThatThrownBy(() -> tasks.complete(new CompleteTask(started.tasks().get(0), "done"), officer))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("workflow.already-completed");
                    assertThat(problem.args()).contains(officer.name());
                });
        var stranger = office.as(office.unit(), Post.HEAD);
        assertThat(refused(() -> tasks.complete(new CompleteTask(started.tasks().get(0), "done"), stranger)))
                .isEqualTo("workflow.unknown-task");
    }

    @Test
    void aRepeatedCompletionGetsTheFirstAnswer() {
        var started = approval();
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        var command = new CompleteTask(started.tasks().get(0), "done", Map.of(), List.of(), "k-" + started.instance());

        var first = tasks.complete(command, officer);
        var second = tasks.complete(command, officer);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesWhatTheStepDoesNotAllow() {
        var instance = drafted();
        var task = next(instance, "Task_Approve");
        var head = office.as(unit, Post.HEAD);

        assertThat(refused(() -> tasks.complete(new CompleteTask(task, "approve"), head)))
                .isEqualTo("workflow.confirmation-missing");
        assertThat(refused(() -> tasks.complete(new CompleteTask(task, "sign"), head)))
                .isEqualTo("workflow.unknown-outcome");
        assertThat(refused(() -> complete(task, "approve", Post.OFFICE))).isEqualTo("workflow.not-entitled");
        assertThat(refused(() -> complete(task, "approve", Post.EMULATION_OFFICER)))
                .isEqualTo("workflow.unknown-task");
        complete(task, "approve", Post.HEAD);
        var register = next(instance, "Task_Register");
        assertThatThrownBy(() -> tasks.complete(
                        new CompleteTask(register, "done", Map.of("copies", 0, "nonsense", "x"), List.of()),
                        office.as(unit, Post.REGISTRY)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field, Problem.Field::code)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.groups.Tuple.tuple("number", "workflow.field-required"),
                                        org.assertj.core.groups.Tuple.tuple("copies", "workflow.field-too-small"),
                                        org.assertj.core.groups.Tuple.tuple("nonsense", "workflow.field-unknown")));
    }

    @Test
    void aDrafterWhoIsHeadMayNotApproveTheirOwnDraft() {
        var head = office.appointAlso(unit, Post.EMULATION_OFFICER, office.person(unit, Post.HEAD));
        var started = approval();
        tasks.complete(new CompleteTask(next(started.instance(), "Task_Draft"), "done"), office.as(head));
        var task = next(started.instance(), "Task_Approve");

        assertThat(refused(() -> tasks.complete(
                        new CompleteTask(task, "approve"), office.as(head).withConfirmedAt(office.now()))))
                .isEqualTo("workflow.drafter-may-not-approve");
        assertThat(tasks.list(TaskQuery.mine(), office.as(head)).items())
                .extracting(TaskSummary::id)
                .doesNotContain(task);
    }

    private String number(java.util.UUID instance) {
        return jdbc.sql("select business_key from workflow_instance where id = :i")
                .param("i", instance)
                .query(String.class)
                .single();
    }

    private String rows() {
        return jdbc.sql("""
                        select (select count(*) from workflow_submission) || '/' || (select count(*) from workflow_task) || '/'
                            || (select count(*) from audit_entry) || '/' || (select count(*) from engine.act_ru_task) || '/'
                            || (select count(*) from workflow_task where state = 'OPEN')
                        """).query(String.class).single();
    }
}
