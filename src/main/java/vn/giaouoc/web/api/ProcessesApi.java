package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.workflow.Diagram;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.InstanceQuery;
import vn.giaouoc.workflow.InstanceState;
import vn.giaouoc.workflow.InstanceSummary;
import vn.giaouoc.workflow.ProcessDefinitionInfo;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** Processes and their instances: the cases. */
@RestController
@RequestMapping("/api/v1")
class ProcessesApi {

    private final Processes processes;
    private final Writes writes;

    ProcessesApi(Processes processes, Writes writes) {
        this.processes = processes;
        this.writes = writes;
    }

    @GetMapping("/process-definitions")
    @Operation(summary = "The latest published version of each process, and whether one may start it")
    Items<ProcessDefinitionInfo> definitions(Actor actor) {
        return Items.all(processes.definitions(actor));
    }

    record Start(
            String processKey,
            @Nullable String businessKey,
            @Nullable Map<String, Object> data) {}

    record StartedBody(UUID id, String businessKey, List<UUID> tasks) {}

    @PostMapping("/process-instances")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Starts a case")
    StartedBody start(
            @RequestBody Start body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var data = body.data() == null ? Map.<String, Object>of() : body.data();
        var started = processes.start(new StartProcess(body.processKey(), data, body.businessKey(), key), actor);
        return new StartedBody(started.instance(), started.businessKey(), started.tasks());
    }

    @GetMapping("/process-instances")
    @Operation(summary = "Cases one may see, the newest first; state active, ended, withdrawn or cancelled")
    Items<InstanceSummary> list(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = processes.list(
                new InstanceQuery(
                        process,
                        group,
                        year,
                        unit,
                        state == null ? null : Words.of(InstanceState.class, state, "state"),
                        overdue,
                        Words.searched(q),
                        Items.limit(limit),
                        after),
                actor);
        return new Items<>(page.items(), page.next());
    }

    /** One case, flat, with what the reader may do to it. */
    record Case(InstanceSummary summary, UUID id, boolean withdrawable, boolean cancellable) {}

    @GetMapping("/process-instances/{id}")
    Case one(@PathVariable String id, Actor actor) {
        var view = processes.view(id(id), actor);
        return new Case(view.summary(), view.summary().id(), view.withdrawable(), view.cancellable());
    }

    @GetMapping("/process-instances/{id}/history")
    @Operation(summary = "All that happened, and what waits, the oldest first")
    Items<HistoryEntry> history(@PathVariable String id, Actor actor) {
        return Items.all(processes.history(id(id), actor));
    }

    @GetMapping("/process-instances/{id}/diagram")
    @Operation(summary = "The drawing as BPMN XML, and where the case stands in it")
    Diagram diagram(@PathVariable String id, Actor actor) {
        return processes.diagram(id(id), actor);
    }

    @PostMapping("/process-instances/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a case back, by its starter")
    void withdraw(
            @PathVariable String id,
            @RequestBody TaskActsApi.Reason body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var instance = id(id);
        var call = "POST /process-instances/" + instance + "/withdraw";
        writes.once(key, actor, call, body, () -> processes.withdraw(instance, body.reason(), actor));
    }

    @PostMapping("/process-instances/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stops a case, by an administrator")
    void cancel(
            @PathVariable String id,
            @RequestBody TaskActsApi.Reason body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var instance = id(id);
        var call = "POST /process-instances/" + instance + "/cancel";
        writes.once(key, actor, call, body, () -> processes.cancel(instance, body.reason(), actor));
    }

    private static UUID id(String text) {
        return Ids.parse(text, "workflow.unknown-case");
    }
}
