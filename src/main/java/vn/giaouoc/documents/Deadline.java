package vn.giaouoc.documents;

import java.time.Duration;

/** A moment after which work is broken off; on the machine's own clock, not the office's. */
final class Deadline {

    static final Deadline NEVER = new Deadline(Long.MAX_VALUE);

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return nanos != Long.MAX_VALUE && System.nanoTime() - nanos > 0;
    }
}
