package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaouoc.covenants.Annexes;
import vn.giaouoc.documents.Corrections;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** What becomes of a document after it is issued, on its page. */
@Controller
class IssuedPanels {

    private static final int LONGEST_TITLE = 300;

    private final Documents documents;
    private final Dispatches dispatches;
    private final Corrections corrections;
    private final Annexes annexes;
    private final Processes processes;
    private final Pages pages;

    IssuedPanels(
            Documents documents,
            Dispatches dispatches,
            Corrections corrections,
            Annexes annexes,
            Processes processes,
            Pages pages) {
        this.documents = documents;
        this.dispatches = dispatches;
        this.corrections = corrections;
        this.annexes = annexes;
        this.processes = processes;
        this.pages = pages;
    }

    IssuedPanel of(DocumentView document, Actor actor) {
        if (document.recipients().isEmpty()) {
            return IssuedPanel.notIssued(annexes.of(document, actor));
        }
        var registry = actor.holds(document.unit(), Post.REGISTRY) || actor.holds(document.unit(), Post.OFFICE);
        return new IssuedPanel(
                dispatches.ofDocument(document.id(), actor),
                corrections.of(document.id(), actor),
                corrections.offered(document, actor),
                annexes.of(document, actor),
                registry);
    }

    /** Asks for a recall, a correction or a replacement: a case of its own begins. */
    @PostMapping("/documents/{id}/corrections")
    String ask(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var document = documents.view(id, actor);
        var asked = Typed.read(sent, typed -> List.of(typed.text("measure"), typed.text("why")));
        var title = pages.text(
                request,
                "issued.case." + asked.get(0),
                document.number() == null ? "" : document.number(),
                document.title());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("document", id.toString());
        data.put("measure", asked.get(0));
        data.put("reason", asked.get(1));
        data.put("unit", document.unit());
        data.put("title", title.substring(0, Math.min(LONGEST_TITLE, title.length())));
        var started =
                processes.start(new StartProcess("document-correction", data, null, sent.getFirst("once")), actor);
        return pages.done(request, "/cases/" + started.instance(), "issued.asked", started.businessKey());
    }

    /** Begins an annex to an issued covenant: a case of its own. */
    @PostMapping("/documents/{id}/annexes")
    String annex(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var document = documents.view(id, actor);
        var reason = Typed.read(sent, typed -> typed.text("reason"));
        var start = annexes.of(document, actor).start();
        if (start == null) {
            throw Problem.conflict("covenants.annex-not-offered");
        }
        var data = Map.<String, Object>of(
                "covenant", id.toString(), "reason", reason, "group", start.group(), "year", start.year());
        var started = processes.start(
                new StartProcess("covenant-annex", data, start.businessKey(), sent.getFirst("once")), actor);
        var next = started.tasks().isEmpty()
                ? "/cases/" + started.instance()
                : "/tasks/" + started.tasks().get(0);
        return pages.done(request, next, "annex.begun", started.businessKey());
    }
}
