package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list.
 *
 * @param current its open steps, the longest waiting first
 */
public record InstanceSummary(
        UUID id,
        String processKey,
        String processName,
        String businessKey,
        String title,
        @Nullable String unit,
        @Nullable String group,
        @Nullable Integer year,
        InstanceState state,
        @Nullable String outcome,
        String startedBy,
        String startedByName,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Step> current) {

    /**
     * An open step: who holds it since when.
     *
     * @param unit code of the unit whose turn it is
     * @param post post whose turn it is
     * @param claimedByName who took it; null while it waits for anybody entitled
     * @param about title of the one paper this step of a loop is about; null if it is about none or not readable
     * @param readable false if the reader sees step, unit and dates only
     */
    public record Step(
            UUID task,
            String definitionKey,
            String name,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String claimedByName,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean readable,
            @Nullable String about) {}
}
