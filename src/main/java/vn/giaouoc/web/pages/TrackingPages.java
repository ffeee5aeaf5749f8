package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.tracking.BoardQuery;
import vn.giaouoc.tracking.BoardView;
import vn.giaouoc.tracking.Tracking;
import vn.giaouoc.web.Sheet;
import vn.giaouoc.web.SheetFile;
import vn.giaouoc.web.TrackingSheets;
import vn.giaouoc.workflow.InstancePage;
import vn.giaouoc.workflow.InstanceQuery;
import vn.giaouoc.workflow.InstanceState;
import vn.giaouoc.workflow.ProcessDefinitionInfo;
import vn.giaouoc.workflow.Processes;

/** Where each process stands, who holds it since when; and the board of managers. */
@Controller
public class TrackingPages {

    private static final int PAGE = 30;

    private final Processes processes;
    private final Tracking tracking;
    private final Groups groups;
    private final Days days;
    private final TrackingSheets sheets;

    TrackingPages(Processes processes, Tracking tracking, Groups groups, Days days, TrackingSheets sheets) {
        this.processes = processes;
        this.tracking = tracking;
        this.groups = groups;
        this.days = days;
        this.sheets = sheets;
    }

    /** @param state the choice as it stands in the address: active, ended, or any */
    public record ListPage(
            InstancePage instances,
            InstanceQuery query,
            String state,
            List<ProcessDefinitionInfo> definitions,
            List<Group> groups,
            boolean manager) {}

    public record BoardPage(
            BoardView board,
            BoardQuery query,
            List<Group> groups,
            List<ProcessDefinitionInfo> definitions,
            int widest) {}

    @GetMapping("/tracking")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var query = query(q, process, group, year, unit, state, overdue, after);
        return Pages.show(
                "tracking/list",
                new ListPage(
                        processes.list(query, actor),
                        query,
                        state,
                        processes.definitions(actor),
                        groups.all(days.today()),
                        manages(actor)));
    }

    @GetMapping("/tracking/board")
    ModelAndView board(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String process,
            Actor actor) {
        if (!manages(actor)) {
            throw Problem.notFound("security.no-such-address");
        }
        var query = new BoardQuery(Pages.blankToNull(group), year, Pages.blankToNull(process));
        var board = tracking.board(query, actor);
        var choices = groups.all(days.today()).stream()
                .filter(one -> board.groups().contains(one.code()))
                .toList();
        int widest = board.rows().stream().mapToInt(BoardView.Row::open).max().orElse(0);
        return Pages.show(
                "tracking/board",
                new BoardPage(board, query, choices, processes.definitions(actor), Math.max(1, widest)));
    }

    /** What the list shows, as a file. */
    @GetMapping("/tracking/cases.{format:csv|xlsx}")
    ResponseEntity<byte[]> casesFile(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            Actor actor,
            HttpServletRequest request) {
        var query = query(q, process, group, year, unit, state, overdue, null);
        return SheetFile.of(sheets.cases(query, actor, Pages.locale(request)), format(format));
    }

    /** What the board shows, as a file. */
    @GetMapping("/tracking/board.{format:csv|xlsx}")
    ResponseEntity<byte[]> boardFile(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String process,
            Actor actor,
            HttpServletRequest request) {
        var query = new BoardQuery(Pages.blankToNull(group), year, Pages.blankToNull(process));
        return SheetFile.of(sheets.board(query, actor, Pages.locale(request)), format(format));
    }

    private static Sheet.Format format(String ending) {
        return Sheet.Format.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    private static InstanceQuery query(
            String q,
            String process,
            String group,
            @Nullable Integer year,
            String unit,
            String state,
            boolean overdue,
            @Nullable String after) {
        return new InstanceQuery(
                Pages.blankToNull(process),
                Pages.blankToNull(group),
                year,
                Pages.blankToNull(unit),
                state(state),
                overdue,
                Pages.blankToNull(q),
                PAGE,
                Pages.blankToNull(after));
    }

    private static boolean manages(Actor actor) {
        return !actor.managedUnits().isEmpty() || !actor.managedGroups().isEmpty();
    }

    private static @Nullable InstanceState state(String word) {
        return Arrays.stream(InstanceState.values())
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
