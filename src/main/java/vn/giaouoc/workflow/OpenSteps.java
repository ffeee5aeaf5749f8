package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks added up by unit and step, for tracking. Reads open tasks only, never history, so the cost follows what is waiting.
 * It does not ask who reads: the caller names the units and groups that the reader may see.
 */
@Service
public class OpenSteps {

    private final OpenStepRepository repository;
    private final Clock clock;

    OpenSteps(OpenStepRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Sums of the open tasks that wait at one of the units, or belong to one of the groups. */
    @Transactional(readOnly = true)
    public List<Sum> sums(Collection<String> units, Collection<String> groups) {
        return repository.sums(units, groups, clock.instant());
    }

    /** Open tasks of a case and of what it called, oldest first. The caller knows that the reader may see the case. */
    @Transactional(readOnly = true)
    public List<OpenTask> ofCase(UUID instance) {
        return repository.ofCase(instance);
    }

    /**
     * @param keys whom it is addressed to
     * @param claimedName who has claimed it; null if nobody has
     */
    public record OpenTask(
            UUID task,
            String definitionKey,
            String name,
            @Nullable String unit,
            @Nullable String post,
            List<String> keys,
            @Nullable String claimedName,
            Instant since,
            @Nullable Instant dueAt) {}

    /**
     * @param unit code of the unit whose turn it is; null for tasks of no unit (a group's team, a person)
     * @param definitionKey id of the user task in the drawing
     * @param name of the step, in Vietnamese
     * @param overdue how many of the open ones are past their deadline
     * @param oldestSince since when the longest waiting one waits
     * @param earliestDue nearest deadline, perhaps past; null if none has one
     */
    public record Sum(
            @Nullable String unit,
            @Nullable String group,
            @Nullable Integer year,
            String processKey,
            String processName,
            String definitionKey,
            String name,
            int open,
            int overdue,
            Instant oldestSince,
            @Nullable Instant earliestDue) {}
}
