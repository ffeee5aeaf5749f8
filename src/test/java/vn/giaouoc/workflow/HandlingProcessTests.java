package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Post;

class HandlingProcessTests extends FlowWorld {

    @Autowired
    Comments comments;

    @Test
    void threeParallelMembersAllSucceedAtTheFirstAttempt() throws Exception {
        var members = List.of(office.unit(), office.unit(), office.unit());
        var instance = opinions(members).instance();
        var jobs = new ArrayList<Callable<Completed>>();
        for (var task : open(instance, "Task_Opinion")) {
            var of = jdbc.sql("select unit from workflow_task where id = :t")
                    .param("t", task)
                    .query(String.class)
                    .single();
            var actor = office.as(of, Post.EMULATION_OFFICER);
            jobs.add(() -> tasks.complete(new CompleteTask(task, "agree"), actor));
        }

        var pool = Executors.newFixedThreadPool(3);
        try {
            for (var done : pool.invokeAll(jobs)) {
                assertThat(done.get().completedAt()).isNotNull();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(open(instance, "Task_Consolidate")).hasSize(1);
    }

    @Test
    void aMessageStopsTheLoopAndItsTasksAreGone() {
        var instance = opinions(List.of(office.unit(), office.unit())).instance();

        boolean told = processes.message(instance, "test-stop", Map.of());

        assertThat(told).isTrue();
        assertThat(state(instance)).isEqualTo("ENDED");
        assertThat(jdbc.sql("select distinct state from workflow_task where instance_id = :i")
                        .param("i", instance)
                        .query(String.class)
                        .list())
                .containsExactly("GONE");
        assertThat(processes.message(instance, "test-stop", Map.of())).isFalse();
    }

    @Test
    void aClaimedTaskIsRefusedToOthersUntilItIsReleased() {
        var second = office.appoint(unit, Post.EMULATION_OFFICER);
        var task = approval().tasks().get(0);
        tasks.claim(task, office.as(unit, Post.EMULATION_OFFICER));

        assertThat(refused(() -> tasks.complete(new CompleteTask(task, "done"), office.as(second))))
                .isEqualTo("workflow.claimed-by-other");
        assertThat(tasks.open(task, office.as(second)).refusal()).isEqualTo("workflow.claimed-by-other");
        tasks.release(task, office.as(unit, Post.EMULATION_OFFICER));
        tasks.complete(new CompleteTask(task, "done"), office.as(second));
    }

    @Test
    void aDraftIsPrivateAndGoneWithTheTask() {
        var second = office.appoint(unit, Post.EMULATION_OFFICER);
        var task = approval().tasks().get(0);
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        tasks.saveDraft(task, Map.of("note", "đang viết"), officer);

        assertThat(tasks.open(task, officer).data()).containsEntry("note", "đang viết");
        assertThat(tasks.open(task, office.as(second)).data()).isEmpty();
        assertThat(tasks.open(task, office.as(second)).draft()).isNull();
        tasks.complete(new CompleteTask(task, "done"), officer);
        assertThat(jdbc.sql("select count(*) from workflow_draft where task_id = :t")
                        .param("t", task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ownCompletionIsTakenBackWhileNobodyActedOnIt() {
        var started = approval();
        var draft = started.tasks().get(0);
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        tasks.complete(new CompleteTask(draft, "done"), officer);

        assertThat(refused(() -> tasks.recall(draft, "nhầm", office.as(unit, Post.SECTION_HEAD))))
                .isEqualTo("workflow.unknown-task");
        assertThat(tasks.open(draft, officer).recallable()).isTrue();
        tasks.recall(draft, "Gửi nhầm", officer);

        assertThat(open(started.instance(), "Task_Approve")).isEmpty();
        var again = next(started.instance(), "Task_Draft");
        tasks.complete(new CompleteTask(again, "done"), officer);
        tasks.claim(next(started.instance(), "Task_Approve"), office.as(unit, Post.HEAD));
        assertThat(refused(() -> tasks.recall(again, "nhầm", officer))).isEqualTo("workflow.recall-too-late");
    }

    @Test
    void oneMembersAnswerIsTakenBackWhileTheOthersStillWork() {
        var members = List.of(office.unit(), office.unit());
        var instance = opinions(members).instance();
        var mine = open(instance, "Task_Opinion").get(0);
        var of = unitOf(mine);
        tasks.complete(new CompleteTask(mine, "agree"), office.as(of, Post.EMULATION_OFFICER));

        tasks.recall(mine, "Xem lại", office.as(of, Post.EMULATION_OFFICER));
        var open = open(instance, "Task_Opinion");
        assertThat(open).hasSize(2);
        for (var task : open) {
            tasks.complete(new CompleteTask(task, "agree"), office.as(unitOf(task), Post.EMULATION_OFFICER));
        }

        assertThat(open(instance, "Task_Consolidate")).hasSize(1);
    }

    @Test
    void theLastMembersAnswerIsTakenBackToo() {
        var member = office.unit();
        var instance = opinions(List.of(member)).instance();
        var mine = next(instance, "Task_Opinion");
        tasks.complete(new CompleteTask(mine, "agree"), office.as(member, Post.EMULATION_OFFICER));

        tasks.recall(mine, "Xem lại", office.as(member, Post.EMULATION_OFFICER));

        assertThat(open(instance, "Task_Consolidate")).isEmpty();
        tasks.complete(
                new CompleteTask(next(instance, "Task_Opinion"), "agree"), office.as(member, Post.EMULATION_OFFICER));
        assertThat(open(instance, "Task_Consolidate")).hasSize(1);
    }

    @Test
    void onlyTheStarterWithdrawsAndNotAfterTheFinalStep() {
        var instance = drafted();

        assertThat(refused(() -> processes.withdraw(instance, "thôi", office.as(unit, Post.HEAD))))
                .isEqualTo("workflow.withdraw-not-allowed");
        processes.withdraw(instance, "Không cần nữa", office.as(unit, Post.EMULATION_OFFICER));

        assertThat(state(instance)).isEqualTo("WITHDRAWN");
        assertThat(open(instance, "Task_Approve")).isEmpty();
        assertThat(refused(() -> processes.withdraw(instance, "thôi", office.as(unit, Post.EMULATION_OFFICER))))
                .isEqualTo("workflow.case-ended");
    }

    @Test
    void anAdministratorCancelsAndNobodyElse() {
        var instance = drafted();

        assertThat(refused(() -> processes.cancel(instance, "sai", office.as(unit, Post.HEAD))))
                .isEqualTo("workflow.cancel-not-allowed");
        processes.cancel(instance, "Sai quy trình", office.admin());

        assertThat(state(instance)).isEqualTo("CANCELLED");
    }

    @Test
    void aSigningTaskIsOnlyTurnedToSomebodyWithThePower() {
        var task = next(drafted(), "Task_Approve");
        var head = office.as(unit, Post.HEAD);

        assertThat(refused(() -> tasks.reassign(task, office.login(unit, Post.REGISTRY), "đi vắng", head)))
                .isEqualTo("workflow.reassign-no-power");
        assertThat(refused(() -> tasks.reassign(task, "nobody.such", "đi vắng", head)))
                .isEqualTo("workflow.reassign-unknown");
        assertThat(refused(() -> tasks.reassign(task, "x", "đi vắng", office.as(office.unit(), Post.HEAD))))
                .isEqualTo("workflow.unknown-task");
    }

    @Test
    void anOrdinaryTaskGoesToAnotherPerson() {
        var task = approval().tasks().get(0);

        tasks.reassign(task, office.login(unit, Post.SECTION_HEAD), "chuyên viên nghỉ", office.as(unit, Post.HEAD));

        assertThat(tasks.list(TaskQuery.mine(), office.as(unit, Post.SECTION_HEAD))
                        .items())
                .extracting(TaskSummary::id)
                .contains(task);
        assertThat(refused(() -> complete(task, "done", Post.EMULATION_OFFICER)))
                .isEqualTo("workflow.unknown-task");
        tasks.complete(new CompleteTask(task, "done"), office.as(unit, Post.SECTION_HEAD));
    }

    @Test
    void severalAreCompletedEachForItself() {
        var first = approval().tasks().get(0);
        var second = UUID.randomUUID();

        var results = tasks.completeAll(
                List.of(new CompleteTask(first, "done"), new CompleteTask(second, "done")),
                office.as(unit, Post.EMULATION_OFFICER));

        assertThat(results.get(0).completed()).isNotNull();
        assertThat(results.get(1).problem()).isNotNull();
    }

    @Test
    void aMentionedPersonReadsThatCommentOnly() {
        var task = approval().tasks().get(0);
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        var outsider = office.unit();
        comments.add(task, "chỉ nội bộ", List.of(), officer);
        comments.add(task, "nhờ xem", List.of(office.person(outsider, Post.OFFICE)), officer);

        assertThat(comments.list(task, officer)).hasSize(2);
        assertThat(comments.list(task, office.as(outsider, Post.OFFICE)))
                .extracting(Comment::text)
                .containsExactly("nhờ xem");
        assertThat(refused(() -> comments.list(task, office.as(outsider, Post.HEAD))))
                .isEqualTo("workflow.unknown-task");
        assertThat(refused(() -> comments.add(task, " ", List.of(), officer))).isEqualTo("workflow.comment-empty");
    }

    private String unitOf(UUID task) {
        return jdbc.sql("select unit from workflow_task where id = :t")
                .param("t", task)
                .query(String.class)
                .single();
    }
}
