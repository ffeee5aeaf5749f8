package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.EngineDoor;
import vn.giaouoc.workflow.engine.TaskRules;

/** Takes back one's own completion while nobody has acted on it: what it brought about goes, the step waits again. */
@Component
class Recall {

    private final EngineDoor engine;
    private final TaskRepository tasks;
    private final RecallRepository repository;
    private final HistoryRepository history;
    private final TaskAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recall(
            EngineDoor engine,
            TaskRepository tasks,
            RecallRepository repository,
            HistoryRepository history,
            TaskAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.repository = repository;
        this.history = history;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Whether to offer it; asked again under the lock. */
    boolean possible(TaskRow task, TaskRules rules, Actor actor) {
        return task.state().equals("DONE")
                && task.instanceState() == InstanceState.ACTIVE
                && actor.person().equals(task.completedBy())
                && rules.recallable()
                && repository
                        .latest(task.id())
                        .filter(submission -> untouched(task, rules, submission))
                        .isPresent();
    }

    @Transactional
    public void recall(UUID id, String reason, Actor actor) {
        var task = access.requireReadable(tasks.lock(id), actor);
        if (!actor.person().equals(task.completedBy())) {
            throw Problem.notAllowed("workflow.recall-not-own", task.name());
        }
        var why = CompletionRules.requireReason(reason);
        var rules = engine.taskRules(task.definitionId(), task.definitionKey());
        if (!rules.recallable()) {
            throw Problem.notAllowed("workflow.not-recallable", task.name());
        }
        var submission = repository
                .latest(id)
                .filter(found -> task.instanceState() == InstanceState.ACTIVE && untouched(task, rules, found))
                .orElseThrow(() -> Problem.conflict("workflow.recall-too-late", task.name()));
        var now = clock.instant();
        tasks.recalled(submission, now);
        history.add(new HistoryRepository.Event(
                Ids.next(), task.instance(), id, "RECALLED", actor.login(), actor.name(), why, now));
        new Cause(null, "recall", actor.login(), why).during(() -> {
            putBack(task, submission);
            return null;
        });
        var outcome = java.util.Objects.requireNonNullElse(task.outcome(), "");
        events.publishEvent(new TaskRecalled(task.facts(), submission, outcome, actor.login(), why));
        events.publishEvent(new Auditable.Entry(
                "workflow.recalled",
                actor.login(),
                null,
                task.instance(),
                "task:" + id,
                Map.of("step", task.definitionKey(), "outcome", outcome)));
    }

    /**
     * What the completion brought about waits as it was, and the place the step belongs to is still there. A completion that
     * brought about nothing (a branch waiting for others at a gateway) can be taken back only inside a loop, whose other members
     * still work.
     */
    private boolean untouched(TaskRow task, TaskRules rules, UUID submission) {
        var brought = tasks.after(submission);
        if (brought.stream().anyMatch(next -> !next.open() || next.claimedBy() != null || !sameProcess(task, next))) {
            return false;
        }
        if (!repository.nothingElseSince(
                task.instance(), submission, brought.stream().map(TaskRow::id).toList())) {
            return false;
        }
        return (!brought.isEmpty() && rules.topLevel()) || place(task) != null && (!brought.isEmpty() || rules.loop());
    }

    private static boolean sameProcess(TaskRow task, TaskRow next) {
        return task.definitionId().equals(next.definitionId());
    }

    private @Nullable String processInstance(TaskRow task) {
        return repository
                .processInstance(task.engineInstance(), task.definitionId())
                .orElse(null);
    }

    /** The activity instance that surrounds the step, if it still lives. */
    private @Nullable String place(TaskRow task) {
        var process = processInstance(task);
        if (process == null || task.scopeInstance() == null) {
            return null;
        }
        var tree = engine.runtime().getActivityInstance(process);
        return tree != null && holds(tree, task.scopeInstance()) ? task.scopeInstance() : null;
    }

    private static boolean holds(ActivityInstance tree, String id) {
        if (tree.getId().equals(id)) {
            return true;
        }
        for (var child : tree.getChildActivityInstances()) {
            if (holds(child, id)) {
                return true;
            }
        }
        return false;
    }

    private void putBack(TaskRow task, UUID submission) {
        var process = processInstance(task);
        if (process == null) {
            throw Problem.conflict("workflow.recall-too-late", task.name());
        }
        var modification = engine.runtime().createProcessInstanceModification(process);
        var place = place(task);
        var start = place == null || place.equals(process)
                ? modification.startBeforeActivity(task.definitionKey())
                : modification.startBeforeActivity(task.definitionKey(), place);
        if (task.loopMember() != null) {
            start.setVariableLocal("member", task.loopMember());
        }
        for (var activity : activities(tasks.after(submission))) {
            modification.cancelActivityInstance(activity);
        }
        modification.execute(true, true);
    }

    private List<String> activities(List<TaskRow> brought) {
        return brought.stream()
                .map(next -> repository.activityInstance(next.engineId()))
                .toList();
    }
}
