package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.workflow.TaskCounts;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.Tasks;

/** What waits for me, and one task with everything needed to decide. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    static final String UNKNOWN = "workflow.unknown-task";

    private final Tasks tasks;

    TasksApi(Tasks tasks) {
        this.tasks = tasks;
    }

    static UUID id(String text) {
        return Ids.parse(text, UNKNOWN);
    }

    @GetMapping
    @Operation(summary = "Tasks: scope mine, unit or watched; state open or done; sort due, newest or oldest")
    Items<TaskBody> list(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var query = new TaskQuery(
                Words.of(TaskQuery.Scope.class, scope, "scope", TaskQuery.Scope.MINE),
                Words.of(TaskQuery.State.class, state, "state", TaskQuery.State.OPEN),
                process,
                group,
                unit,
                overdue,
                Words.searched(q),
                Words.of(TaskQuery.Sort.class, sort, "sort", TaskQuery.Sort.DUE),
                Items.limit(limit),
                after);
        var page = tasks.list(query, actor);
        return new Items<>(page.items().stream().map(TaskBody::new).toList(), page.next());
    }

    @GetMapping("/counts")
    @Operation(summary = "Numbers for badges; they stop at 1000")
    TaskCounts counts(Actor actor) {
        return tasks.counts(actor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A task with form, data, outcomes, documents, history, and as what one would act")
    TaskBody.Opened open(@PathVariable String id, Actor actor) {
        return new TaskBody.Opened(tasks.open(id(id), actor));
    }
}
