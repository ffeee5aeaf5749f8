package vn.giaouoc.web.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.tracking.Tracking;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.Processes;

/** Reads where a case stands, for the page of the case and for the page of each of its tasks. */
@Component
class LiveCases {

    private static final Set<String> BEHIND = Set.of("STARTED", "COMPLETED", "EXPIRED", "RECALLED");

    private final Processes processes;
    private final Tracking tracking;

    LiveCases(Processes processes, Tracking tracking) {
        this.processes = processes;
        this.tracking = tracking;
    }

    /** For a page that tells the history itself. */
    LiveCase now(UUID instance, Actor actor) {
        return new LiveCase(
                processes.view(instance, actor).summary(),
                processes.diagram(instance, actor),
                tracking.holders(instance, actor),
                List.of());
    }

    LiveCase withPast(UUID instance, Actor actor) {
        var now = now(instance, actor);
        return new LiveCase(now.one(), now.diagram(), now.holders(), past(processes.history(instance, actor)));
    }

    private static List<HistoryEntry> past(List<HistoryEntry> history) {
        var past = new ArrayList<HistoryEntry>();
        for (var entry : history) {
            if (BEHIND.contains(entry.kind())) {
                past.add(entry);
            }
        }
        Collections.reverse(past);
        return past;
    }
}
