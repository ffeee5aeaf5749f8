package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.workflow.engine.EngineDoor;

/** Lets time pass in tests: moves the one clock and fires what is due in the engine. */
@Component
public class EngineTime {

    private static final int MOST_ROUNDS = 50;

    private final EngineDoor engine;
    private final Clock clock;

    EngineTime(EngineDoor engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** It is this moment now; nothing is fired. */
    public void setTo(Instant moment) {
        ((OffsetClock) clock).moveTo(moment);
    }

    /** Timers of one case, and of what it called, that are due by now are fired. */
    public void fire(String engineRootInstance) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var instances =
                    engine
                            .runtime()
                            .createProcessInstanceQuery()
                            .rootProcessInstanceId(engineRootInstance)
                            .list()
                            .stream()
                            .map(ProcessInstance::getId)
                            .collect(Collectors.toSet());
            var jobs = engine.management().createJobQuery().executable().list().stream()
                    .filter(job -> instances.contains(job.getProcessInstanceId()))
                    .toList();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> engine.management().executeJob(job.getId()));
        }
        throw new AssertionError("jobs do not come to an end");
    }
}
