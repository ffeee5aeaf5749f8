package vn.giaouoc.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.workflow.ApprovalsVoided;
import vn.giaouoc.workflow.CommentAdded;
import vn.giaouoc.workflow.InstanceEnded;
import vn.giaouoc.workflow.InstanceWithdrawn;
import vn.giaouoc.workflow.NobodyEntitled;
import vn.giaouoc.workflow.TaskCompleted;
import vn.giaouoc.workflow.TaskCreated;
import vn.giaouoc.workflow.TaskDue;
import vn.giaouoc.workflow.TaskGone;
import vn.giaouoc.workflow.TaskReassigned;
import vn.giaouoc.workflow.TaskRecalled;

/**
 * Hears the corridor after each commit and writes notices. An event may come twice (an instance died between the work and its
 * tick mark): the cause's key makes the second coming harmless. Bean name and method names identify the outbox rows.
 */
@Component("noticeListeners")
class Listeners {

    private static final Set<String> CAME_BACK = Set.of("return", "ask-change", "hold-back");

    private final NoticeRepository repository;
    private final Clock clock;

    Listeners(NoticeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void taskCreated(TaskCreated event) {
        var outcome = event.afterOutcome();
        var kind = outcome != null && CAME_BACK.contains(outcome) ? NoticeKind.TASK_RETURNED : NoticeKind.TASK_NEW;
        tell(Cause.about(
                        event.task(),
                        "task:" + event.task().task(),
                        kind,
                        event.task().keys())
                .by(event.byLogin(), null)
                .because(event.reason()));
    }

    /**
     * A refusal to sign the covenant stops the signing for everybody in the group, so everybody is told. Remarks on any other
     * paper are for those who prepare it.
     */
    @ApplicationModuleListener(
            condition = "#event.task().processKey().startsWith('covenant-') and #event.task().group() != null"
                    + " and {'refuse', 'ask-change'}.contains(#event.outcome())")
    void taskRefused(TaskCompleted event) {
        var group = event.task().group();
        if (group != null) {
            tell(Cause.about(
                            event.task(),
                            "refused:" + event.submission(),
                            NoticeKind.REFUSED,
                            List.of(HolderKey.group(group).value()))
                    .by(event.acting().login(), event.acting().name())
                    .because(event.reason()));
        }
    }

    @ApplicationModuleListener
    void taskDue(TaskDue event) {
        var task = event.task();
        var cause = switch (event.kind()) {
            case REMINDER ->
                Cause.about(task, "due:" + task.task() + ":" + event.step(), NoticeKind.DUE_SOON, event.toKeys());
            case ESCALATION ->
                Cause.about(task, "ladder:" + task.task() + ":" + event.step(), NoticeKind.ESCALATED, event.toKeys());
            case EXPIRED -> Cause.about(task, "end:" + task.task(), NoticeKind.EXPIRED, event.toKeys());
        };
        tell(cause);
    }

    /** Expiry ends a task too and is told as expiry: both have the same cause. */
    @ApplicationModuleListener
    void taskGone(TaskGone event) {
        tell(Cause.about(
                event.task(),
                "end:" + event.task().task(),
                NoticeKind.WITHDRAWN,
                event.task().keys()));
    }

    @ApplicationModuleListener
    void taskRecalled(TaskRecalled event) {
        tell(Cause.about(
                        event.task(),
                        "recalled:" + event.submission(),
                        NoticeKind.RECALLED,
                        event.task().keys())
                .by(event.byLogin(), null)
                .because(event.reason()));
    }

    @ApplicationModuleListener
    void taskReassigned(TaskReassigned event) {
        tell(Cause.about(
                        event.task(),
                        "reassigned:" + event.task().task() + ":" + event.toKey() + ":"
                                + event.reason().hashCode(),
                        NoticeKind.REASSIGNED,
                        List.of(event.toKey()))
                .by(event.byLogin(), null)
                .because(event.reason()));
    }

    @ApplicationModuleListener
    void nobodyEntitled(NobodyEntitled event) {
        tell(Cause.about(event.task(), "nobody:" + event.task().task(), NoticeKind.NOBODY_ENTITLED, event.toKeys()));
    }

    @ApplicationModuleListener(condition = "!#event.mentions().isEmpty()")
    void commentAdded(CommentAdded event) {
        tell(Cause.about(
                        event.task(),
                        "comment:" + event.comment(),
                        NoticeKind.MENTIONED,
                        event.mentions().stream()
                                .map(person -> HolderKey.person(person).value())
                                .toList())
                .by(event.byLogin(), event.byName()));
    }

    /** One notice for each open task on the document, since each leads its holder to another page. */
    @ApplicationModuleListener
    void approvalsVoided(ApprovalsVoided event) {
        for (var task : event.tasks()) {
            tell(Cause.about(
                            task,
                            "superseded:" + event.document() + ":" + event.newNumber() + ":" + task.task(),
                            NoticeKind.SUPERSEDED,
                            task.keys())
                    .by(event.byLogin(), null));
        }
    }

    @ApplicationModuleListener
    void instanceEnded(InstanceEnded event) {
        tell(Cause.about(
                event.instance(),
                "ended:" + event.instance().instance(),
                NoticeKind.ENDED,
                List.of(HolderKey.person(event.instance().startedBy()).value())));
    }

    @ApplicationModuleListener(condition = "#event.cancelled()")
    void instanceCancelled(InstanceWithdrawn event) {
        tell(Cause.about(
                        event.instance(),
                        "cancelled:" + event.instance().instance(),
                        NoticeKind.CANCELLED,
                        List.of(HolderKey.person(event.instance().startedBy()).value()))
                .by(event.byLogin(), null)
                .because(event.reason()));
    }

    private void tell(Cause cause) {
        if (!cause.keys().isEmpty()) {
            repository.add(Ids.next(), cause, clock.instant());
        }
    }
}
