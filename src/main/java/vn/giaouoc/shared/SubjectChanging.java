package vn.giaouoc.shared;

import java.util.UUID;

/**
 * Somebody is about to add a version to a document, in the transaction that will. The corridor locks the cases that are about
 * it before the document itself is locked: who completes a task takes the same locks in the same order, so neither waits for
 * the other for ever.
 */
public record SubjectChanging(UUID document) {}
