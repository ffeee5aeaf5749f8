package vn.giaouoc.workflow;

/** A task was turned to somebody else. Published inside the transaction. */
public record TaskReassigned(TaskFacts task, String toKey, String byLogin, String reason) {}
