package vn.giaouoc.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.engine.TaskRules;

/** When a task's reminders, expiry and ladder fall due. */
@Component
class DueSteps {

    private final WorkingCalendar calendar;

    DueSteps(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Reminders at parts of the time given, expiry, then the ladder by working days after it. */
    List<NewTaskRepository.Due> of(TaskRules rules, Instant from, @Nullable Instant due) {
        if (due == null) {
            return List.of();
        }
        var dues = new ArrayList<NewTaskRepository.Due>();
        var span = Duration.between(from, due);
        int step = 1;
        for (int percent : rules.reminders()) {
            dues.add(new NewTaskRepository.Due(
                    "REMINDER", step++, from.plus(span.multipliedBy(percent).dividedBy(100))));
        }
        dues.add(new NewTaskRepository.Due("EXPIRED", 1, due));
        step = 1;
        for (int days : rules.ladder()) {
            dues.add(new NewTaskRepository.Due("ESCALATION", step++, calendar.deadline(due, days)));
        }
        return dues;
    }
}
