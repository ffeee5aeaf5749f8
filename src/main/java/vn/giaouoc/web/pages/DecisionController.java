package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.Confirmations;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.Completed;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskView;
import vn.giaouoc.workflow.Tasks;

/** The decision on a task: its draft, its completion, and where the person goes next. */
@Controller
class DecisionController {

    private final Tasks tasks;
    private final Documents documents;
    private final Confirmations confirmations;
    private final Scans scans;
    private final WhatNow whatNow;
    private final Pages pages;

    DecisionController(
            Tasks tasks, Documents documents, Confirmations confirmations, Scans scans, WhatNow whatNow, Pages pages) {
        this.tasks = tasks;
        this.documents = documents;
        this.confirmations = confirmations;
        this.scans = scans;
        this.whatNow = whatNow;
        this.pages = pages;
    }

    /** Keeps what was typed; with a script every few moments, without one by the button. */
    @PostMapping("/tasks/{id}/draft")
    Object draft(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String add,
            Actor actor,
            HttpServletRequest request) {
        var task = tasks.open(id, actor);
        var data = new LinkedHashMap<>(data(task, request));
        var text = request.getParameter("text");
        if (text != null) {
            data.put("_text", text);
        }
        tasks.saveDraft(id, data, actor);
        if (request.getHeader("HX-Request") != null) {
            return Pages.show("task/saved", "");
        }
        return add == null
                ? pages.done(request, "/tasks/" + id, "draft.kept")
                : Pages.to("/tasks/" + id + "?add=" + add.replaceAll("[^A-Za-z0-9_.-]", "") + "#"
                        + add.replaceAll("[^A-Za-z0-9_-]", "-"));
    }

    @PostMapping("/tasks/{id}/complete")
    String complete(
            @PathVariable UUID id,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String key,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        var task = tasks.open(id, actor);
        var refs = new ArrayList<>(Seen.refs(seen));
        var data = data(task, request);
        scans.keep(task, data, request, actor);
        if (task.actable() && outcome.equals("done")) {
            written(request, text, file, actor).ifPresent(refs::add);
        }
        var confirmed = confirmed(task, outcome, password, actor);
        var completed = tasks.complete(new CompleteTask(id, outcome, data, refs, Pages.blankToNull(key)), confirmed);
        return next(task, completed, actor, request);
    }

    private static Map<String, Object> data(TaskView task, HttpServletRequest request) {
        var data = FormInput.of(request.getParameterMap()).read(task.form());
        var reason = Pages.blankToNull(request.getParameter("reason"));
        if (reason != null) {
            data.put("reason", reason);
        }
        return data;
    }

    /** A new version of the paper written on the page, if anything was changed; else the one it began from. */
    private java.util.Optional<DocumentRef> written(
            HttpServletRequest request, @Nullable String text, @Nullable MultipartFile file, Actor actor)
            throws IOException {
        var document = request.getParameter("document");
        if (document == null) {
            return java.util.Optional.empty();
        }
        var id = Ids.parse(document, "web.unknown-page");
        var base = Pages.blankToNull(request.getParameter("base"));
        var reason = pages.text(request, "draft.version.reason");
        VersionInfo version;
        if (file != null && !file.isEmpty()) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            version = documents.addVersion(id, NewVersion.ofFile(name, file.getBytes(), reason, base), actor);
        } else if (text != null && !text.isBlank()) {
            version = documents.addVersion(id, NewVersion.ofText(text, reason, base), actor);
        } else {
            throw Problem.invalid("web.draft-empty").withFields(List.of(new Problem.Field("text", "web.draft-empty")));
        }
        return java.util.Optional.of(new DocumentRef(version.id(), version.sha256()));
    }

    private Actor confirmed(TaskView task, String outcome, @Nullable String password, Actor actor) {
        boolean needed = task.outcomes().stream()
                .anyMatch(button -> button.name().equals(outcome) && button.needsConfirmation());
        if (!needed || password == null || password.isEmpty()) {
            return actor;
        }
        try {
            var confirmation = confirmations.confirm(actor, password).confirmation();
            return confirmations.withConfirmation(actor, confirmation);
        } catch (Problem refused) {
            var told = refused.code().equals("security.wrong-password")
                    ? Problem.invalid("web.decision.password.wrong")
                    : refused;
            throw told.withFields(List.of(
                    new Problem.Field("password", told.code(), told.args().toArray())));
        }
    }

    /** The next task of the case, else the most urgent of mine, with a word on what happens now. */
    private String next(TaskView task, Completed completed, Actor actor, HttpServletRequest request) {
        var what = whatNow.in(task.summary().instance(), actor, request);
        var next = completed.next().isEmpty()
                ? tasks.list(TaskQuery.mine(), actor).items().stream()
                        .map(summary -> summary.id())
                        .filter(other -> !other.equals(task.summary().id()))
                        .findFirst()
                        .orElse(null)
                : completed.next().get(0);
        return pages.done(
                request,
                next == null ? "/tasks" : "/tasks/" + next,
                "task.completed",
                task.summary().name(),
                what);
    }
}
