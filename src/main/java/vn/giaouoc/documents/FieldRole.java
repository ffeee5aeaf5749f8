package vn.giaouoc.documents;

/** What the image of a signature field shows, and so whose certificate may fill it. */
public enum FieldRole {
    /** Capacity, handwriting and name of a person. */
    SIGNER,
    /** Number and date, drawn by the registry. */
    NUMBER,
    /** The organisation's seal. */
    SEAL
}
