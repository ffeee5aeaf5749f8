package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.giaouoc.tracking.HeldStep;
import vn.giaouoc.tracking.Tracking;
import vn.giaouoc.workflow.Diagram;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.InstanceView;
import vn.giaouoc.workflow.Processes;

/** One process: which steps has it been through, where is it, since when, why? */
@Controller
public class CasePages {

    private final Processes processes;
    private final Tracking tracking;
    private final Documents documents;
    private final Pages pages;

    CasePages(Processes processes, Tracking tracking, Documents documents, Pages pages) {
        this.processes = processes;
        this.tracking = tracking;
        this.documents = documents;
        this.pages = pages;
    }

    /**
     * @param holders who holds it, since when
     * @param documents those of its papers that the reader may read
     */
    public record CasePage(
            InstanceView view,
            Diagram diagram,
            List<HeldStep> holders,
            List<HistoryEntry> history,
            List<DocumentSummary> documents) {

        /** What the diagram shows, as the viewer reads it: ids of elements, and how often an open step is open. */
        public String state() {
            var counts = holders.stream()
                    .collect(Collectors.groupingBy(HeldStep::definitionKey, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
            return "{\"active\":" + ids(diagram.active()) + ",\"completed\":" + ids(diagram.completed())
                    + ",\"incidents\":" + ids(diagram.incidents()) + ",\"counts\":" + counts + "}";
        }

        private static String ids(List<String> ids) {
            return ids.stream().map(CasePage::quoted).collect(Collectors.joining(",", "[", "]"));
        }

        /** Ids of elements are XML names, so they hold nothing that JSON would escape; anything else is left out. */
        private static String quoted(String id) {
            return "\"" + id.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
        }
    }

    @GetMapping("/cases/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
        ResponseHeaders.allowIsland(response);
        return Pages.show(
                "tracking/case",
                new CasePage(
                        processes.view(id, actor),
                        processes.diagram(id, actor),
                        tracking.holders(id, actor),
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
