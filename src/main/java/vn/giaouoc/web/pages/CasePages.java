package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.ResponseHeaders;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.InstanceView;
import vn.giaouoc.workflow.Processes;

/** One process: which steps has it been through, where is it, since when, why? */
@Controller
public class CasePages {

    private final Processes processes;
    private final LiveCases live;
    private final Documents documents;
    private final Pages pages;

    CasePages(Processes processes, LiveCases live, Documents documents, Pages pages) {
        this.processes = processes;
        this.live = live;
        this.documents = documents;
        this.pages = pages;
    }

    /**
     * @param live where it stands, and who holds it since when
     * @param documents those of its papers that the reader may read
     */
    public record CasePage(
            InstanceView view, LiveCase live, List<HistoryEntry> history, List<DocumentSummary> documents) {}

    @GetMapping("/cases/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
        ResponseHeaders.allowIsland(response);
        return Pages.show(
                "tracking/case",
                new CasePage(
                        processes.view(id, actor),
                        live.now(id, actor),
                        processes.history(id, actor),
                        documents.list(DocumentQuery.ofCase(id), actor).items()));
    }

    @PostMapping("/cases/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        processes.withdraw(id, Typed.read(sent, typed -> typed.text("reason")), actor);
        return pages.done(request, "/cases/" + id, "case.withdrawn");
    }

    @PostMapping("/cases/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        processes.cancel(id, Typed.read(sent, typed -> typed.text("reason")), actor);
        return pages.done(request, "/cases/" + id, "case.cancelled");
    }
}
