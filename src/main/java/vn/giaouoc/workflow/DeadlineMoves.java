package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.workflow.engine.EngineDoor;

/** Recomputes open deadlines and the timers of drawings after the calendar changed. */
@Component
class DeadlineMoves {

    private static final Pattern DUE = Pattern.compile("\\$\\{\\s*due\\.(\\w+)\\s*}");

    private final DueRepository repository;
    private final DeadlineRules rules;
    private final DueSteps steps;
    private final EngineDoor engine;

    DeadlineMoves(DueRepository repository, DeadlineRules rules, DueSteps steps, EngineDoor engine) {
        this.repository = repository;
        this.rules = rules;
        this.steps = steps;
        this.engine = engine;
    }

    MovedDeadlines recompute() {
        var moved = new ArrayList<MovedDeadlines.Moved>();
        for (var deadline : repository.deadlines()) {
            var task = deadline.task();
            var due = rules.deadline(deadline.key(), task.createdAt());
            if (task.dueAt() != null && !due.equals(task.dueAt())) {
                var taskRules = engine.taskRules(task.definitionId(), task.definitionKey());
                repository.move(task.id(), due, steps.of(taskRules, task.createdAt(), due));
                moved.add(new MovedDeadlines.Moved(task.id(), task.businessKey(), task.name(), task.dueAt(), due));
            }
        }
        return new MovedDeadlines(moved, timers());
    }

    /** Timers know the expression they came from through their job's definition. */
    private int timers() {
        var keys = new HashMap<String, Optional<String>>();
        int moved = 0;
        for (var job : engine.management().createJobQuery().timers().list()) {
            var key = keys.computeIfAbsent(job.getJobDefinitionId(), this::dueKey);
            if (key.isEmpty() || job.getCreateTime() == null || job.getDuedate() == null) {
                continue;
            }
            var due = rules.deadline(key.get(), job.getCreateTime().toInstant());
            if (!due.equals(instant(job))) {
                engine.management().setJobDuedate(job.getId(), Date.from(due));
                moved++;
            }
        }
        return moved;
    }

    private static Instant instant(Job job) {
        return job.getDuedate().toInstant();
    }

    private Optional<String> dueKey(@Nullable String jobDefinition) {
        if (jobDefinition == null) {
            return Optional.empty();
        }
        var definition = engine.management()
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult();
        if (definition == null || definition.getJobConfiguration() == null) {
            return Optional.empty();
        }
        var due = DUE.matcher(definition.getJobConfiguration());
        return due.find() ? Optional.of(due.group(1)) : Optional.empty();
    }
}
