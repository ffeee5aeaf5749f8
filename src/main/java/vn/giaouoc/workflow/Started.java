package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;

/**
 * A case that has begun.
 *
 * @param tasks open tasks of the case that the starter is offered, oldest first
 */
public record Started(UUID instance, String businessKey, List<UUID> tasks) {}
