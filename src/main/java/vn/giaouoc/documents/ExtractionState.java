package vn.giaouoc.documents;

/** How far the reading of a file has come. Nobody's approval waits for it. */
public enum ExtractionState {
    PENDING,
    DONE,
    FAILED
}
