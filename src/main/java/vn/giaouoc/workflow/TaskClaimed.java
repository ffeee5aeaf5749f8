package vn.giaouoc.workflow;

import org.jspecify.annotations.Nullable;

/** Somebody took a task, or gave it back (null). Published inside the transaction. */
public record TaskClaimed(TaskFacts task, @Nullable String byLogin) {}
