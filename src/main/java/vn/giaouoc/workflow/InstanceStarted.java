package vn.giaouoc.workflow;

/** A case has begun. Published inside the transaction. */
public record InstanceStarted(InstanceFacts instance, String byLogin) {}
