package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;

/**
 * The latest published version of a process.
 *
 * @param startableBy posts, or ADMIN, that may start it
 * @param mayStart the reader may start it
 * @param startFields names of the fields its start asks for
 */
public record ProcessDefinitionInfo(
        String key,
        String name,
        int version,
        Instant deployedAt,
        List<String> startableBy,
        boolean mayStart,
        List<String> startFields) {}
