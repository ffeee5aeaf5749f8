package vn.giaouoc.workflow;

/** A case was taken back by its starter, or cancelled by an administrator. Published inside the transaction. */
public record InstanceWithdrawn(InstanceFacts instance, boolean cancelled, String reason, String byLogin) {}
