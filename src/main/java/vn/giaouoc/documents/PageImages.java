package vn.giaouoc.documents;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.extraction.FileReading;
import vn.giaouoc.documents.extraction.NotRead;
import vn.giaouoc.documents.extraction.PageCache;
import vn.giaouoc.shared.Problem;

/**
 * Pictures of the pages of stored bytes, made in the child process and kept for a while. Asks nobody for leave: {@link
 * Documents#pageImage} does.
 */
@Service
public class PageImages {

    private static final int DPI = 110;

    /** One child draws one page after the other; more who wait for it would take the threads that all others need. */
    private static final int MOST_WAITING = 40;

    private static final int BUSY_SECONDS = 10;

    private final VersionRepository versions;
    private final FileReading reading;
    private final PageCache cache;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    PageImages(VersionRepository versions, FileReading reading, PageCache cache) {
        this.versions = versions;
        this.reading = reading;
        this.cache = cache;
    }

    /**
     * A page of a PDF that is stored, for example a revision of the official paper.
     *
     * @param page 1 for the first
     * @return PNG
     * @throws Problem {@code documents.page-not-shown} if there is no such page or it cannot be drawn; {@code
     *     documents.pages-busy} if too many wait for pages
     */
    public byte[] png(String sha256, int page) {
        return png(sha256, "application/pdf", page);
    }

    byte[] png(String sha256, String mediaType, int page) {
        if (!FileTypes.hasPictures(mediaType)) {
            throw Problem.notFound("documents.page-not-shown", page);
        }
        try {
            var kept = cache.find(sha256, page);
            if (kept.isPresent()) {
                return kept.get();
            }
            var png = drawn(sha256, mediaType, page);
            cache.keep(sha256, page, png);
            return png;
        } catch (NotRead refused) {
            throw Problem.notFound("documents.page-not-shown", page);
        }
    }

    private byte[] drawn(String sha256, String mediaType, int page) throws NotRead {
        if (!places.tryAcquire()) {
            throw Problem.of(Problem.Kind.TOO_OFTEN, "documents.pages-busy", BUSY_SECONDS);
        }
        try {
            return reading.page(sha256, () -> versions.bytes(sha256), mediaType, page, DPI);
        } finally {
            places.release();
        }
    }
}
