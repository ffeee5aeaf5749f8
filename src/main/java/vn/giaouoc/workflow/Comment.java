package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody wrote beside a task. */
public record Comment(
        UUID id,
        UUID task,
        UUID author,
        String authorLogin,
        String authorName,
        String text,
        List<UUID> mentions,
        Instant at) {}
