package vn.giaouoc.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new case.
 *
 * @param processKey key of a published process definition
 * @param data what the process asks for at its start, by field name; plain values only
 * @param businessKey number of the case as people know it; null to have one made
 * @param idempotencyKey key of the request, so that a repeat gets the first answer; null if the caller sent none
 */
public record StartProcess(
        String processKey,
        Map<String, Object> data,
        @Nullable String businessKey,
        @Nullable String idempotencyKey) {

    public StartProcess(String processKey, Map<String, Object> data) {
        this(processKey, data, null, null);
    }
}
