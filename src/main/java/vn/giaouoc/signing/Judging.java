package vn.giaouoc.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_ANSWER_BYTES = 1024 * 1024;
    /** How long a full report may be shown again without a new check. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final LimitedChild child;
    private final BroughtPapers brought;
    private final OfficialPapers papers;
    private final ReportRepository reports;
    private final Certificates certificates;
    private final ExpectedSignatures signatures;
    private final FairTurns turns;
    /** What the product asks about its own papers, one at a time and in order; nobody's allowance, and nobody is sent away. */
    private final Semaphore own = new Semaphore(1, true);

    private final Duration wall;

    @Autowired
    Judging(
            LimitedChild child,
            BroughtPapers brought,
            OfficialPapers papers,
            ReportRepository reports,
            Certificates certificates,
            ExpectedSignatures signatures) {
        // two for all strangers, so that a child is left for those who sign
        this(
                child,
                brought,
                papers,
                reports,
                certificates,
                signatures,
                Duration.ofSeconds(60),
                new FairTurns(2, PATIENCE, System::nanoTime));
    }

    /**
     * @param wall after which a child is killed
     * @param turns of strangers
     */
    Judging(
            LimitedChild child,
            BroughtPapers brought,
            OfficialPapers papers,
            ReportRepository reports,
            Certificates certificates,
            ExpectedSignatures signatures,
            Duration wall,
            FairTurns turns) {
        this.child = child;
        this.brought = brought;
        this.papers = papers;
        this.reports = reports;
        this.certificates = certificates;
        this.signatures = signatures;
        this.wall = wall;
        this.turns = turns;
    }

    /**
     * A stored revision, by the signatures it had; a fresh report is used again.
     *
     * @param asker who share one turn, an address
     * @throws Problem {@code signing.verification-busy}
     */
    PaperVerdict stored(OfficialPaper paper, Revision revision, Instant at, String asker) {
        return fresh(revision, at)
                .orElseGet(() ->
                        turns.of(asker, () -> fresh(revision, at).orElseGet(() -> judgeStored(paper, revision, at))));
    }

    /** The same for the product itself, which waits as long as it takes and takes no stranger's turn. */
    PaperVerdict own(OfficialPaper paper, Revision revision, Instant at) {
        try {
            own.acquire();
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            return PaperVerdict.unchecked();
        }
        try {
            return fresh(revision, at).orElseGet(() -> judgeStored(paper, revision, at));
        } finally {
            own.release();
        }
    }

    private Optional<PaperVerdict> fresh(Revision revision, Instant at) {
        return reports.full(revision.sha256(), at.minus(FRESH)).map(ReportRepository.Kept::verdict);
    }

    private PaperVerdict judgeStored(OfficialPaper paper, Revision revision, Instant at) {
        var question = question(expected(paper, revision), at, null);
        var verdict = judged(question, papers.bytes(revision), !brought.in(paper));
        if (verdict.reasons().stream().noneMatch(reason -> reason.flaw() == Flaw.NOT_CHECKED)) {
            reports.insert(paper.version(), revision.sha256(), true, verdict, at);
        }
        return verdict;
    }

    /** A changed copy of a paper of ours: what exactly is wrong with it. @throws Problem {@code signing.verification-busy} */
    PaperVerdict copy(byte[] file, OfficialPaper paper, Instant at, String asker) {
        return turns.of(asker, () -> judged(question(expected(paper, paper.head()), at, null), file, false));
    }

    /**
     * A file we know nothing about; empty if the check came to no end.
     *
     * @throws Problem {@code signing.verification-busy}
     */
    Optional<ExamineFile.Answer> unknown(byte[] file, Instant at, String asker) {
        return turns.of(
                asker,
                () -> ask(
                        ExamineFile.class,
                        Frames.question(new ExamineFile.Question(certificates.trusted(at), at), file),
                        ExamineFile.Answer.class,
                        false));
    }

    /**
     * A file that somebody signed elsewhere and brought back; the caller has made sure that it begins with our stored head.
     *
     * @param expected with the new signature as its last
     */
    PaperVerdict returned(int baseLength, byte[] file, ExpectedPaper expected, Instant at) {
        return judged(question(expected, at, baseLength), file, false);
    }

    private JudgePaper.Question question(ExpectedPaper expected, Instant at, @Nullable Integer baseLength) {
        return new JudgePaper.Question(expected, certificates.trusted(at), at, baseLength);
    }

    private PaperVerdict judged(JudgePaper.Question question, byte[] file, boolean ours) {
        return ask(JudgePaper.class, Frames.question(question, file), PaperVerdict.class, ours)
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

    /** A verdict is believed, so no child gives one after it has read what somebody brought. */
    private <T> Optional<T> ask(Class<? extends ChildTask> task, byte[] question, Class<T> answer, boolean ours) {
        try {
            var said = ours
                    ? child.runOnOurs(task, question, wall, MOST_ANSWER_BYTES)
                    : child.runAlone(task, question, wall, MOST_ANSWER_BYTES);
            return Optional.of(Frames.read(said, answer));
        } catch (ChildFailed failed) {
            LOG.warn("{} came to no end: {}", task.getSimpleName(), failed.why());
            return Optional.empty();
        } catch (tools.jackson.core.JacksonException notAnAnswer) {
            LOG.warn("{} gave an answer of another shape", task.getSimpleName());
            return Optional.empty();
        }
    }
}
