package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event about a task says.
 *
 * @param name of the step, in Vietnamese
 * @param title of the case
 * @param keys whom it is addressed to, as holder keys
 */
public record TaskFacts(
        UUID task,
        UUID instance,
        String processKey,
        String definitionKey,
        String name,
        String title,
        String businessKey,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String group,
        @Nullable Integer year,
        List<String> keys,
        @Nullable Instant dueAt) {}
