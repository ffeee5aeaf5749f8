package vn.giaouoc.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PublicPapers;
import vn.giaouoc.documents.Revision;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Verification.Headline;
import vn.giaouoc.signing.validation.ExamineFile;
import vn.giaouoc.signing.validation.Prefixes;

/**
 * Says to anybody whether a paper is genuine. The stored hash comes first: equal bytes are our document, other bytes that claim
 * to be it are not, whatever their signatures say; what is none of ours is never called genuine.
 *
 * <p>Source: Law on Electronic Transactions 20/2023/QH15 art. 9, 23; Decree 30/2020/NĐ-CP art. 5, 25.
 */
@Service
public class Verifications {

    /** Largest file that a stranger may hand in. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final OfficialPapers papers;
    private final PublicPapers publicPapers;
    private final ReportRepository reports;
    private final Judging judging;
    private final PaperFacts facts;
    private final Clock clock;

    Verifications(
            OfficialPapers papers,
            PublicPapers publicPapers,
            ReportRepository reports,
            Judging judging,
            PaperFacts facts,
            Clock clock) {
        this.papers = papers;
        this.publicPapers = publicPapers;
        this.reports = reports;
        this.judging = judging;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The paper whose code a stranger has; who signed is told only if it was issued to everybody, for the code alone does not
     * prove that they hold the paper.
     *
     * @param asker who share one turn at checking, an address
     * @throws Problem {@code signing.code-unknown}; {@code signing.verification-busy}; {@code signing.verification-used-up}
     */
    public Verification byCode(String code, String asker) {
        var paper = papers.byCode(code).orElseThrow(() -> Problem.notFound("signing.code-unknown"));
        return ofStored(paper, paper.head(), false, at -> judging.stored(paper, paper.head(), at, asker));
    }

    /**
     * A file that a stranger has.
     *
     * @param asker who share one turn at checking, an address
     * @throws Problem {@code signing.file-too-large}, {@code signing.file-empty}, {@code signing.verification-busy}, {@code
     *     signing.verification-used-up}
     */
    public Verification ofFile(byte[] file, String asker) {
        if (file.length > MAX_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "signing.file-too-large", MAX_BYTES / 1024 / 1024);
        }
        if (file.length == 0) {
            throw Problem.invalid("signing.file-empty");
        }
        var sha256 = sha256(file);
        var stored = papers.bySha256(sha256);
        if (stored.isPresent()) {
            var paper = stored.get();
            var revision = revision(paper, sha256);
            return ofStored(paper, revision, true, at -> judging.stored(paper, revision, at, asker));
        }
        return altered(file)
                .map(paper -> ofCopy(file, sha256, paper, asker))
                .orElseGet(() -> ofUnknown(file, sha256, asker));
    }

    /** What the product itself asks about a paper that it keeps, as it is now; takes no stranger's turn and always answers. */
    public Verification ofOwn(OfficialPaper paper) {
        return ofStored(paper, paper.head(), true, at -> judging.own(paper, paper.head(), at));
    }

    /** Keeps what was found before a signature is stored; inside the transaction that stores it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID version, String revisionSha256, PaperVerdict verdict, Instant at) {
        reports.insert(version, revisionSha256, false, verdict, at);
    }

    /** What was last found about each signature of a version, by field; reads only, checks nothing. */
    public Map<String, SignatureVerdict> lastFound(UUID version) {
        return lastReport(version).map(LastReport::bySignature).orElse(Map.of());
    }

    /** What was last found about a version as a whole, and when; reads only, checks nothing. */
    public Optional<LastReport> lastReport(UUID version) {
        return reports.newest(version).map(kept -> new LastReport(kept.verdict(), kept.checkedAt()));
    }

    /** What was found, and when. */
    public record LastReport(PaperVerdict verdict, Instant checkedAt) {

        /** By field. */
        public Map<String, SignatureVerdict> bySignature() {
            return verdict.signatures().stream()
                    .collect(Collectors.toMap(SignatureVerdict::field, Function.identity(), (one, two) -> two));
        }
    }

    private Revision revision(OfficialPaper paper, String sha256) {
        return papers.revisions(paper.version()).stream()
                .filter(one -> one.sha256().equals(sha256))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Optional<OfficialPaper> altered(byte[] file) {
        return Prefixes.of(file).stream()
                .map(papers::bySha256)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Verification ofStored(
            OfficialPaper paper, Revision revision, boolean holdsBytes, Function<Instant, PaperVerdict> judge) {
        var at = clock.instant();
        var records = facts.of(paper);
        var found = revision.sequence() == 0
                ? new PaperVerdict(Verdict.INDETERMINATE, List.of(), List.of())
                : judge.apply(at);
        var reasons = new ArrayList<>(found.reasons());
        reasons.addAll(records.standing());
        var head = revision.sequence() == paper.head().sequence();
        if (!head) {
            reasons.add(Reason.of(Flaw.EARLIER_STATE, found.signatures().size(), records.needed()));
        } else if (!records.complete()) {
            reasons.add(Reason.of(Flaw.UNFINISHED, records.given(), records.needed()));
        }
        var verdict = found.verdict();
        for (var reason : reasons) {
            verdict = verdict.and(reason.flaw().verdict());
        }
        var seen = holdsBytes || records.open();
        return new Verification(
                verdict,
                headline(verdict, reasons, records),
                reasons,
                seen ? records.lines(found, head) : List.of(),
                records.paper(),
                revision.sha256(),
                at);
    }

    private static Headline headline(Verdict verdict, List<Reason> reasons, PaperFacts.Records records) {
        var flaws = reasons.stream().map(Reason::flaw).collect(Collectors.toSet());
        if (flaws.contains(Flaw.NOT_CHECKED)) {
            return Headline.NOT_CHECKED;
        }
        if (records.standing().stream().anyMatch(reason -> reason.flaw().verdict() == Verdict.INVALID)) {
            return Headline.NO_LONGER_VALID;
        }
        if (verdict == Verdict.VALID) {
            return records.corrected() ? Headline.GENUINE_CORRECTED : Headline.GENUINE;
        }
        if (verdict == Verdict.INDETERMINATE && flaws.contains(Flaw.EARLIER_STATE)) {
            return Headline.EARLIER_STATE;
        }
        return verdict == Verdict.INDETERMINATE && flaws.contains(Flaw.UNFINISHED)
                ? Headline.UNFINISHED
                : Headline.DOUBTFUL;
    }

    private Verification ofCopy(byte[] file, String sha256, OfficialPaper paper, String asker) {
        var at = clock.instant();
        var records = facts.of(paper);
        var found = judging.copy(file, paper, at, asker);
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of(Flaw.ALTERED_COPY, records.called()));
        reasons.addAll(found.reasons());
        return new Verification(
                Verdict.INVALID, Headline.FORGED, reasons, ForeignLines.of(found), records.paper(), sha256, at);
    }

    private Verification ofUnknown(byte[] file, String sha256, String asker) {
        var at = clock.instant();
        return judging.unknown(file, at, asker)
                .map(answer -> ofUnknown(answer, sha256, at))
                .orElseGet(() -> new Verification(
                        Verdict.INDETERMINATE,
                        Headline.NOT_CHECKED,
                        List.of(Reason.of(Flaw.NOT_CHECKED)),
                        List.of(),
                        null,
                        sha256,
                        at));
    }

    private Verification ofUnknown(ExamineFile.Answer answer, String sha256, Instant at) {
        var claimed = claimed(answer);
        var reasons = new ArrayList<Reason>();
        claimed.ifPresentOrElse(
                name -> reasons.add(Reason.of(Flaw.NOT_OUR_DOCUMENT, name)),
                () -> reasons.add(Reason.of(Flaw.NOT_ISSUED_HERE)));
        reasons.addAll(answer.verdict().reasons());
        var verdict = answer.verdict().verdict();
        for (var reason : reasons) {
            verdict = verdict.and(reason.flaw().verdict());
        }
        var lines = ForeignLines.of(answer.verdict());
        return new Verification(
                verdict,
                claimed.isPresent() ? Headline.FORGED : foreign(verdict, lines.isEmpty()),
                reasons,
                lines,
                null,
                sha256,
                at);
    }

    private static Headline foreign(Verdict verdict, boolean unsigned) {
        if (unsigned) {
            return Headline.NOT_A_SIGNED_PDF;
        }
        return verdict == Verdict.INVALID ? Headline.FOREIGN_INVALID : Headline.FOREIGN;
    }

    /** The paper of ours that a file says it is: by the address printed on it, or by its number. */
    private Optional<String> claimed(ExamineFile.Answer answer) {
        return answer.codes().stream()
                .filter(code -> papers.byCode(code).isPresent())
                .findFirst()
                .map(code -> facts.of(papers.byCode(code).orElseThrow()).called())
                .or(() -> publicPapers.ours(answer.numbers()).stream().findFirst());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
