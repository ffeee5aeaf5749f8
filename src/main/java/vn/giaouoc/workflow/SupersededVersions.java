package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.VersionSuperseded;
import vn.giaouoc.workflow.engine.EngineDoor;

/**
 * A new version voids what waits on the old one. The check of seen versions makes everybody look again; here they are told, inside
 * the transaction that made the version.
 */
@Component
class SupersededVersions {

    /** Steps that judge a text; who drafts it makes the versions. */
    private static final Set<String> JUDGING = Set.of("approve", "sign", "agree", "adopt");

    private final TaskRepository tasks;
    private final HistoryRepository history;
    private final EngineDoor engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupersededVersions(
            TaskRepository tasks,
            HistoryRepository history,
            EngineDoor engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void superseded(VersionSuperseded version) {
        var voided = tasks.openAbout(version.document()).stream()
                .filter(this::judges)
                .toList();
        if (version.newNumber() < 2 || voided.isEmpty()) {
            return;
        }
        for (var task : voided) {
            history.add(new HistoryRepository.Event(
                    Ids.next(),
                    task.instance(),
                    task.id(),
                    "SUPERSEDED",
                    version.byLogin(),
                    null,
                    null,
                    clock.instant()));
        }
        List<TaskFacts> facts = voided.stream().map(TaskRow::facts).toList();
        events.publishEvent(new ApprovalsVoided(version.document(), version.newNumber(), version.byLogin(), facts));
    }

    private boolean judges(TaskRow task) {
        return engine.taskRules(task.definitionId(), task.definitionKey()).outcomes().stream()
                .anyMatch(JUDGING::contains);
    }
}
