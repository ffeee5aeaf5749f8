package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.workflow.engine.CorridorPort;

/** What the engine tells becomes rows and events, in the engine's transaction. */
@Component
class Corridor implements CorridorPort {

    private final Router router;
    private final NewTaskRepository newTasks;
    private final TaskRepository tasks;
    private final CaseRepository cases;
    private final DeadlineRules deadlines;
    private final DueSteps steps;
    private final ObjectProvider<SubjectVersions> versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corridor(
            Router router,
            NewTaskRepository newTasks,
            TaskRepository tasks,
            CaseRepository cases,
            DeadlineRules deadlines,
            DueSteps steps,
            ObjectProvider<SubjectVersions> versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.router = router;
        this.newTasks = newTasks;
        this.tasks = tasks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.steps = steps;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void taskCreated(NewTask task) {
        var address = router.address(task);
        var now = clock.instant();
        var due = task.rules().due() == null
                ? null
                : deadlines.deadline(task.rules().due(), now);
        var cause = Cause.current();
        var facts = newTasks.insert(
                Ids.next(),
                task,
                address,
                now,
                due,
                steps.of(task.rules(), now, due),
                cause == null ? null : cause.submission,
                about(task, address));
        if (cause == null) {
            events.publishEvent(new TaskCreated(facts, null, null, null));
        } else {
            cause.created(facts);
            events.publishEvent(new TaskCreated(facts, cause.outcome, cause.login, cause.reason));
        }
    }

    /** A loop over papers makes steps that differ in nothing else; asked for nowhere else, as it costs a statement. */
    private @Nullable String about(NewTask task, Address address) {
        return task.rules().loop() && address.documents().size() == 1
                ? versions.getObject()
                        .inForce(address.documents().get(0))
                        .map(SubjectVersions.Version::title)
                        .orElse(null)
                : null;
    }

    @Override
    public void taskGone(String engineTaskId) {
        tasks.gone(engineTaskId, clock.instant()).ifPresent(task -> events.publishEvent(new TaskGone(task.facts())));
    }

    @Override
    public void caseStarted(UUID instance, String engineInstanceId) {
        cases.startedAs(instance, engineInstanceId);
    }

    @Override
    public void caseEnded(String engineInstanceId, @Nullable String outcome) {
        var cause = Cause.current();
        var last = outcome != null || cause == null ? outcome : cause.outcome;
        cases.ended(engineInstanceId, last, clock.instant()).ifPresent(facts -> {
            events.publishEvent(new InstanceEnded(facts, last));
            events.publishEvent(new Auditable.Entry(
                    "workflow.ended",
                    cause == null || cause.login == null ? "system" : cause.login,
                    null,
                    facts.instance(),
                    "case:" + facts.businessKey(),
                    java.util.Map.of("outcome", String.valueOf(last))));
        });
    }

    @Override
    public CaseRef caseOf(String engineRootInstanceId) {
        return cases.ofEngine(engineRootInstanceId);
    }

    @Override
    public void lockCaseOfJob(String jobId) {
        cases.lockOfJob(jobId);
    }
}
