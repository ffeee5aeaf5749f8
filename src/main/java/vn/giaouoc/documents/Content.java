package vn.giaouoc.documents;

/**
 * The exact bytes of a version.
 *
 * @param fileName name to offer for saving, free of path, control and direction marks
 */
public record Content(String fileName, String mediaType, String sha256, byte[] bytes) {}
