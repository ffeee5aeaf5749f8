package vn.giaouoc.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units × stages × overdue.
 *
 * @param stages columns: steps in which something waits, process by process
 * @param rows one a unit that the manager sees, also those where nothing waits; a last one without unit for teams and persons
 * @param groups group codes that the manager may choose
 */
public record BoardView(List<Stage> stages, List<Row> rows, int open, int overdue, List<String> groups) {

    /** @param key names the cell of this stage in each row */
    public record Stage(String key, String processKey, String processName, String definitionKey, String name) {}

    /**
     * @param unit code; null for what waits at no unit
     * @param cells by key of the stage; absent where nothing waits
     */
    public record Row(
            @Nullable String unit, @Nullable String unitName, Map<String, Cell> cells, int open, int overdue) {}

    /**
     * @param oldestSince since when the longest waiting one waits
     * @param overdueDays working days since the earliest deadline that has passed; 0 if none has
     */
    public record Cell(
            int open,
            int overdue,
            Instant oldestSince,
            @Nullable Instant earliestDue,
            int overdueDays) {}
}
