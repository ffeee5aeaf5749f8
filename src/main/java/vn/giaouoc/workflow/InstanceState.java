package vn.giaouoc.workflow;

/** Where a case stands. */
public enum InstanceState {
    ACTIVE,
    /** Came to one of its ends. */
    ENDED,
    /** Taken back by its starter. */
    WITHDRAWN,
    /** Stopped by an administrator. */
    CANCELLED
}
