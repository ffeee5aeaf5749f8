package vn.giaouoc.documents;

/** Why the text of a file, or the picture of a page, could not be had. */
public enum ExtractionReason {
    /** A password is needed. */
    ENCRYPTED,
    /** The file is broken, or not what it seems. */
    DAMAGED,
    /** Unpacked, it is far larger than any paper. */
    TOO_MUCH,
    /** Reading it took more memory than is given. */
    MEMORY,
    /** Reading it took longer than is given. */
    TIME,
    /** The reading program ended, or answered what it must not. */
    CRASHED,
    /** The machine lacks what is needed to read files safely. */
    NO_SANDBOX,
    /** There is no such page. */
    NO_SUCH_PAGE
}
