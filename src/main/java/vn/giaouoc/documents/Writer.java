package vn.giaouoc.documents;

import java.time.Instant;

/** Somebody else who has the same document open for editing. */
public record Writer(String name, Instant since) {}
