package vn.giaouoc.documents.layout;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.giaouoc.shared.Problem;

/** Two pages are made at a time, a few wait, nobody waits for ever: rendering must not take the machine from the others. */
final class RenderQueue {

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 24;

    private final int seconds;
    private final ThreadPoolExecutor threads;

    RenderQueue(int seconds) {
        this(seconds, WAITING);
    }

    RenderQueue(int seconds, int waiting) {
        this.seconds = seconds;
        this.threads = new ThreadPoolExecutor(
                AT_A_TIME, AT_A_TIME, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, "paper");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @throws Problem {@code documents.layout-busy} (429) if too many wait or it takes too long; what the work throws
     */
    <T> T run(Callable<T> work) {
        try {
            var running = threads.submit(work);
            try {
                return running.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                running.cancel(true);
                throw busy();
            }
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    int waiting() {
        return threads.getQueue().size();
    }

    private static Problem busy() {
        return Problem.of(Problem.Kind.TOO_OFTEN, "documents.layout-busy");
    }
}
