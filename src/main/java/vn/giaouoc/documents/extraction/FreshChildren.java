package vn.giaouoc.documents.extraction;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.ExtractionReason;

/**
 * Children that read one file and are ended: whatever a file made of its child, the next file meets another. After the first
 * one, another stands ready for a while, so that only the first asker waits for a start.
 */
final class FreshChildren implements AutoCloseable {

    private static final int AT_ONCE = 3;

    private final Function<String, ChildSlot> slots;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicLong names = new AtomicLong();
    private @Nullable ChildSlot ready;
    private boolean closed;

    /** @param slots makes a place in a folder of that name */
    FreshChildren(Function<String, ChildSlot> slots) {
        this.slots = slots;
    }

    /** What is asked of the one child. */
    interface Work<T> {
        T ask(ChildSlot child) throws NotRead;
    }

    /** @param patience for a place among the few */
    <T> T with(Duration patience, Work<T> work) throws NotRead {
        if (!taken(patience)) {
            throw new NotRead(ExtractionReason.TIME);
        }
        var child = next();
        try {
            return work.ask(child);
        } finally {
            child.discard();
            places.release();
            makeReady();
        }
    }

    private boolean taken(Duration patience) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized ChildSlot next() {
        var child = ready;
        ready = null;
        return child == null ? fresh() : child;
    }

    private synchronized void makeReady() {
        if (ready == null && !closed) {
            ready = fresh();
            ready.start();
        }
    }

    private ChildSlot fresh() {
        return slots.apply("alone-" + names.incrementAndGet());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ready != null) {
            ready.discard();
            ready = null;
        }
    }
}
