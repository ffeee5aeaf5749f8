package vn.giaouoc.organization;

/** How a post is held. */
public enum AppointmentStatus {
    /** In the post itself. */
    FULL,
    /** Quyền (Q.): appointed to act while the post is vacant. */
    ACTING,
    /** Phụ trách: a deputy put in charge; keeps the title of deputy and signs KT. */
    IN_CHARGE
}
