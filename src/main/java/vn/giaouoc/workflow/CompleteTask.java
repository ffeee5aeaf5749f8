package vn.giaouoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.DocumentRef;

/**
 * What a person decided.
 *
 * @param outcome one of the task's outcomes
 * @param data form data by field, and {@code reason} where one is asked for
 * @param documents the versions the person saw
 * @param idempotencyKey key of the request, so that a repeat gets the first answer; null if the caller sent none
 */
public record CompleteTask(
        UUID task,
        String outcome,
        Map<String, Object> data,
        List<DocumentRef> documents,
        @Nullable String idempotencyKey) {

    public CompleteTask(UUID task, String outcome) {
        this(task, outcome, Map.of(), List.of(), null);
    }

    public CompleteTask(UUID task, String outcome, Map<String, Object> data, List<DocumentRef> documents) {
        this(task, outcome, data, documents, null);
    }
}
