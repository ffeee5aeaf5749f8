package vn.giaouoc.workflow;

import java.util.List;

/**
 * Nobody may act on a task today; it waits, and is never skipped. Published inside the transaction.
 *
 * @param toKeys the unit's office and the head of the group
 */
public record NobodyEntitled(TaskFacts task, List<String> toKeys) {}
