package vn.giaouoc.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What completing a task does in a room, in the transaction that completes it. A user task names its act in the drawing
 * (property {@code act}); the corridor finds it here by name. Each room registers its own acts as beans.
 */
public interface TaskAct {

    /** Name used in drawings, kebab-case, unique in the product. */
    String name();

    /** Whether this completion has a slow part, so that the corridor calls {@link #prepare} before {@link #apply}. */
    default boolean slow(Request request) {
        return false;
    }

    /**
     * The slow part (network, files, rendering), outside any transaction, after the corridor has decided that the person may
     * complete the task; it decides again when {@link #apply} runs. Writes nothing that outlives a refusal, except in short
     * transactions of its own what says so (a lease, a reserved number).
     *
     * @return what {@link #apply} finds in {@link Request#prepared()}; closed by the corridor afterwards, whatever came of it
     */
    default AutoCloseable prepare(Request request) {
        throw new IllegalStateException("the act " + name() + " is slow but prepares nothing");
    }

    /** Whether the step writes the document it is about, so that its page is where that document is written. */
    default boolean writesSubject() {
        return false;
    }

    /**
     * What stands in the form when somebody opens the task without a draft of theirs: what an earlier step wrote, or a
     * template. Reads only.
     */
    default Map<String, Object> initial(Opening opening) {
        return Map.of();
    }

    /**
     * The effect, inside the transaction, before the process moves on. Throw a {@link Problem} to refuse: nothing happens.
     * Throw {@link PrepareAgain} if what was prepared no longer fits: the corridor begins anew, a few times.
     *
     * @return variables for the process: few, small, plain (String, Boolean, Integer, Long)
     */
    Map<String, Object> apply(Request request);

    /**
     * A task that is being opened.
     *
     * @param instance our id of the root process instance (the case)
     * @param definitionKey id of the user task in the drawing
     * @param unit code of the unit whose turn it is; null for a task of no unit
     * @param document subject of the task; null if it has none
     * @param member for whose turn of a loop the task stands, a code of a unit; null outside of one
     */
    record Opening(
            UUID instance,
            String definitionKey,
            @Nullable String unit,
            @Nullable UUID document,
            @Nullable String member) {}

    /**
     * @param task our id of the task
     * @param instance our id of the root process instance (the case)
     * @param definitionKey id of the user task in the drawing
     * @param businessKey number of the case as people know it
     * @param document subject of the task; null if it has none
     * @param outcome one of the task's outcomes
     * @param data form data, already validated against the form's schema
     * @param seen the versions the person saw; the corridor has already compared them with the version in force
     * @param variables the process variables as they stand
     * @param prepared what {@link TaskAct#prepare} made; null for an act without a slow part and inside it
     */
    record Request(
            UUID task,
            UUID instance,
            String definitionKey,
            String businessKey,
            @Nullable UUID document,
            String outcome,
            Map<String, Object> data,
            List<DocumentRef> seen,
            Acting acting,
            Map<String, Object> variables,
            @Nullable AutoCloseable prepared) {

        /** A text of the form, trimmed; null if absent or blank. */
        public @Nullable String text(String field) {
            return data.get(field) instanceof String s && !s.isBlank() ? s.strip() : null;
        }
    }

    /** Between preparing and applying, the thing it was prepared for moved on. */
    final class PrepareAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PrepareAgain() {
            super("what was prepared no longer fits", null, false, false);
        }
    }
}
