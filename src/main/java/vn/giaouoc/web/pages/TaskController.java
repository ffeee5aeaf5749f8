package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.ResponseHeaders;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.Comments;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.Tasks;

/** The page of one task, and what can be done around the decision itself. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final Comments comments;
    private final Mentions mentions;
    private final Notices notices;
    private final TaskReader reader;
    private final LiveCases live;
    private final Pages pages;

    TaskController(
            Tasks tasks,
            Comments comments,
            Mentions mentions,
            Notices notices,
            TaskReader reader,
            LiveCases live,
            Pages pages) {
        this.tasks = tasks;
        this.comments = comments;
        this.mentions = mentions;
        this.notices = notices;
        this.reader = reader;
        this.live = live;
        this.pages = pages;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String add,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var task = tasks.open(id, actor);
        notices.readAbout(id, actor);
        var page = reader.read(task, Contexts.form(request, "decision"), add, actor, request);
        if (request.getHeader("HX-Request") != null) {
            return Pages.show("task/detail", page);
        }
        ResponseHeaders.allowIsland(response);
        return Pages.show("task/page", page).addObject("beside", tasks.list(TaskQuery.mine(), actor));
    }

    /**
     * The drawing of the case and its steps, fetched when they are opened, so that the task itself is not waited for.
     *
     * @throws vn.giaouoc.shared.Problem not found, also for a manager who sees the task's state only
     */
    @GetMapping("/tasks/{id}/diagram")
    ModelAndView diagram(@PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var task = tasks.open(id, actor);
        if (!task.contentReadable()) {
            throw Problem.notFound("workflow.unknown-task");
        }
        ResponseHeaders.allowIsland(response);
        var page = new TaskPages.StepsPage(
                task.summary(), live.withPast(task.summary().instance(), actor));
        return Pages.show(request.getHeader("HX-Request") == null ? "task/diagram" : "task/diagram-part", page);
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        tasks.claim(id, actor);
        return pages.done(request, "/tasks/" + id, "task.claim.done");
    }

    @PostMapping("/tasks/{id}/release")
    String release(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        tasks.release(id, actor);
        return pages.done(request, "/tasks/" + id, "task.release.done");
    }

    @PostMapping("/tasks/{id}/reassign")
    String reassign(
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestParam String reason,
            Actor actor,
            HttpServletRequest request) {
        tasks.reassign(id, to.strip(), reason, actor);
        return pages.done(request, "/tasks", "task.reassign.done", to.strip());
    }

    @PostMapping("/tasks/{id}/recall")
    String recall(@PathVariable UUID id, @RequestParam String reason, Actor actor, HttpServletRequest request) {
        tasks.recall(id, reason, actor);
        return pages.done(request, "/tasks/" + id, "task.recall.done");
    }

    @PostMapping("/tasks/{id}/comments")
    String comment(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam(name = "mention", defaultValue = "") List<String> ticked,
            Actor actor,
            HttpServletRequest request) {
        var read = mentions.read(text, ticked);
        comments.add(id, read.text(), read.people(), actor);
        return pages.done(request, "/tasks/" + id + "#comments", null);
    }
}
