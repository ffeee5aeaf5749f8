package vn.giaouoc.documents;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads files in the background, as soon as their transaction has ended. Tests drive {@link Extractions} themselves. */
@Component
@ConditionalOnProperty(name = "giaouoc.jobs", havingValue = "true", matchIfMissing = true)
class ExtractionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorker.class);
    private static final long GOODBYE_SECONDS = 5;

    private final Extractions extractions;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var one = new Thread(work, "extraction");
        one.setDaemon(true);
        return one;
    });

    ExtractionWorker(Extractions extractions) {
        this.extractions = extractions;
    }

    @EventListener(FileQueued.class)
    void wake() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    /** Takes over what another node began and never ended. */
    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void look() {
        wake();
    }

    private void work() {
        asked.set(false);
        try {
            extractions.drain();
        } catch (RuntimeException broken) {
            LOG.error("Reading of uploaded files stopped until the next one comes", broken);
        }
    }

    @PreDestroy
    void leave() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
    }
}
