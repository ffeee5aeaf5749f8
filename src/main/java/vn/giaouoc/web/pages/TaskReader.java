package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.SubjectVersions.Version;
import vn.giaouoc.workflow.Comments;
import vn.giaouoc.workflow.TaskView;

/** Gathers what the page of a task shows. */
@Component
class TaskReader {

    private static final List<String> SOFT_ENDS =
            List.of("reject", "refuse", "disagree", "return", "ask-change", "hold-back");

    private final Documents documents;
    private final Comments comments;
    private final Papers papers;
    private final SigningPanels signing;
    private final Pages pages;

    TaskReader(Documents documents, Comments comments, Papers papers, SigningPanels signing, Pages pages) {
        this.documents = documents;
        this.comments = comments;
        this.papers = papers;
        this.signing = signing;
        this.pages = pages;
    }

    TaskDetail read(
            TaskView task, FormState state, @Nullable String extraRow, Actor actor, HttpServletRequest request) {
        var id = task.summary().id();
        var english = Pages.locale(request).getLanguage().equals("en");
        boolean deciding = task.actable() && task.summary().state().equals("OPEN");
        Map<String, Object> data = state.refused() ? new FormInput(state.typed()).read(task.form()) : task.data();
        var fields = deciding
                ? new FormFields(
                                english,
                                (code, otherwise) -> pages.plain(request, code, otherwise),
                                state.errors(),
                                "/tasks/" + id + "/draft",
                                extraRow)
                        .of(task.form(), data)
                : List.<FormField>of();
        var editable = deciding ? editable(task, state, actor) : null;
        var shown = editable == null ? papers(task, actor) : List.<TaskDetail.Paper>of();
        var found = signing.of(task, shown, actor);
        return new TaskDetail(
                task,
                refusal(task, request),
                shown,
                fields.stream()
                        .filter(field -> !field.name().equals("f.reason"))
                        .toList(),
                buttons(task, request),
                state,
                task.contentReadable() && task.comments() > 0 ? comments.list(id, actor) : List.of(),
                found.given(),
                editable,
                reasonHint(task, request),
                Ids.next().toString(),
                deciding ? found.panel() : null);
    }

    /** The text of one document stands on the page; of a packet, each is fetched when it is opened. */
    private List<TaskDetail.Paper> papers(TaskView task, Actor actor) {
        var papers = new ArrayList<TaskDetail.Paper>();
        boolean single = task.documents().size() == 1;
        for (var version : task.documents()) {
            papers.add(
                    single
                            ? whole(task, version, actor)
                            : new TaskDetail.Paper(version, null, null, true, false, seen(task, version, actor)));
        }
        return papers;
    }

    private TaskDetail.Paper whole(TaskView task, Version version, Actor actor) {
        try {
            var view = documents.version(version.document(), version.number(), actor);
            var summary = task.summary();
            var page = view.html() == null
                    ? null
                    : papers.of(
                            summary.unit(), summary.group(), null, null, "", version.title(), view.html(), List.of());
            return new TaskDetail.Paper(version, page, FileView.of(view), false, true, seen(task, version, actor));
        } catch (Problem notForThisReader) {
            return new TaskDetail.Paper(version, null, null, false, true, null);
        }
    }

    /** What the reader saw of the case's papers when they last acted, if this version was not among it. */
    private static @Nullable String seen(TaskView task, Version version, Actor actor) {
        if (version.number() < 2) {
            return null;
        }
        var refs = task.history().stream()
                .filter(entry -> actor.login().equals(entry.actorLogin()))
                .flatMap(entry -> entry.documents().stream())
                .map(DocumentRef::versionId)
                .distinct()
                .toList();
        return refs.isEmpty() || refs.contains(version.version())
                ? null
                : refs.stream().limit(50).map(Object::toString).collect(Collectors.joining(","));
    }

    /** A step that hands in a paper of the case which the reader may write: the paper is written on the page itself. */
    private TaskDetail.@Nullable Editable editable(TaskView task, FormState state, Actor actor) {
        if (!task.writesDocument() || task.documents().size() > 1) {
            return null;
        }
        var document = subject(task, actor);
        if (document == null || !document.mayEdit()) {
            return null;
        }
        var current = document.current();
        var text = current.filter(version -> version.worded())
                .map(version -> documents
                        .version(document.id(), version.number(), actor)
                        .text())
                .orElse("");
        var drafted = task.draft() == null ? null : task.draft().data().get("_text");
        return new TaskDetail.Editable(
                document.id(),
                document.title(),
                state.value("text", drafted == null ? text : drafted),
                current.map(version -> version.sha256()).orElse(null));
    }

    private @Nullable DocumentView subject(TaskView task, Actor actor) {
        try {
            if (!task.documents().isEmpty()) {
                return documents.view(task.documents().get(0).document(), actor);
            }
            if (!task.summary().processKey().equals("document-approval")) {
                return null;
            }
            var ofCase = documents.list(DocumentQuery.ofCase(task.summary().instance()), actor).items().stream()
                    .filter(document -> document.state() == DocumentState.DRAFT)
                    .toList();
            return ofCase.size() == 1 ? documents.view(ofCase.get(0).id(), actor) : null;
        } catch (Problem notForThisReader) {
            return null;
        }
    }

    private List<TaskDetail.Button> buttons(TaskView task, HttpServletRequest request) {
        var buttons = new ArrayList<TaskDetail.Button>();
        for (var outcome : task.outcomes()) {
            var needs = (outcome.needsReason() ? "reason " : "") + (outcome.needsConfirmation() ? "password" : "");
            buttons.add(new TaskDetail.Button(
                    outcome.name(),
                    pages.act(task, outcome.name(), request),
                    buttons.isEmpty() ? "g-btn-primary" : SOFT_ENDS.contains(outcome.name()) ? "g-btn-danger" : "",
                    needs.isBlank() ? null : needs.strip()));
        }
        return buttons;
    }

    private String refusal(TaskView task, HttpServletRequest request) {
        var code = task.refusal();
        if (code == null) {
            return "";
        }
        var by = task.summary().claimedByName();
        return pages.text(request, "refusal." + code.substring(code.indexOf('.') + 1), by == null ? "" : by);
    }

    private String reasonHint(TaskView task, HttpServletRequest request) {
        var named = task.outcomes().stream()
                .filter(TaskView.Outcome::needsReason)
                .map(outcome -> "“" + pages.act(task, outcome.name(), request) + "”")
                .toList();
        return named.size() == task.outcomes().size() || named.isEmpty()
                ? ""
                : pages.text(request, "decision.reason.when", String.join(", ", named));
    }
}
