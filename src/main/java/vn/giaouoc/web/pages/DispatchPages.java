package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.Disposal;
import vn.giaouoc.documents.IncomingPage;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** What came to a unit and is to be confirmed, and what it sent that nobody has confirmed yet. */
@Controller
public class DispatchPages {

    private static final int PAGE = 30;
    private static final String INCOMING = "/documents/incoming";

    private final Dispatches dispatches;
    private final Pages pages;

    DispatchPages(Dispatches dispatches, Pages pages) {
        this.dispatches = dispatches;
        this.pages = pages;
    }

    /**
     * @param view {@code waiting}, {@code all} or {@code sent}
     */
    public record ListPage(String view, IncomingPage found) {

        public boolean sent() {
            return view.equals("sent");
        }
    }

    @GetMapping(INCOMING)
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String view,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request) {
        if (!dispatches.hasIncoming(actor)) {
            throw Problem.notFound("web.unknown-page");
        }
        var from = Pages.blankToNull(after);
        var shown = switch (view) {
            case "sent" -> new ListPage(view, dispatches.outgoing(from, PAGE, actor));
            case "all" -> new ListPage(view, dispatches.incoming(false, from, PAGE, actor));
            default -> new ListPage("waiting", dispatches.incoming(true, from, PAGE, actor));
        };
        return Pages.show(
                after != null && request.getHeader("HX-Request") != null
                        ? "document/incomingrows"
                        : "document/incoming",
                shown);
    }

    @PostMapping("/documents/copies/{id}/acknowledge")
    String acknowledge(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        dispatches.acknowledge(id, actor);
        return done(request, "incoming.acknowledged");
    }

    @PostMapping("/documents/copies/{id}/give-back")
    String giveBack(@PathVariable UUID id, @RequestParam Disposal disposal, Actor actor, HttpServletRequest request) {
        dispatches.giveBack(id, disposal, actor);
        return done(request, "incoming.given-back");
    }

    @PostMapping("/documents/copies/{id}/sent")
    String sent(@PathVariable UUID id, @RequestParam String how, Actor actor, HttpServletRequest request) {
        dispatches.recordSent(id, how, actor);
        return done(request, "incoming.sent.done");
    }

    private String done(HttpServletRequest request, String word) {
        return pages.done(request, Pages.local(request.getParameter("_back"), INCOMING), word);
    }
}
