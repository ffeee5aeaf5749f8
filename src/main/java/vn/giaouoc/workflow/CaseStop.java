package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.CaseStopped;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.EngineDoor;

/** Stops cases, and tells waiting ones that something happened. */
@Component
class CaseStop {

    private final EngineDoor engine;
    private final CaseRepository cases;
    private final HistoryRepository history;
    private final MessageRepository messages;
    private final TaskAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseStop(
            EngineDoor engine,
            CaseRepository cases,
            HistoryRepository history,
            MessageRepository messages,
            TaskAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.cases = cases;
        this.history = history;
        this.messages = messages;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void stop(UUID instance, String reason, InstanceState state, Actor actor) {
        var row = cases.lock(instance).orElseThrow(TaskAccess::unknownCase);
        if (!access.seesCase(row, history.readers(instance), actor)) {
            throw TaskAccess.unknownCase();
        }
        var why = CompletionRules.requireReason(reason);
        mayStop(row, state, actor);
        var now = clock.instant();
        cases.stopped(instance, state, now);
        history.add(new HistoryRepository.Event(
                Ids.next(), instance, null, state.name(), actor.login(), actor.name(), why, now));
        new Cause(null, null, actor.login(), why).during(() -> {
            engine.runtime().deleteProcessInstance(row.engineId(), state.name(), true, true);
            return null;
        });
        events.publishEvent(new InstanceWithdrawn(row.facts(), state == InstanceState.CANCELLED, why, actor.login()));
        events.publishEvent(new CaseStopped(instance, why, actor.login()));
        events.publishEvent(new Auditable.Entry(
                state == InstanceState.CANCELLED ? "workflow.cancelled" : "workflow.withdrawn",
                actor.login(),
                null,
                instance,
                "case:" + row.businessKey(),
                Map.of("process", row.processKey())));
    }

    private void mayStop(CaseRow row, InstanceState state, Actor actor) {
        if (state == InstanceState.CANCELLED && !actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("workflow.cancel-not-allowed");
        }
        if (state == InstanceState.WITHDRAWN && !actor.person().equals(row.startedBy())) {
            throw Problem.notAllowed("workflow.withdraw-not-allowed", row.startedName());
        }
        if (row.state() != InstanceState.ACTIVE) {
            throw Problem.conflict("workflow.case-ended", row.title());
        }
        if (state == InstanceState.WITHDRAWN && !withdrawable(row)) {
            throw Problem.conflict("workflow.not-withdrawable", row.title());
        }
    }

    /** Until one of the steps that the drawing calls final has been done. */
    boolean withdrawable(CaseRow row) {
        var finalSteps = engine.processRules(row.definitionId()).finalSteps();
        return row.state() == InstanceState.ACTIVE && (finalSteps.isEmpty() || !history.anyDone(row.id(), finalSteps));
    }

    @Transactional
    public boolean message(UUID instance, String message, Map<String, Object> variables) {
        var row = cases.lock(instance).orElseThrow(TaskAccess::unknownCase);
        if (row.state() != InstanceState.ACTIVE) {
            return false;
        }
        boolean told = false;
        // those that a delivery brings about wait for a later call, else a loop in the drawing would never end
        for (var execution : messages.waiting(row.engineId(), message)) {
            if (messages.stillWaits(execution, message)) {
                engine.runtime().messageEventReceived(message, execution, variables);
                told = true;
            }
        }
        return told;
    }

    @Transactional
    public void lock(UUID instance) {
        if (cases.lock(instance).isEmpty()) {
            throw TaskAccess.unknownCase();
        }
    }
}
