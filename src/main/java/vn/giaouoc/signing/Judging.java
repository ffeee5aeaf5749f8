package vn.giaouoc.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.ChildFailed;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.documents.LimitedChild;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.Revision;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.validation.ExamineFile;
import vn.giaouoc.signing.validation.Frames;
import vn.giaouoc.signing.validation.JudgePaper;

/** Judges files in the limited child process, a few at a time: strangers who ask for more are told to come back later. */
@Component
class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final Duration WALL = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_ANSWER_BYTES = 1024 * 1024;
    private static final int MOST_WAITING = 6;
    /** How long a full report may be shown again without a new check. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final LimitedChild child;
    private final OfficialPapers papers;
    private final ReportRepository reports;
    private final Certificates certificates;
    private final ExpectedSignatures signatures;
    /** One for all strangers, so that a child is left for those who sign. */
    private final Semaphore running = new Semaphore(1, true);

    private final AtomicInteger waiting = new AtomicInteger();

    Judging(
            LimitedChild child,
            OfficialPapers papers,
            ReportRepository reports,
            Certificates certificates,
            ExpectedSignatures signatures) {
        this.child = child;
        this.papers = papers;
        this.reports = reports;
        this.certificates = certificates;
        this.signatures = signatures;
    }

    /**
     * A stored revision, by the signatures it had; a fresh report is used again.
     *
     * @throws Problem {@code signing.verification-busy}
     */
    PaperVerdict stored(OfficialPaper paper, Revision revision, Instant at) {
        return reports.full(revision.sha256(), at.minus(FRESH))
                .map(ReportRepository.Kept::verdict)
                .orElseGet(() -> inTurn(() -> reports.full(revision.sha256(), at.minus(FRESH))
                        .map(ReportRepository.Kept::verdict)
                        .orElseGet(() -> judgeStored(paper, revision, at))));
    }

    private PaperVerdict judgeStored(OfficialPaper paper, Revision revision, Instant at) {
        var verdict = judge(papers.bytes(revision), expected(paper, revision), at);
        if (verdict.reasons().stream().noneMatch(reason -> reason.flaw() == Flaw.NOT_CHECKED)) {
            reports.insert(paper.version(), revision.sha256(), true, verdict, at);
        }
        return verdict;
    }

    /** A changed copy of a paper of ours: what exactly is wrong with it. */
    PaperVerdict copy(byte[] file, OfficialPaper paper, Instant at) {
        return inTurn(() -> judge(file, expected(paper, paper.head()), at));
    }

    /** A file we know nothing about; empty if the check came to no end. */
    Optional<ExamineFile.Answer> unknown(byte[] file, Instant at) {
        return inTurn(() -> ask(
                ExamineFile.class,
                Frames.question(new ExamineFile.Question(certificates.trusted(at), at), file),
                ExamineFile.Answer.class));
    }

    private PaperVerdict judge(byte[] file, ExpectedPaper expected, Instant at) {
        return ask(new JudgePaper.Question(expected, certificates.trusted(at), at, null), file);
    }

    /**
     * A file that somebody signed elsewhere and brought back; the caller has made sure that it begins with our stored head.
     *
     * @param expected with the new signature as its last
     */
    PaperVerdict returned(int baseLength, byte[] file, ExpectedPaper expected, Instant at) {
        return ask(new JudgePaper.Question(expected, certificates.trusted(at), at, baseLength), file);
    }

    private PaperVerdict ask(JudgePaper.Question question, byte[] file) {
        return ask(JudgePaper.class, Frames.question(question, file), PaperVerdict.class)
                .orElseGet(PaperVerdict::unchecked);
    }

    /** What our records say about a revision of a paper. */
    ExpectedPaper expected(OfficialPaper paper, Revision revision) {
        var revisions = papers.revisions(paper.version()).stream()
                .filter(one -> one.sequence() <= revision.sequence())
                .toList();
        return new ExpectedPaper(
                paper.fields(),
                signatures.of(paper, revisions),
                revisions.stream()
                        .map(one -> new ExpectedPaper.StoredRevision(papers.bytes(one).length, one.sha256()))
                        .toList());
    }

    private <T> Optional<T> ask(Class<? extends ChildTask> task, byte[] question, Class<T> answer) {
        try {
            return Optional.of(Frames.read(child.run(task, question, WALL, MOST_ANSWER_BYTES), answer));
        } catch (ChildFailed failed) {
            LOG.warn("{} came to no end: {}", task.getSimpleName(), failed.why());
            return Optional.empty();
        } catch (tools.jackson.core.JacksonException notAnAnswer) {
            LOG.warn("{} gave an answer of another shape", task.getSimpleName());
            return Optional.empty();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                running.release();
            }
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Problem busy() {
        return Problem.of(Problem.Kind.TOO_OFTEN, "signing.verification-busy", PATIENCE.toSeconds());
    }
}
