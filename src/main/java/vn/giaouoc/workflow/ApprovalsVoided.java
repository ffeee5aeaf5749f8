package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;

/**
 * A newer version replaced the one that people approved or have before them: open tasks on it ask again. Published inside the
 * transaction.
 *
 * @param tasks the open tasks about the document
 */
public record ApprovalsVoided(UUID document, int newNumber, String byLogin, List<TaskFacts> tasks) {}
