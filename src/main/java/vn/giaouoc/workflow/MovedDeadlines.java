package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an edit of the calendar moved.
 *
 * @param tasks tasks whose deadline moved, with the new deadline
 * @param timers how many timers of drawings moved
 */
public record MovedDeadlines(List<Moved> tasks, int timers) {

    public record Moved(UUID task, String businessKey, String name, Instant from, Instant to) {}
}
