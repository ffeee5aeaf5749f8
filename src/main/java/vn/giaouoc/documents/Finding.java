package vn.giaouoc.documents;

/**
 * @param count how often it was seen, at least 1
 */
public record Finding(FindingKind kind, int count) {}
