package vn.giaouoc.signing;

import java.time.Instant;
import java.util.UUID;

/**
 * Whose turn it is to add to a paper.
 *
 * @param holder tells one turn from the next
 * @param until when somebody else may take over
 */
public record Lease(
        UUID version, UUID holder, UUID person, String name, Purpose purpose, Instant since, Instant until) {

    /** Why the paper is held. */
    public enum Purpose {
        /** A key that the server reaches: a second or two. */
        SERVER,
        /** A tool of the person's own. */
        OUTSIDE
    }
}
