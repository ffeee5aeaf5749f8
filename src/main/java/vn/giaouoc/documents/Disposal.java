package vn.giaouoc.documents;

/** What a receiver did with a recalled copy: the paper goes back, an electronic copy is destroyed. */
public enum Disposal {
    RETURNED,
    DESTROYED
}
