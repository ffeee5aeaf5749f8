package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.engine.CorridorPort;

/** What the engine tells becomes rows and events, in the engine's transaction. */
@Component
class Corridor implements CorridorPort {

    private final Router router;
    private final NewTaskRepository newTasks;
    private final TaskRepository tasks;
    private final CaseRepository cases;
    private final DeadlineRules deadlines;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corridor(
            Router router,
            NewTaskRepository newTasks,
            TaskRepository tasks,
            CaseRepository cases,
            DeadlineRules deadlines,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.router = router;
        this.newTasks = newTasks;
        this.tasks = tasks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.calendar = calendar;
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
                Ids.next(), task, address, now, due, dues(task, now, due), cause == null ? null : cause.submission);
        if (cause == null) {
            events.publishEvent(new TaskCreated(facts, null, null, null));
        } else {
            cause.created(facts);
            events.publishEvent(new TaskCreated(facts, cause.outcome, cause.login, cause.reason));
        }
    }

    /** Reminders at parts of the time given, expiry, then the ladder by working days after it. */
    private List<NewTaskRepository.Due> dues(NewTask task, Instant now, @Nullable Instant due) {
        if (due == null) {
            return List.of();
        }
        var dues = new ArrayList<NewTaskRepository.Due>();
        var span = Duration.between(now, due);
        int step = 1;
        for (int percent : task.rules().reminders()) {
            dues.add(new NewTaskRepository.Due(
                    "REMINDER", step++, now.plus(span.multipliedBy(percent).dividedBy(100))));
        }
        dues.add(new NewTaskRepository.Due("EXPIRED", 1, due));
        step = 1;
        for (int days : task.rules().ladder()) {
            dues.add(new NewTaskRepository.Due("ESCALATION", step++, calendar.deadline(due, days)));
        }
        return dues;
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
