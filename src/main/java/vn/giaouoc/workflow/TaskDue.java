package vn.giaouoc.workflow;

import java.util.List;

/**
 * A task's deadline comes near, or has passed. Published inside the transaction.
 *
 * @param step 1 for the first reminder or rung of the ladder
 * @param toKeys who is told; lateness gives nobody a power
 */
public record TaskDue(TaskFacts task, Kind kind, int step, List<String> toKeys) {

    public enum Kind {
        REMINDER,
        EXPIRED,
        ESCALATION
    }
}
