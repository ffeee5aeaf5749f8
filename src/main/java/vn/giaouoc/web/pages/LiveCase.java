package vn.giaouoc.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import vn.giaouoc.tracking.HeldStep;
import vn.giaouoc.workflow.Diagram;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.InstanceSummary;

/**
 * A case as it stands now, drawn, with the list of its steps beside the drawing.
 *
 * @param holders who holds it, since when
 * @param past steps that are behind, the latest first; empty where the page tells them elsewhere
 */
public record LiveCase(InstanceSummary one, Diagram diagram, List<HeldStep> holders, List<HistoryEntry> past) {

    /** What the diagram shows, as the viewer reads it: ids of elements, and how often an open step is open. */
    public String state() {
        var counts = holders.stream()
                .collect(Collectors.groupingBy(HeldStep::definitionKey, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"active\":" + ids(diagram.active()) + ",\"completed\":" + ids(diagram.completed()) + ",\"incidents\":"
                + ids(diagram.incidents()) + ",\"counts\":" + counts + "}";
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(LiveCase::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Ids of elements are XML names, so they hold nothing that JSON would escape; anything else is left out. */
    private static String quoted(String id) {
        return "\"" + id.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
    }
}
