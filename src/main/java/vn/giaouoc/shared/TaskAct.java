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

    /** The slow part (network, files, rendering), outside any transaction. Nothing may be written here. */
    default void prepare(Request request) {}

    /**
     * What stands in the form when somebody opens the task without a draft of theirs: what an earlier step wrote, or a
     * template. Reads only.
     */
    default Map<String, Object> initial(Opening opening) {
        return Map.of();
    }

    /**
     * The effect, inside the transaction, before the process moves on. Throw a {@link Problem} to refuse: nothing happens.
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
     */
    record Opening(
            UUID instance,
            String definitionKey,
            @Nullable String unit,
            @Nullable UUID document) {}

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
            Map<String, Object> variables) {

        /** A text of the form, trimmed; null if absent or blank. */
        public @Nullable String text(String field) {
            return data.get(field) instanceof String s && !s.isBlank() ? s.strip() : null;
        }
    }
}
