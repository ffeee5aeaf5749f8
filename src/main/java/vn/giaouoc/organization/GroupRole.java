package vn.giaouoc.organization;

/** The role of a member unit in a group's year: Khối trưởng/Cụm trưởng, Khối phó/Cụm phó. */
public enum GroupRole {
    HEAD,
    DEPUTY
}
