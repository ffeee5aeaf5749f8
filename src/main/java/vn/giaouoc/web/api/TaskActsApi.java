package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.Confirmations;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.workflow.BulkResult;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.Completed;
import vn.giaouoc.workflow.Tasks;

/** What people do with a task. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskActsApi {

    private static final int MOST_AT_ONCE = 100;

    private final Tasks tasks;
    private final Confirmations confirmations;
    private final ApiProblems problems;
    private final Writes writes;

    TaskActsApi(Tasks tasks, Confirmations confirmations, ApiProblems problems, Writes writes) {
        this.tasks = tasks;
        this.confirmations = confirmations;
        this.problems = problems;
        this.writes = writes;
    }

    record DraftBody(Map<String, Object> data) {}

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps what was typed so far, for oneself alone")
    void saveDraft(@PathVariable String id, @RequestBody DraftBody body, Actor actor) {
        tasks.saveDraft(TasksApi.id(id), body.data(), actor);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the task, so that others leave it; claiming one's own task again changes nothing")
    void claim(@PathVariable String id, Actor actor) {
        tasks.claim(TasksApi.id(id), actor);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, Actor actor) {
        tasks.release(TasksApi.id(id), actor);
    }

    /**
     * @param to login, or holder key such as {@code unit:CDYT:HEAD}
     */
    record Reassignment(String to, String reason) {}

    @PostMapping("/{id}/reassign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(
            @PathVariable String id,
            @RequestBody Reassignment body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var task = TasksApi.id(id);
        var call = "POST /tasks/" + task + "/reassign";
        writes.once(key, actor, call, body, () -> tasks.reassign(task, body.to(), body.reason(), actor));
    }

    record Reason(String reason) {}

    @PostMapping("/{id}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back one's own completion while nobody has acted on it")
    void recall(
            @PathVariable String id,
            @RequestBody Reason body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var task = TasksApi.id(id);
        var call = "POST /tasks/" + task + "/recall";
        writes.once(key, actor, call, body, () -> tasks.recall(task, body.reason(), actor));
    }

    /**
     * @param documents the versions that were seen
     * @param confirmation from {@code POST /me/confirmations}, for outcomes that ask for it
     */
    record Completion(
            String outcome,
            @Nullable Map<String, Object> data,
            @Nullable List<DocumentRef> documents,
            @Nullable String confirmation) {

        @Override
        public String toString() {
            return "Completion[" + outcome + "]";
        }
    }

    record Done(Instant completedAt, List<UUID> next) {

        Done(Completed completed) {
            this(completed.completedAt(), completed.next());
        }
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Completes the task; next names the new tasks one is offered")
    Done complete(
            @PathVariable String id,
            @RequestBody Completion body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var command =
                new CompleteTask(TasksApi.id(id), body.outcome(), orNone(body.data()), orNone(body.documents()), key);
        return new Done(tasks.complete(command, confirmations.withConfirmation(actor, body.confirmation())));
    }

    record BulkItem(
            String id,
            String outcome,
            @Nullable Map<String, Object> data,
            @Nullable List<DocumentRef> documents) {}

    record BulkCompletion(List<BulkItem> items, @Nullable String confirmation) {}

    /**
     * @param problem null if it was completed
     */
    record BulkAnswer(
            UUID id, @Nullable Done completed, @Nullable ProblemBody problem) {}

    @PostMapping("/bulk-complete")
    @Operation(summary = "Completes several, each for itself; one result per task, in order")
    Items<BulkAnswer> completeAll(
            @RequestBody BulkCompletion body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        if (body.items().size() > MOST_AT_ONCE) {
            throw new Malformed("web.too-many-items", MOST_AT_ONCE);
        }
        var commands = new ArrayList<CompleteTask>();
        for (var item : body.items()) {
            var task = TasksApi.id(item.id());
            var itemKey = key == null ? null : key + ":" + task;
            commands.add(
                    new CompleteTask(task, item.outcome(), orNone(item.data()), orNone(item.documents()), itemKey));
        }
        var confirmed = confirmations.withConfirmation(actor, body.confirmation());
        return Items.all(tasks.completeAll(commands, confirmed).stream()
                .map(result -> answer(result, locale))
                .toList());
    }

    private BulkAnswer answer(BulkResult result, Locale locale) {
        return new BulkAnswer(
                result.task(),
                result.completed() == null ? null : new Done(result.completed()),
                result.problem() == null ? null : problems.body(result.problem(), locale));
    }

    private static Map<String, Object> orNone(@Nullable Map<String, Object> data) {
        return data == null ? Map.of() : data;
    }

    private static List<DocumentRef> orNone(@Nullable List<DocumentRef> documents) {
        return documents == null ? List.of() : documents;
    }
}
