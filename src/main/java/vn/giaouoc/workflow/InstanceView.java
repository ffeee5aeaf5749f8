package vn.giaouoc.workflow;

/**
 * One case.
 *
 * @param withdrawable the reader may withdraw it
 * @param cancellable the reader may cancel it
 */
public record InstanceView(InstanceSummary summary, boolean withdrawable, boolean cancellable) {}
