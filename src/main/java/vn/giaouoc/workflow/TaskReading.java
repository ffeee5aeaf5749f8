package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.workflow.engine.EngineDoor;
import vn.giaouoc.workflow.engine.TaskRules;

/** Opens one task: everything needed to decide. */
@Component
class TaskReading {

    private final EngineDoor engine;
    private final TaskRepository tasks;
    private final TaskReadingRepository beside;
    private final HistoryReading history;
    private final TaskAccess access;
    private final Recall recall;
    private final Forms forms;
    private final FormOptions options;
    private final Acts acts;
    private final ObjectProvider<SubjectVersions> versions;
    private final JsonMapper json;
    private final Clock clock;

    TaskReading(
            EngineDoor engine,
            TaskRepository tasks,
            TaskReadingRepository beside,
            HistoryReading history,
            TaskAccess access,
            Recall recall,
            Forms forms,
            FormOptions options,
            Acts acts,
            ObjectProvider<SubjectVersions> versions,
            JsonMapper json,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.beside = beside;
        this.history = history;
        this.access = access;
        this.recall = recall;
        this.forms = forms;
        this.options = options;
        this.acts = acts;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskView open(UUID id, Actor actor) {
        var task = tasks.find(id).orElseThrow(TaskAccess::unknownTask);
        return switch (access.reach(task, actor)) {
            case NONE -> {
                if (!access.mayReassign(task, actor)) {
                    throw TaskAccess.unknownTask();
                }
                yield stateOnly(task, actor);
            }
            case STATE -> stateOnly(task, actor);
            case READ, ACT -> whole(task, actor);
        };
    }

    private TaskView stateOnly(TaskRow task, Actor actor) {
        return new TaskView(
                TaskList.summary(task, null, actor, clock.instant()),
                false,
                false,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                0,
                null,
                false,
                false,
                false,
                task.open() && access.mayReassign(task, actor),
                false);
    }

    private TaskView whole(TaskRow task, Actor actor) {
        var rules = engine.taskRules(task.definitionId(), task.definitionKey());
        var besideTask = beside.beside(task.id(), actor.person());
        var draft = draft(besideTask);
        var standing = task.open()
                ? actor.standingFor(task.addressed())
                : java.util.Optional.<vn.giaouoc.organization.Standing>empty();
        var refusal = standing.isEmpty() ? null : refusal(task, actor);
        var entries = history.of(task.instance(), actor);
        var form = rules.formKey() == null ? null : forms.byKey(rules.formKey()).orElse(null);
        boolean mine = actor.person().equals(task.claimedBy());
        return new TaskView(
                TaskList.summary(task, besideTask.savedAt(), actor, clock.instant()),
                true,
                standing.isPresent() && refusal == null,
                standing.map(TaskReading::shown).orElse(null),
                refusal,
                form == null ? Map.of() : options.filled(form, task),
                data(task, rules, form, draft, standing.isPresent()),
                outcomes(rules),
                documents(task),
                draft,
                entries,
                besideTask.comments(),
                submitted(task, entries),
                standing.isPresent() && task.claimedBy() == null,
                mine && task.open(),
                recall.possible(task, rules, actor),
                task.open() && access.mayReassign(task, actor),
                acts.named(rules.acts()).stream().anyMatch(TaskAct::writesSubject));
    }

    private static @Nullable String refusal(TaskRow task, Actor actor) {
        if (actor.person().equals(task.notBy())) {
            return "workflow.drafter-may-not-approve";
        }
        return task.claimedBy() != null && !task.claimedBy().equals(actor.person())
                ? "workflow.claimed-by-other"
                : null;
    }

    private static TaskView.Standing shown(vn.giaouoc.organization.Standing standing) {
        return new TaskView.Standing(
                standing.capacity().name(),
                standing.capacityLines(),
                standing.basis(),
                standing.unit(),
                standing.post().name());
    }

    static List<TaskView.Outcome> outcomes(TaskRules rules) {
        return rules.outcomes().stream()
                .map(name -> new TaskView.Outcome(
                        name, rules.reason().contains(name), rules.confirm().contains(name), name.equals(rules.bulk())))
                .toList();
    }

    private List<SubjectVersions.Version> documents(TaskRow task) {
        return task.documents().stream()
                .flatMap(document -> versions.getObject().inForce(document).stream())
                .toList();
    }

    private TaskView.@Nullable Draft draft(TaskReadingRepository.Beside besideTask) {
        if (besideTask.draft() == null || besideTask.savedAt() == null) {
            return null;
        }
        return new TaskView.Draft(map(besideTask.draft()), besideTask.attachments(), besideTask.savedAt());
    }

    /** The draft, over what the step's acts offer, over the values that the case has for the fields of the form. */
    private Map<String, Object> data(
            TaskRow task, TaskRules rules, @Nullable FormSchema form, TaskView.@Nullable Draft draft, boolean mayAct) {
        if (!task.open()) {
            return beside.submitted(task.id()).map(this::map).orElse(Map.of());
        }
        var data = new HashMap<String, Object>();
        if (form != null) {
            data.putAll(beside.caseValues(task.engineId(), FormValidation.fieldNames(form)));
        }
        if (mayAct) {
            var document = task.documents().size() == 1 ? task.documents().get(0) : null;
            var opening = new TaskAct.Opening(
                    task.instance(), task.definitionKey(), task.unit(), document, task.loopMember());
            acts.named(rules.acts()).forEach(act -> data.putAll(act.initial(opening)));
        }
        if (draft != null) {
            data.putAll(draft.data());
        }
        return data;
    }

    private Map<String, Object> map(String text) {
        return json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    private static @Nullable HistoryEntry submitted(TaskRow task, List<HistoryEntry> entries) {
        HistoryEntry last = null;
        for (var entry : entries) {
            if (entry.kind().equals("COMPLETED") && task.id().equals(entry.task())) {
                last = entry;
            }
        }
        return last;
    }
}
