package vn.giaouoc.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person said or did about one version, in which capacity.
 *
 * @param step {@code SUBMIT}, {@code CONTENT_CHECK}, {@code FORMAT_CHECK}, {@code APPROVE}, {@code PASS_ON}, {@code NUMBER},
 *     {@code SEAL}, {@code ISSUE}, {@code CORRECTION}
 * @param outcome outcome of the task
 */
public record Endorsement(
        int versionNumber,
        String sha256,
        String step,
        String outcome,
        @Nullable String reason,
        UUID person,
        String login,
        String name,
        String unit,
        List<String> capacityLines,
        String basis,
        Instant at) {}
