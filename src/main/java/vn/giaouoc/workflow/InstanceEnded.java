package vn.giaouoc.workflow;

import org.jspecify.annotations.Nullable;

/** A case came to one of its ends. Published inside the transaction. */
public record InstanceEnded(
        InstanceFacts instance, @Nullable String outcome) {}
