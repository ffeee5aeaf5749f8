package vn.giaouoc.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service task of a drawing does, in the transaction that reaches it. Drawings name it by
 * {@code delegateExpression="${name}"}; nothing else resolves.
 */
public interface ServiceTaskHandler {

    /** Name used in drawings, camelCase, unique in the product. */
    String name();

    Outcome handle(Input input);

    /**
     * @param instance our id of the root process instance (the case)
     * @param variables the process variables as they stand, read-only
     */
    record Input(UUID instance, String businessKey, String activityId, Map<String, Object> variables) {

        public @Nullable String text(String name) {
            return variables.get(name) instanceof String s ? s : null;
        }

        public String required(String name) {
            var value = text(name);
            if (value == null) {
                throw new IllegalStateException("variable " + name + " is missing at " + activityId);
            }
            return value;
        }
    }

    /**
     * @param variables plain values to set
     * @param refusal code of a BPMN error when the handler refuses as the drawing foresees; null if it succeeded
     */
    record Outcome(Map<String, Object> variables, @Nullable String refusal) {

        public static final Outcome DONE = new Outcome(Map.of(), null);

        public static Outcome with(Map<String, Object> variables) {
            return new Outcome(variables, null);
        }

        public static Outcome refused(String errorCode) {
            return new Outcome(Map.of(), errorCode);
        }
    }
}
