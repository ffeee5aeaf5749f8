package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.ChildFailed;
import vn.giaouoc.documents.LimitedChild;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.PlaceSignature;

/**
 * Signs at arm's length what stems from a person: the child process opens the file, here only bytes are hashed. Keys, time
 * stamps and the hash that is signed stay in this process.
 */
@Component
class Distant {

    private static final Logger LOG = LoggerFactory.getLogger(Distant.class);
    private static final Duration WALL = Duration.ofSeconds(60);
    /** Far more than a picture and a gap take. */
    private static final int MOST_APPENDED = 2 * 1024 * 1024;

    private final LimitedChild child;
    private final Judging judging;
    private final BroughtPapers brought;

    Distant(LimitedChild child, Judging judging, BroughtPapers brought) {
        this.child = child;
        this.judging = judging;
        this.brought = brought;
    }

    /** Whether some of the paper's bytes were written by a person's program: an uploaded PDF, or a signature made elsewhere. */
    boolean needed(OfficialPaper paper) {
        return brought.in(paper);
    }

    /** What is appended to make place for a signature. @throws Problem {@code signing.file-not-read} */
    byte[] place(byte[] base, PadesSigner.Picture picture, List<X509Certificate> chain, Instant at) {
        try {
            var question = PlaceSignature.question(base, picture, chain, at);
            return child.runAlone(PlaceSignature.class, question, WALL, MOST_APPENDED);
        } catch (ChildFailed failed) {
            LOG.warn("no place was made for field {}: {}", picture.field(), failed.why());
            throw Problem.conflict("signing.file-not-read");
        }
    }

    /** As before storing any signature. @throws Problem {@code signing.file-not-read} */
    PaperVerdict judge(byte[] base, byte[] file, ExpectedPaper expected, Instant at) {
        var verdict = judging.returned(base.length, file, expected, at);
        requireRead(verdict);
        return verdict;
    }

    /** @throws Problem {@code signing.file-not-read} if the check came to no end */
    static void requireRead(PaperVerdict verdict) {
        if (verdict.reasons().stream().anyMatch(reason -> reason.flaw() == Flaw.NOT_CHECKED)) {
            throw Problem.conflict("signing.file-not-read");
        }
    }
}
