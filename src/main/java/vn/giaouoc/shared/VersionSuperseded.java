package vn.giaouoc.shared;

import java.util.UUID;

/** A newer version of a document is in force; approvals that wait on the old one are void. */
public record VersionSuperseded(UUID document, UUID newVersion, int newNumber, String byLogin) {}
