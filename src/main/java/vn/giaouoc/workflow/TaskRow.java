package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.HolderKey;

/** A task with the case it belongs to, as stored. */
record TaskRow(
        UUID id,
        String engineId,
        UUID instance,
        String engineInstance,
        InstanceState instanceState,
        UUID startedBy,
        String processKey,
        String processName,
        String definitionId,
        String definitionKey,
        String name,
        String title,
        String businessKey,
        @Nullable String unit,
        @Nullable String post,
        @Nullable UUID person,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String documentType,
        @Nullable String field,
        List<UUID> documents,
        @Nullable UUID notBy,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String scopeInstance,
        @Nullable String loopMember,
        @Nullable UUID afterSubmission,
        String state,
        @Nullable UUID claimedBy,
        @Nullable String claimedLogin,
        @Nullable String claimedName,
        @Nullable Instant endedAt,
        @Nullable UUID completedBy,
        @Nullable String completedLogin,
        @Nullable String completedName,
        @Nullable String outcome,
        List<String> keys,
        @Nullable String about) {

    boolean open() {
        return state.equals("OPEN");
    }

    Collection<HolderKey> addressed() {
        return keys.stream().map(HolderKey::new).toList();
    }

    TaskFacts facts() {
        return new TaskFacts(
                id,
                instance,
                processKey,
                definitionKey,
                name,
                title,
                businessKey,
                unit,
                post,
                group,
                year,
                keys,
                dueAt);
    }
}
