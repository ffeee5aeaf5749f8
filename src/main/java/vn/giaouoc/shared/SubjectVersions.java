package vn.giaouoc.shared;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which version of a document is in force. Implemented by documents, asked by the corridor. */
public interface SubjectVersions {

    /** The version in force of a document, if there is such a document. */
    Optional<Version> inForce(UUID document);

    /**
     * @param number 1 for the first version
     * @param changedBy name of the person who made it
     */
    record Version(
            UUID document,
            UUID version,
            int number,
            String sha256,
            String title,
            @Nullable String changedBy,
            java.time.Instant changedAt) {}
}
