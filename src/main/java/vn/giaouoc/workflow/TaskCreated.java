package vn.giaouoc.workflow;

import org.jspecify.annotations.Nullable;

/** A task waits for its holders. Published inside the transaction. */
public record TaskCreated(
        TaskFacts task,
        @Nullable String afterOutcome,
        @Nullable String byLogin,
        @Nullable String reason) {}
