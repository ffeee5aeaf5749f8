package vn.giaouoc.documents;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the index of search up to date with rights and states that changed; nothing is hidden until it does. */
@Component
@ConditionalOnProperty(name = "giaouoc.jobs", havingValue = "true", matchIfMissing = true)
class SearchIndexWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexWorker.class);
    private static final long PAUSE_SECONDS = 2;
    private static final long GOODBYE_SECONDS = 5;

    private final SearchIndex index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var one = new Thread(work, "search-index");
        one.setDaemon(true);
        return one;
    });

    SearchIndexWorker(SearchIndex index) {
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::work, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted() && index.catchUp()) {
                // one document each transaction, so that nobody who writes one waits for another
            }
        } catch (RuntimeException broken) {
            LOG.error("The index of search stays behind until the next look", broken);
        }
    }

    @PreDestroy
    void leave() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
    }
}
