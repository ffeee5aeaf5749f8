package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.Tasks;

/** The task list: what waits for me, what is late, what can I do in one go. */
@Controller
class TasksController {

    private static final int PAGE = 30;

    private final Tasks tasks;
    private final Definitions definitions;
    private final Pages pages;

    TasksController(Tasks tasks, Definitions definitions, Pages pages) {
        this.tasks = tasks;
        this.definitions = definitions;
        this.pages = pages;
    }

    @GetMapping("/")
    String home() {
        return Pages.to("/tasks");
    }

    @GetMapping("/tasks")
    ModelAndView list(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request) {
        var query = new TaskQuery(
                word(TaskQuery.Scope.class, scope),
                word(TaskQuery.State.class, state),
                Pages.blankToNull(process),
                Pages.blankToNull(group),
                Pages.blankToNull(unit),
                "true".equals(overdue),
                Pages.blankToNull(q),
                word(TaskQuery.Sort.class, sort),
                PAGE,
                Pages.blankToNull(after));
        var active = active(query);
        var searched = query.q() != null || query.process() != null;
        var page = new TaskPages.ListPage(
                tasks.list(query, actor),
                tasks.counts(actor),
                query,
                pages.text(request, "tasks." + active),
                active,
                definitions.choices(),
                definitions.mayStart(actor),
                pages.text(request, searched ? "tasks.empty.search" : "tasks.empty." + active),
                pages.text(request, searched ? "tasks.empty.search.next" : "tasks.empty." + active + ".next"));
        return Pages.show(after != null && request.getHeader("HX-Request") != null ? "task/rows" : "task/list", page);
    }

    /** Takes all that were ticked; what another was faster to take is said, the rest is taken. */
    @PostMapping("/tasks/claim")
    String claim(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            HttpServletRequest request) {
        int taken = 0;
        for (var task : chosen.stream().distinct().limit(100).toList()) {
            try {
                tasks.claim(task, actor);
                taken++;
            } catch (Problem another) {
                continue;
            }
        }
        return pages.done(request, Pages.local(back, "/tasks"), "tasks.claimed.many", taken, chosen.size());
    }

    private static String active(TaskQuery query) {
        boolean done = query.state() == TaskQuery.State.DONE;
        return switch (query.scope()) {
            case MINE -> done ? "done" : query.overdue() ? "late" : "mine";
            case UNIT -> done ? "unit-done" : "unit";
            case WATCHED -> "watched";
        };
    }

    /** @throws Problem not found: an address with another word names nothing */
    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.notFound("web.unknown-page");
        }
    }
}
