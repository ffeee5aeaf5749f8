package vn.giaouoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** Cases: starting, watching, stopping them. */
@Service
public class Processes {

    private final CaseStart start;
    private final CaseStop stop;
    private final CaseReading reading;

    Processes(CaseStart start, CaseStop stop, CaseReading reading) {
        this.start = start;
        this.stop = stop;
        this.reading = reading;
    }

    /**
     * Starts a case under the latest published version of a process, in the caller's transaction or its own.
     *
     * @throws Problem {@code workflow.unknown-process}; {@code workflow.start-not-allowed} if the actor holds none of the posts
     *     that may start it; {@code workflow.start-data} with its fields; {@code workflow.business-key-taken}
     */
    public Started start(StartProcess command, Actor actor) {
        return start.start(command, actor);
    }

    /**
     * Takes a case back: its open steps go, what was done stays on record.
     *
     * @throws Problem {@code workflow.unknown-case} also if it may not be seen; {@code workflow.withdraw-not-allowed} if the actor
     *     did not start it; {@code workflow.case-ended}; {@code workflow.not-withdrawable} from the step after which the drawing
     *     allows no withdrawal; {@code workflow.reason-missing}
     */
    public void withdraw(UUID instance, String reason, Actor actor) {
        stop.stop(instance, reason, InstanceState.WITHDRAWN, actor);
    }

    /**
     * Stops a case, for administrators.
     *
     * @throws Problem as {@link #withdraw}; {@code workflow.cancel-not-allowed} without the role ADMIN
     */
    public void cancel(UUID instance, String reason, Actor actor) {
        stop.stop(instance, reason, InstanceState.CANCELLED, actor);
    }

    /** Cases the actor may see, newest first. */
    public InstancePage list(InstanceQuery query, Actor actor) {
        return reading.list(query, actor);
    }

    /** @throws Problem {@code workflow.unknown-case}, also if it may not be seen */
    public InstanceView view(UUID instance, Actor actor) {
        return reading.view(instance, actor);
    }

    /**
     * All that happened in a case and what waits in it, oldest first.
     *
     * @throws Problem {@code workflow.unknown-case}, also if it may not be seen
     */
    public List<HistoryEntry> history(UUID instance, Actor actor) {
        return reading.history(instance, actor);
    }

    /**
     * The drawing of a case and where it stands.
     *
     * @throws Problem {@code workflow.unknown-case}, also if it may not be seen
     */
    public Diagram diagram(UUID instance, Actor actor) {
        return reading.diagram(instance, actor);
    }

    /** The latest published version of each process, by name. */
    public List<ProcessDefinitionInfo> definitions(Actor actor) {
        return reading.definitions(actor);
    }

    /** The drawing of the latest published version of a process. */
    public String drawing(String processKey) {
        return reading.drawing(processKey);
    }

    /**
     * Tells a waiting case that something happened, for rooms; joins the caller's transaction and locks the case.
     *
     * @param message name of a message event or receive task that waits in the case or in a process it called
     * @param variables plain values to set in the case
     * @return false if nothing waits for it
     */
    public boolean message(UUID instance, String message, Map<String, Object> variables) {
        return stop.message(instance, message, variables);
    }

    /**
     * Locks a case for the rest of the caller's transaction, so that a room may read and then write without a race.
     *
     * @throws Problem {@code workflow.unknown-case}
     */
    public void lock(UUID instance) {
        stop.lock(instance);
    }
}
