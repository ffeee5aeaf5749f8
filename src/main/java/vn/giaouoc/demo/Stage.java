package vn.giaouoc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.Comments;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.TaskView;
import vn.giaouoc.workflow.Tasks;

/** What people do in the demonstration: the same calls as a browser causes, with the same checks. */
class Stage {

    private static final int PAGE = 100;

    private final Backstage backstage;
    private final Cast cast;
    private final Processes processes;
    private final Tasks tasks;
    private final Documents documents;
    private final Dispatches dispatches;
    private final Notices notices;
    private final Comments comments;
    private final Marks marks;

    Stage(
            Backstage backstage,
            Cast cast,
            Processes processes,
            Tasks tasks,
            Documents documents,
            Dispatches dispatches,
            Notices notices,
            Comments comments,
            Marks marks) {
        this.backstage = backstage;
        this.cast = cast;
        this.processes = processes;
        this.tasks = tasks;
        this.documents = documents;
        this.dispatches = dispatches;
        this.notices = notices;
        this.comments = comments;
        this.marks = marks;
    }

    Actor actor(String login) {
        return cast.actor(login, backstage.now());
    }

    /** The day it is on the stage, Asia/Ho_Chi_Minh. */
    LocalDate today() {
        return Vietnam.day(backstage.now());
    }

    /** Registries confirm what came to their units; confirmed twice is confirmed once. */
    void confirmReceipts(String... registries) {
        for (var login : registries) {
            var actor = actor(login);
            dispatches
                    .incoming(true, null, PAGE, actor)
                    .items()
                    .forEach(came -> dispatches.acknowledge(came.dispatch().id(), actor));
        }
    }

    UUID person(String login) {
        return cast.person(login);
    }

    void start(String login, String processKey, Map<String, Object> data) {
        marks.once(() -> processes.start(new StartProcess(processKey, data), actor(login)));
    }

    /** The person opens the task of the case that waits for them at the step, and decides. */
    void complete(String login, Case which, String step, String outcome, Map<String, Object> data) {
        complete(login, which, step, outcome, view -> data);
    }

    /** @param data what the person makes of what the form shows */
    void complete(String login, Case which, String step, String outcome, Function<TaskView, Map<String, Object>> data) {
        marks.once(() -> {
            var actor = actor(login);
            var view = tasks.open(find(actor, login, which, step).id(), actor);
            notices.readAbout(view.summary().id(), actor);
            var typed = data.apply(view);
            // a drafter wrote a version meanwhile: what is handed in is what stands there now
            var seen = seen(tasks.open(view.summary().id(), actor));
            tasks.complete(new CompleteTask(view.summary().id(), outcome, typed, seen), actor);
        });
    }

    /** The drafter writes the text on the document's page, then hands it in. */
    void draft(String login, Case which, String step, String text, String note) {
        complete(login, which, step, "done", view -> {
            var actor = actor(login);
            var document = documents
                    .list(DocumentQuery.ofCase(view.summary().instance()), actor)
                    .items()
                    .get(0)
                    .id();
            documents.addVersion(document, NewVersion.ofText(text, note, null), actor);
            return Map.of("note", note);
        });
    }

    void saveDraft(String login, Case which, String step, Map<String, Object> data) {
        var actor = actor(login);
        tasks.saveDraft(find(actor, login, which, step).id(), data, actor);
    }

    /** Asks people for a word; each is told. */
    void comment(String login, Case which, String step, String text, List<String> asked) {
        var actor = actor(login);
        var people = asked.stream().map(cast::person).toList();
        marks.once(() -> comments.add(find(actor, login, which, step).id(), text, people, actor));
    }

    /** What the form shows before the person types. */
    TaskView open(String login, Case which, String step) {
        var actor = actor(login);
        return tasks.open(find(actor, login, which, step).id(), actor);
    }

    /** All tasks at one step that wait for the person. */
    List<UUID> waiting(String login, Case which, String step) {
        var actor = actor(login);
        return list(actor, TaskQuery.Scope.MINE).stream()
                .filter(at(which, step))
                .map(TaskSummary::id)
                .toList();
    }

    /** Whether the task is about a document whose title begins so. */
    boolean isAbout(String login, UUID task, String title) {
        return tasks.open(task, actor(login)).documents().stream()
                .anyMatch(document -> document.title().startsWith(title));
    }

    void completeOne(String login, UUID task, String outcome, Map<String, Object> data) {
        var actor = actor(login);
        tasks.complete(new CompleteTask(task, outcome, data, seen(tasks.open(task, actor))), actor);
    }

    private TaskSummary find(Actor actor, String login, Case which, String step) {
        return list(actor, TaskQuery.Scope.MINE).stream()
                .filter(at(which, step))
                .findFirst()
                .orElseGet(() -> list(actor, TaskQuery.Scope.UNIT).stream()
                        .filter(at(which, step))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "nothing waits for " + login + " at " + step + " of " + which)));
    }

    private List<TaskSummary> list(Actor actor, TaskQuery.Scope scope) {
        return tasks.list(
                        new TaskQuery(
                                scope,
                                TaskQuery.State.OPEN,
                                null,
                                null,
                                null,
                                false,
                                null,
                                TaskQuery.Sort.OLDEST,
                                PAGE,
                                null),
                        actor)
                .items();
    }

    private static Predicate<TaskSummary> at(Case which, String step) {
        return task -> task.definitionKey().equals(step) && which.holds(task);
    }

    private static List<DocumentRef> seen(TaskView view) {
        return view.documents().stream()
                .map(version -> new DocumentRef(version.version(), version.sha256()))
                .toList();
    }

    /** Which case: a group's year, or one paper of a unit by its title. */
    interface Case {

        boolean holds(TaskSummary task);

        static Case groupYear(String group, int year) {
            return new GroupYearCase(group, year);
        }

        static Case paper(String title) {
            return new PaperCase(title);
        }
    }

    private record GroupYearCase(String group, int year) implements Case {

        @Override
        public boolean holds(TaskSummary task) {
            var taskYear = task.year();
            return group.equals(task.group()) && taskYear != null && year == taskYear;
        }
    }

    private record PaperCase(String title) implements Case {

        @Override
        public boolean holds(TaskSummary task) {
            return title.equals(task.title());
        }
    }
}
