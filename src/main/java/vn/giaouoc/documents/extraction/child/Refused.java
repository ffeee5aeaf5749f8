package vn.giaouoc.documents.extraction.child;

/** Why a file cannot be read, found out by the child itself; the name goes to the parent. */
final class Refused extends Exception {

    enum Reason {
        ENCRYPTED,
        DAMAGED,
        TOO_MUCH,
        NO_SUCH_PAGE
    }

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
