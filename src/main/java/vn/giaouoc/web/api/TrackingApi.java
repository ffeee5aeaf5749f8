package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.tracking.BoardQuery;
import vn.giaouoc.tracking.BoardView;
import vn.giaouoc.tracking.HeldStep;
import vn.giaouoc.tracking.Tracking;

/** Where things stand, for managers. */
@RestController
@RequestMapping("/api/v1")
class TrackingApi {

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/tracking/board")
    @Operation(summary = "Units × stages × overdue, of the units and groups one manages")
    BoardView board(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String process,
            Actor actor) {
        return tracking.board(new BoardQuery(group, year, process), actor);
    }

    @GetMapping("/process-instances/{id}/holders")
    @Operation(summary = "Who holds a case since when, the longest waiting step first")
    Items<HeldStep> holders(@PathVariable String id, Actor actor) {
        return Items.all(tracking.holders(Ids.parse(id, "workflow.unknown-case"), actor));
    }
}
