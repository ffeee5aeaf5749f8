package vn.giaouoc.workflow.engine;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the engine tells the corridor, in its own transaction. Implemented by the corridor above. */
public interface CorridorPort {

    void taskCreated(NewTask task);

    /** The process went on without the task. */
    void taskGone(String engineTaskId);

    /** A case's engine instance exists from now on. */
    void caseStarted(UUID instance, String engineInstanceId);

    /** A case came to one of its ends. */
    void caseEnded(String engineInstanceId, @Nullable String outcome);

    /** Our id and number of a case. */
    CaseRef caseOf(String engineRootInstanceId);

    /** Holds the case of a job for the rest of its transaction. */
    void lockCaseOfJob(String jobId);

    record CaseRef(UUID id, String businessKey) {}

    /**
     * @param scopeInstance engine id of the activity instance around the task, so that the task can be put back into it
     * @param variables reads a process variable as the task sees it
     */
    record NewTask(
            String engineId,
            String engineRootInstanceId,
            String definitionId,
            String processKey,
            String processName,
            String name,
            int priority,
            @Nullable String scopeInstance,
            TaskRules rules,
            Function<String, @Nullable Object> variables) {

        public @Nullable String text(String variable) {
            return variables.apply(variable) instanceof String value && !value.isBlank() ? value.strip() : null;
        }
    }
}
