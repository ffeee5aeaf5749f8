package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;

/** Somebody wrote beside a task. Published inside the transaction. */
public record CommentAdded(TaskFacts task, UUID comment, String byLogin, String byName, List<UUID> mentions) {}
