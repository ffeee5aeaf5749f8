package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.DocumentRef;

/** Somebody decided. Published inside the transaction. */
public record TaskCompleted(
        TaskFacts task,
        UUID submission,
        String outcome,
        @Nullable String reason,
        Acting acting,
        List<DocumentRef> seen) {}
