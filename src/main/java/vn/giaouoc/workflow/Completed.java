package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task is done.
 *
 * @param next the new tasks of the case that the actor is offered, oldest first
 */
public record Completed(UUID task, Instant completedAt, List<UUID> next) {}
