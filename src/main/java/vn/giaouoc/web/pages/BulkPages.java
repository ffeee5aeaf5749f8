package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.BulkResult;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.TaskView;
import vn.giaouoc.workflow.Tasks;

/**
 * Decides several tasks in one go: a review of each with the version of its paper, one button, and a result for each. Only
 * outcomes that the drawing allows for it; a signature is never among them. Each task is decided for itself.
 */
@Controller
class BulkPages {

    private static final int MOST = 50;
    private static final String REVIEW = "/tasks/bulk";

    private final Tasks tasks;
    private final WhatNow whatNow;
    private final Pages pages;

    BulkPages(Tasks tasks, WhatNow whatNow, Pages pages) {
        this.tasks = tasks;
        this.whatNow = whatNow;
        this.pages = pages;
    }

    /** From the ticked rows to an address that can be loaded again. */
    @PostMapping("/tasks/bulk/review")
    String chosen(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        var several = some(chosen);
        if (several.isEmpty()) {
            return pages.refused(request, Problem.invalid("web.bulk-none"), Pages.local(back, "/tasks"));
        }
        if (several.size() > MOST) {
            return pages.refused(
                    request, Problem.invalid("web.bulk-too-many", MOST, several.size()), Pages.local(back, "/tasks"));
        }
        return Pages.to(REVIEW + several.stream().map(id -> "task=" + id).collect(Collectors.joining("&", "?", "")));
    }

    /** @throws Problem not found, if the person may see none of them */
    @GetMapping(REVIEW)
    ModelAndView review(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            Actor actor,
            HttpServletRequest request) {
        var ready = new ArrayList<BulkPage.Ready>();
        var left = new ArrayList<BulkPage.Left>();
        for (var id : some(chosen).stream().limit(MOST).toList()) {
            open(id, actor).ifPresent(task -> {
                var why = hindrance(task);
                if (why == null) {
                    ready.add(ready(task, request));
                } else {
                    left.add(new BulkPage.Left(task.summary(), pages.text(request, "bulk.left." + why)));
                }
            });
        }
        if (ready.isEmpty() && left.isEmpty()) {
            throw Problem.notFound("workflow.unknown-task");
        }
        return Pages.show(
                "task/bulk", new BulkPage.Review(ready, left, Ids.next().toString()));
    }

    @PostMapping(REVIEW)
    String decide(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            HttpServletRequest request) {
        var several = some(chosen).stream().limit(MOST).toList();
        if (several.isEmpty()) {
            throw Problem.invalid("web.bulk-none");
        }
        var results =
                several.stream().map(id -> decide(id, key, actor, request)).toList();
        RequestContextUtils.getOutputFlashMap(request)
                .put(BulkPage.Results.ATTRIBUTE, new BulkPage.Results(new ArrayList<>(results)));
        return Pages.to(REVIEW + "/done");
    }

    /** What became of each; who comes later finds them among what they did. */
    @GetMapping(REVIEW + "/done")
    Object done(HttpServletRequest request) {
        var told = RequestContextUtils.getInputFlashMap(request);
        return told != null && told.get(BulkPage.Results.ATTRIBUTE) instanceof BulkPage.Results results
                ? Pages.show("task/bulk-done", results)
                : Pages.to("/tasks?state=done");
    }

    private BulkPage.Result decide(UUID id, String key, Actor actor, HttpServletRequest request) {
        var task = open(id, actor).orElse(null);
        if (task == null) {
            var unknown = pages.detail(request, Problem.notFound("workflow.unknown-task"));
            return new BulkPage.Result(id, "", "", "", false, unknown, null);
        }
        var outcome = outcome(task);
        var result = outcome == null
                ? new BulkResult(
                        id,
                        null,
                        Problem.notAllowed(
                                "web.bulk-not-allowed", task.summary().name()))
                : tasks.completeAll(List.of(command(id, outcome, key, request)), actor)
                        .get(0);
        var refused = result.problem();
        return new BulkPage.Result(
                id,
                task.summary().title(),
                task.summary().name(),
                outcome == null ? "" : pages.act(task, outcome, request),
                refused == null,
                refused == null
                        ? whatNow.in(task.summary().instance(), actor, request)
                        : pages.detail(request, refused),
                "/tasks/" + id);
    }

    /** What was shown is what the person decided on: a version put in force meanwhile is refused. */
    private static CompleteTask command(UUID id, String outcome, String key, HttpServletRequest request) {
        var seen = request.getParameterValues("seen." + id);
        return new CompleteTask(
                id,
                outcome,
                Map.of(),
                seen == null ? List.of() : Seen.refs(List.of(seen)),
                key.isBlank() ? null : key.strip() + ":" + id);
    }

    private BulkPage.Ready ready(TaskView task, HttpServletRequest request) {
        var outcome = java.util.Objects.requireNonNull(outcome(task));
        return new BulkPage.Ready(
                task.summary(),
                outcome,
                pages.act(task, outcome, request),
                task.documents(),
                java.util.Objects.requireNonNull(task.standing()));
    }

    /** Why a task is decided on its own page only; null if it can be decided here. */
    private static @Nullable String hindrance(TaskView task) {
        if (!task.summary().state().equals("OPEN")) {
            return "closed";
        }
        if (!task.actable()) {
            return "not-yours";
        }
        if (outcome(task) == null) {
            return task.outcomes().stream().anyMatch(TaskView.Outcome::needsConfirmation) ? "signature" : "own-page";
        }
        return task.draft() != null ? "draft" : task.documents().isEmpty() ? "no-paper" : null;
    }

    private static @Nullable String outcome(TaskView task) {
        return task.outcomes().stream()
                .filter(outcome -> outcome.inBulk() && !outcome.needsConfirmation() && !outcome.needsReason())
                .map(TaskView.Outcome::name)
                .findFirst()
                .orElse(null);
    }

    private java.util.Optional<TaskView> open(UUID id, Actor actor) {
        try {
            var task = tasks.open(id, actor);
            return task.contentReadable() ? java.util.Optional.of(task) : java.util.Optional.empty();
        } catch (Problem notTheirs) {
            return java.util.Optional.empty();
        }
    }

    private static List<UUID> some(List<UUID> chosen) {
        return chosen.stream().distinct().toList();
    }
}
