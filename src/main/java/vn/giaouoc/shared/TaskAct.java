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
     * The effect, inside the transaction, before the process moves on. Throw a {@link Problem} to refuse: nothing happens.
     *
     * @return variables for the process: few, small, plain (String, Boolean, Integer, Long)
     */
    Map<String, Object> apply(Request request);

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
