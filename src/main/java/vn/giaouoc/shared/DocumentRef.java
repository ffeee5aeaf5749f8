package vn.giaouoc.shared;

import java.util.UUID;

/**
 * The exact text a person saw.
 *
 * @param versionId the version
 * @param sha256 hash of its bytes, 64 lower-case hexadecimal digits
 */
public record DocumentRef(UUID versionId, String sha256) {}
