package vn.giaouoc.organization;

/** Kind of emulation group. */
public enum GroupType {
    /** Khối: bodies of the same function. */
    BLOC,
    /** Cụm: usually territorial. */
    CLUSTER
}
