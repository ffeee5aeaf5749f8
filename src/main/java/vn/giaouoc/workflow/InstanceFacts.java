package vn.giaouoc.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event about a case says. */
public record InstanceFacts(
        UUID instance,
        String processKey,
        String title,
        String businessKey,
        @Nullable String unit,
        @Nullable String group,
        @Nullable Integer year,
        UUID startedBy) {}
