package vn.giaouoc.organization;

/** Whether the signatures are asked for at once or one after the other, in the order of the members. */
public enum SigningOrder {
    PARALLEL,
    SEQUENTIAL
}
