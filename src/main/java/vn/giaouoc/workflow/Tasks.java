package vn.giaouoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** Tasks: finding, reading and doing them. What the actor may not see is unknown: {@code workflow.unknown-task}. */
@Service
public class Tasks {

    private final TaskList list;
    private final TaskReading reading;
    private final TaskHandling handling;
    private final Completion completion;
    private final Recall recall;

    Tasks(TaskList list, TaskReading reading, TaskHandling handling, Completion completion, Recall recall) {
        this.list = list;
        this.reading = reading;
        this.handling = handling;
        this.completion = completion;
        this.recall = recall;
    }

    public TaskPage list(TaskQuery query, Actor actor) {
        return list.list(query, actor);
    }

    /** Numbers for badges. */
    public TaskCounts counts(Actor actor) {
        return list.counts(actor);
    }

    /** Everything needed to decide. */
    public TaskView open(UUID task, Actor actor) {
        return reading.open(task, actor);
    }

    /** Keeps what the actor typed so far, for the actor alone; only while the task is open and the actor may do it. */
    public void saveDraft(UUID task, Map<String, Object> data, Actor actor) {
        handling.saveDraft(task, data, actor);
    }

    /** Adds a file (id given by whoever stored it) to the actor's draft. */
    public void attachToDraft(UUID task, UUID attachment, Actor actor) {
        handling.attachToDraft(task, attachment, actor);
    }

    /** @throws Problem {@code workflow.claimed-by-other} */
    public void claim(UUID task, Actor actor) {
        handling.claim(task, actor);
    }

    public void release(UUID task, Actor actor) {
        handling.release(task, actor);
    }

    /**
     * Turns a task to somebody else.
     *
     * @param to login, or holder key such as {@code unit:CDYT:HEAD}
     * @throws Problem {@code workflow.reassign-not-allowed}; {@code workflow.reassign-unknown}; {@code workflow.reassign-no-power}
     *     if the step needs signing power and that person has none; {@code workflow.reason-missing}
     */
    public void reassign(UUID task, String to, String reason, Actor actor) {
        handling.reassign(task, to, reason, actor);
    }

    /**
     * Takes back one's own completion while nobody has acted on it; the task waits again.
     *
     * @throws Problem {@code workflow.recall-too-late}; {@code workflow.recall-not-own}; {@code workflow.not-recallable};
     *     {@code workflow.reason-missing}
     */
    public void recall(UUID task, String reason, Actor actor) {
        recall.recall(task, reason, actor);
    }

    /**
     * Completes a task: prepares what is slow outside, then all or nothing in one short transaction.
     *
     * @throws Problem {@code workflow.unknown-task}; {@code workflow.already-completed}; {@code workflow.task-gone};
     *     {@code workflow.not-entitled}; {@code workflow.claimed-by-other}; {@code workflow.stale-version};
     *     {@code workflow.drafter-may-not-approve}; {@code workflow.unknown-outcome}; {@code workflow.form-invalid} with its fields;
     *     {@code workflow.reason-missing}; {@code workflow.confirmation-missing}; and what the step's acts refuse
     */
    public Completed complete(CompleteTask command, Actor actor) {
        return completion.complete(command, actor);
    }

    /** Completes several, each in its own transaction. */
    public List<BulkResult> completeAll(List<CompleteTask> commands, Actor actor) {
        return commands.stream().map(command -> one(command, actor)).toList();
    }

    private BulkResult one(CompleteTask command, Actor actor) {
        try {
            return new BulkResult(command.task(), completion.complete(command, actor), null);
        } catch (Problem refused) {
            return new BulkResult(command.task(), null, refused);
        }
    }
}
