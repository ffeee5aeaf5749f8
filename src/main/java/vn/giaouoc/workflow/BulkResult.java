package vn.giaouoc.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/**
 * What became of one of many.
 *
 * @param completed null if it was refused
 * @param problem null if it was completed
 */
public record BulkResult(
        UUID task, @Nullable Completed completed, @Nullable Problem problem) {}
