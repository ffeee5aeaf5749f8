package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        prepare(command, actor);
        var body = new CompleteTask(command.task(), command.outcome(), command.data(), command.documents(), null);
        var completed = transaction.execute(status -> {
            // the lock comes before the question whether this was asked before, so that a repeat waits for the first
            var task = tasks.lock(command.task()).orElseThrow(TaskAccess::unknownTask);
            return idempotency.once(
                    command.idempotencyKey(),
                    actor.person(),
                    body,
                    Completed.class,
                    () -> decide(task, command, actor));
        });
        return java.util.Objects.requireNonNull(completed);
    }

    /** Whatever is refused here is refused again under the lock; only the slow work is worth anything. */
    private void prepare(CompleteTask command, Actor actor) {
        if (!acts.somePrepare()) {
            return;
        }
        var task = tasks.find(command.task()).orElseThrow(TaskAccess::unknownTask);
        var taskRules = engine.taskRules(task.definitionId(), task.definitionKey());
        var standing = actor.standingFor(task.addressed());
        if (!task.open() || taskRules.acts().isEmpty() || standing.isEmpty()) {
            return;
        }
        rules.check(task, taskRules, command, actor, clock.instant());
        var variables = engine.tasks().getVariables(task.engineId());
        var acting = actor.acting(standing.get(), clock.instant());
        var request = request(task, command, acting, variables);
        acts.named(taskRules.acts()).forEach(act -> act.prepare(request));
    }

    private Completed decide(TaskRow task, CompleteTask command, Actor actor) {
        var now = clock.instant();
        var taskRules = engine.taskRules(task.definitionId(), task.definitionKey());
        var standing = rules.check(task, taskRules, command, actor, now);
        var acting = actor.acting(standing, now);
        var submission = Ids.next();
        var reason = CompletionRules.reason(command.data());
        var cause = new Cause(submission, command.outcome(), actor.login(), reason);
        cause.during(() -> engine.asOneCommand(() -> {
            var variables = outgoing(task, taskRules, command);
            if (!taskRules.acts().isEmpty()) {
                variables.putAll(apply(task, taskRules, command, acting));
            }
            tasks.complete(task, submission(submission, command, acting, reason, actor, now));
            engine.tasks().complete(task.engineId(), variables);
            return null;
        }));
        tell(task, submission, command, acting, reason);
        return new Completed(task.id(), now, CaseStart.offered(cause.created(), actor));
    }

    private Map<String, Object> apply(TaskRow task, TaskRules taskRules, CompleteTask command, Acting acting) {
        var results = new HashMap<String, Object>();
        var variables = engine.tasks().getVariables(task.engineId());
        for (var act : acts.named(taskRules.acts())) {
            var result = act.apply(request(task, command, acting, variables));
            results.putAll(result);
            variables.putAll(result);
        }
        return results;
    }

    /** @return with the document as its subject if the task is about exactly one */
    private static TaskAct.Request request(
            TaskRow task, CompleteTask command, Acting acting, Map<String, Object> variables) {
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
                variables);
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
