package vn.giaouoc.workflow;

import java.util.UUID;

/** Somebody took back their own completion; the task waits again. Published inside the transaction. */
public record TaskRecalled(TaskFacts task, UUID submission, String outcome, String byLogin, String reason) {}
