package vn.giaouoc.workflow;

/** The process went on without the task: withdrawn, expired, or stopped. Published inside the transaction. */
public record TaskGone(TaskFacts task) {}
