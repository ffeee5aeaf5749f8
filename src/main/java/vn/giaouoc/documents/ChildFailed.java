package vn.giaouoc.documents;

/** Work in the child process that came to nothing; this process did not suffer from it. */
public final class ChildFailed extends Exception {

    /** What happened. */
    public enum Why {
        /** It ended, or answered what it must not. */
        DIED,
        /** The time given was not enough. */
        TOO_SLOW,
        /** The answer is larger than was allowed. */
        TOO_LARGE,
        /** The task itself failed. */
        REFUSED,
        /** The machine lacks what is needed to do it safely. */
        UNAVAILABLE
    }

    private final Why why;

    ChildFailed(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
