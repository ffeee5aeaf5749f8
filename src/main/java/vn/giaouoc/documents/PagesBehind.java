package vn.giaouoc.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.layout.PageBehind;
import vn.giaouoc.documents.layout.PaperRenderer;
import vn.giaouoc.shared.Problem;

/** Gives an uploaded PDF its page for number and signatures; the upload itself is opened in the child process only. */
@Component
class PagesBehind {

    private static final Logger LOG = LoggerFactory.getLogger(PagesBehind.class);
    private static final Duration WALL = Duration.ofSeconds(60);
    private static final int MOST_BYTES = FileIntake.MAX_FILE_BYTES + 8 * 1024 * 1024;

    private final PaperRenderer renderer;
    private final LimitedChild child;

    PagesBehind(PaperRenderer renderer, LimitedChild child) {
        this.renderer = renderer;
        this.child = child;
    }

    /**
     * The file with the page behind it.
     *
     * @return nothing if the file has fields or signatures of its own, is locked, or cannot be read
     * @throws Problem {@code documents.page-behind-failed}; {@code documents.layout-…}
     */
    Optional<Rendered> of(byte[] pdf, PaperContent content) {
        var last = renderer.render(content);
        try {
            return PageBehind.answered(
                    child.runAlone(PageBehind.class, PageBehind.question(pdf, last), WALL, MOST_BYTES), last);
        } catch (ChildFailed failed) {
            LOG.warn("no page was put behind an uploaded file: {}", failed.why());
        } catch (IOException lie) {
            LOG.warn("no page was put behind an uploaded file: {}", lie.getMessage());
        }
        throw Problem.invalid("documents.page-behind-failed");
    }
}
