package vn.giaouoc.documents;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.documents.extraction.FileReading;
import vn.giaouoc.documents.extraction.NotRead;
import vn.giaouoc.documents.extraction.Ocr;
import vn.giaouoc.documents.extraction.child.Answer;

/**
 * Reads uploaded files: queued in the transaction that stores them, read outside any, kept in one short transaction. A file
 * that cannot be read says why; nothing else waits for it.
 */
@Component
class Extractions {

    private static final Logger LOG = LoggerFactory.getLogger(Extractions.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 3;
    private static final int OCR_DPI = 200;

    private final ExtractionRepository repository;
    private final VersionRepository versions;
    private final SearchIndex search;
    private final FileReading reading;
    private final Ocr ocr;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extractions(
            ExtractionRepository repository,
            VersionRepository versions,
            SearchIndex search,
            FileReading reading,
            Ocr ocr,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.search = search;
        this.reading = reading;
        this.ocr = ocr;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a stored file in the caller's transaction.
     *
     * @return its text by page, if the same bytes were read before
     */
    List<String> queue(String sha256, String mediaType) {
        if (!repository.queue(sha256, mediaType.replaceFirst(";.*", ""), clock.instant())) {
            return repository.pages(sha256);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new FileQueued());
            }
        });
        return List.of();
    }

    /** Text of a file by page, sheet or part, in NFC; empty while it is not read, and for a file without text. */
    List<String> pages(String sha256) {
        return repository.pages(sha256);
    }

    /** Reads all that waits, the texts of files before the recognition of pictures. */
    void drain() {
        while (!Thread.currentThread().isInterrupted() && (readNext() || recogniseNext())) {
            // one after the other: a second child would take memory from the people who work
        }
    }

    private boolean readNext() {
        var at = clock.instant();
        var job = repository.lease(at, at.plus(LEASE));
        job.ifPresent(this::read);
        return job.isPresent();
    }

    private void read(ExtractionRepository.Job job) {
        if (job.attempts() > ATTEMPTS) {
            // this process ended each time it tried
            keepFailure(job.sha256(), ExtractionReason.CRASHED);
            return;
        }
        try {
            keep(job, reading.text(job.sha256(), versions.bytes(job.sha256()), job.mediaType()));
        } catch (NotRead refused) {
            if (!Thread.currentThread().isInterrupted()) {
                keepFailure(job.sha256(), refused.reason());
            }
        }
    }

    private void keepFailure(String sha256, ExtractionReason reason) {
        LOG.info("A file could not be read: {} ({})", sha256, reason);
        transaction.executeWithoutResult(status -> repository.failed(sha256, reason, clock.instant()));
    }

    private void keep(ExtractionRepository.Job job, Answer answer) {
        var findings = answer.findings().entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Finding::kind).reversed())
                .toList();
        transaction.executeWithoutResult(status -> {
            if (repository.done(job.sha256(), answer.pageCount(), findings, clock.instant())) {
                keepPages(job.sha256(), answer);
                index(job.sha256());
            }
        });
    }

    private void keepPages(String sha256, Answer answer) {
        var hasText = answer.pages().stream().anyMatch(page -> !page.isBlank());
        if (hasText) {
            repository.insertPages(sha256, answer.pages(), "FILE");
        } else if (answer.pageCount() > 0 && ocr.available()) {
            var waiting = Math.min(answer.pageCount(), ocr.maxPages());
            repository.insertPages(sha256, Collections.nCopies(waiting, ""), "WAITING");
        }
    }

    private void index(String sha256) {
        var pages = repository.pages(sha256);
        repository.bearers(sha256).forEach(bearer -> search.put(bearer.document(), bearer.title(), pages));
    }

    private boolean recogniseNext() {
        if (!ocr.available()) {
            return false;
        }
        var at = clock.instant();
        var page = repository.leasePage(at, at.plus(LEASE));
        page.ifPresent(this::recognise);
        return page.isPresent();
    }

    private void recognise(ExtractionRepository.WaitingPage page) {
        var text = Optional.<String>empty();
        try {
            text = ocr.text(reading.page(
                    page.sha256(), () -> versions.bytes(page.sha256()), page.mediaType(), page.page(), OCR_DPI));
        } catch (NotRead refused) {
            LOG.info("Page {} of {} could not be drawn: {}", page.page(), page.sha256(), refused.reason());
        }
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        var words = text.map(read -> Normalizer.normalize(read, Normalizer.Form.NFC));
        transaction.executeWithoutResult(status -> {
            repository.recognised(page, words.orElse(""), words.isPresent());
            if (!repository.isWaiting(page.sha256())) {
                repository.markRecognised(page.sha256());
                index(page.sha256());
            }
        });
    }
}
