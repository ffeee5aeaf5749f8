package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as stored. */
record CaseRow(
        UUID id,
        String engineId,
        String processKey,
        String processName,
        int processVersion,
        String definitionId,
        String businessKey,
        String title,
        @Nullable String unit,
        @Nullable String group,
        @Nullable Integer year,
        InstanceState state,
        @Nullable String outcome,
        UUID startedBy,
        String startedLogin,
        String startedName,
        @Nullable String startedUnit,
        Instant startedAt,
        @Nullable Instant endedAt) {

    InstanceFacts facts() {
        return new InstanceFacts(id, processKey, title, businessKey, unit, group, year, startedBy);
    }
}
