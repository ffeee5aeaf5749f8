package vn.giaouoc.documents.extraction;

import vn.giaouoc.documents.ExtractionReason;

/** A file that could not be read; nothing else suffers from it. */
public final class NotRead extends Exception {

    private final ExtractionReason reason;

    public NotRead(ExtractionReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public ExtractionReason reason() {
        return reason;
    }
}
