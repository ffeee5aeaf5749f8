package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Idempotency;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.workflow.engine.EngineDoor;
import vn.giaouoc.workflow.engine.TaskRules;

/** Completes tasks: what is slow first and outside, then everything in one short transaction, or nothing. */
@Component
class Completion {

    private final EngineDoor engine;
    private final TaskRepository tasks;
    private final CompletionRules rules;
    private final Acts acts;
    private final Idempotency idempotency;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Completion(
            EngineDoor engine,
            TaskRepository tasks,
            CompletionRules rules,
            Acts acts,
            Idempotency idempotency,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.rules = rules;
        this.acts = acts;
        this.idempotency = idempotency;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    Completed complete(CompleteTask command, Actor actor) {
        try (var slow = new SlowActs()) {
            while (true) {
                try {
                    return transact(command, actor, slow);
                } catch (SlowActs.Needed needed) {
                    slow.prepare(needed);
                }
            }
        }
    }

    private Completed transact(CompleteTask command, Actor actor, SlowActs slow) {
        var body = new CompleteTask(command.task(), command.outcome(), command.data(), command.documents(), null);
        var completed = transaction.execute(status -> {
            // the lock comes before the question whether this was asked before, so that a repeat waits for the first
            var task = tasks.lock(command.task()).orElseThrow(TaskAccess::unknownTask);
            return idempotency.once(
                    command.idempotencyKey(),
                    actor.person(),
                    body,
                    Completed.class,
                    () -> decide(task, command, actor, slow));
        });
        return java.util.Objects.requireNonNull(completed);
    }

    private Completed decide(TaskRow task, CompleteTask command, Actor actor, SlowActs slow) {
        var now = clock.instant();
        var taskRules = engine.taskRules(task.definitionId(), task.definitionKey());
        var standing = rules.check(task, taskRules, command, actor, now);
        var acting = actor.acting(standing, now);
        var submission = Ids.next();
        var reason = CompletionRules.reason(command.data());
        var cause = new Cause(submission, command.outcome(), actor.login(), reason);
        var needed = new ArrayList<SlowActs.Needed>();
        cause.during(() -> engine.asOneCommand(() -> {
            var variables = outgoing(task, taskRules, command);
            try {
                if (!taskRules.acts().isEmpty()) {
                    variables.putAll(apply(task, taskRules, command, acting, slow));
                }
            } catch (SlowActs.Needed first) {
                // thrown on outside the command, which would log it as a failure of the machinery
                needed.add(first);
                return null;
            }
            tasks.complete(task, submission(submission, command, acting, reason, actor, now));
            engine.tasks().complete(task.engineId(), variables);
            return null;
        }));
        if (!needed.isEmpty()) {
            throw needed.get(0);
        }
        tell(task, submission, command, acting, reason);
        return new Completed(task.id(), now, CaseStart.offered(cause.created(), actor));
    }

    private Map<String, Object> apply(
            TaskRow task, TaskRules taskRules, CompleteTask command, Acting acting, SlowActs slow) {
        var results = new HashMap<String, Object>();
        var variables = engine.tasks().getVariables(task.engineId());
        var named = acts.named(taskRules.acts());
        var needed = needed(named, request(task, command, acting, variables, null));
        if (named.stream().anyMatch(act -> needed.containsKey(act) && slow.lack(act))) {
            throw new SlowActs.Needed(needed);
        }
        for (var act : named) {
            var result = applied(act, request(task, command, acting, variables, slow.of(act)), needed);
            results.putAll(result);
            variables.putAll(result);
        }
        return results;
    }

    private static Map<String, Object> applied(
            TaskAct act, TaskAct.Request request, Map<TaskAct, TaskAct.Request> needed) {
        try {
            return act.apply(request);
        } catch (TaskAct.PrepareAgain moved) {
            throw new SlowActs.Needed(needed);
        }
    }

    private static Map<TaskAct, TaskAct.Request> needed(List<TaskAct> acts, TaskAct.Request request) {
        var needed = new LinkedHashMap<TaskAct, TaskAct.Request>();
        acts.stream().filter(act -> act.slow(request)).forEach(act -> needed.put(act, request));
        return needed;
    }

    /** @return with the document as its subject if the task is about exactly one */
    private static TaskAct.Request request(
            TaskRow task,
            CompleteTask command,
            Acting acting,
            Map<String, Object> variables,
            @Nullable AutoCloseable prepared) {
        return new TaskAct.Request(
                task.id(),
                task.instance(),
                task.definitionKey(),
                task.businessKey(),
                task.documents().size() == 1 ? task.documents().get(0) : null,
                command.outcome(),
                command.data(),
                command.documents(),
                acting,
                variables,
                prepared);
    }

    private Map<String, Object> outgoing(TaskRow task, TaskRules taskRules, CompleteTask command) {
        var variables = new HashMap<String, Object>();
        if (engine.processRules(task.definitionId()).asksOutcome()) {
            variables.put("outcome", command.outcome());
        }
        for (var field : taskRules.variables()) {
            var value = CompletionRules.plain(command.data().get(field));
            if (value != null) {
                variables.put(field, value);
            }
        }
        return variables;
    }

    private TaskRepository.Submission submission(
            UUID id, CompleteTask command, Acting acting, @Nullable String reason, Actor actor, Instant now) {
        return new TaskRepository.Submission(
                id,
                command.outcome(),
                reason,
                json.writeValueAsString(command.data()),
                json.writeValueAsString(acting),
                json.writeValueAsString(command.documents()),
                actor.person(),
                actor.login(),
                actor.name(),
                now);
    }

    private void tell(TaskRow task, UUID submission, CompleteTask command, Acting acting, @Nullable String reason) {
        events.publishEvent(
                new TaskCompleted(task.facts(), submission, command.outcome(), reason, acting, command.documents()));
        var facts = new LinkedHashMap<String, String>();
        facts.put("step", task.definitionKey());
        facts.put("outcome", command.outcome());
        for (var document : command.documents()) {
            facts.put("version:" + document.versionId(), document.sha256());
        }
        events.publishEvent(new Auditable.Entry(
                "workflow.completed",
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                task.instance(),
                "task:" + task.id(),
                facts));
    }
}
