package vn.giaouoc.organization;

/** What an account may do beside the posts of its person. Stored by security. */
public enum Role {
    ADMIN,
    MODELLER,
    /** Sees the state of the units and groups that an appointment as manager names. */
    MANAGER,
    AUDITOR
}
