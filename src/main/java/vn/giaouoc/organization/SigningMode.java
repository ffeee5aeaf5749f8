package vn.giaouoc.organization;

/** Who signs the covenant of a group's year. */
public enum SigningMode {
    /** The head of every member unit. */
    ALL_MEMBERS,
    /** Only the group's head and deputy unit. */
    HEADS_ONLY
}
