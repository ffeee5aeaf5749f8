package vn.giaouoc.signing;

import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/**
 * Signing with a tool of the person's own: the file is given out for some minutes, comes back with exactly one signature more,
 * and counts only once the person completes the step. What comes back is good for one person, one paper, one step, once.
 */
@Service
public class OutsideSigning {

    /** Far more than any signature adds. */
    private static final int MOST_ADDED = 2 * 1024 * 1024;

    private final OutsideRepository repository;
    private final OfficialPapers papers;
    private final Leases leases;
    private final SigningCertificates certificates;
    private final ExpectedSignatures expected;
    private final Judging judging;
    private final Clock clock;

    OutsideSigning(
            OutsideRepository repository,
            OfficialPapers papers,
            Leases leases,
            SigningCertificates certificates,
            ExpectedSignatures expected,
            Judging judging,
            Clock clock) {
        this.repository = repository;
        this.papers = papers;
        this.leases = leases;
        this.certificates = certificates;
        this.expected = expected;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Gives the paper out to the person, who holds it from now on for some minutes. The corridor has decided that they may sign.
     *
     * @param unit code of the unit signed for
     * @throws Problem {@code signing.not-official}, {@code signing.no-field}, {@code signing.leased}, and those of a
     *     certificate that may not be signed with
     */
    public OutsideFile begin(UUID document, UUID task, String unit, Acting acting) {
        var before = papers.of(document).orElseThrow(() -> Problem.conflict("signing.not-official"));
        certificates.require(holder(acting.person(), acting.name()), acting.at());
        var lease = leases.takeOutside(before.version(), acting);
        var paper = papers.of(document).orElseThrow();
        var file = new OutsideFile(
                Ids.next(),
                paper.version(),
                document,
                task,
                acting.person(),
                unit,
                Fields.signer(paper, unit).name(),
                paper.head().sha256(),
                lease.until(),
                null,
                null);
        repository.insert(file);
        return file;
    }

    /** What the person has out or back at a task; none if it has run out or was used. */
    public Optional<OutsideFile> of(UUID task, Actor actor) {
        return repository.newest(task, actor.person()).filter(this::stillGood);
    }

    /** The bytes to sign. @throws Problem {@code signing.outside-unknown}, {@code signing.outside-over} */
    public byte[] content(UUID id, Actor actor) {
        var file = require(id, actor);
        return papers.bytes(paper(file).head());
    }

    /**
     * Takes the signed file back, checks it, and keeps it until the person completes the step.
     *
     * @throws Problem {@code signing.outside-unknown}; {@code signing.outside-over} after its time or a second time; {@code
     *     signing.outside-stale} if somebody else signed meanwhile; {@code signing.outside-rewritten} if it does not begin
     *     with what was given out; {@code signing.outside-not-valid} if it is not exactly one valid signature more, in the
     *     expected field, with the person's own certificate; {@code signing.file-not-read} if the check came to no end
     */
    public OutsideFile takeBack(UUID id, byte[] bytes, Actor actor) {
        var file = require(id, actor);
        if (file.returnedAt() != null) {
            throw Problem.conflict("signing.outside-over");
        }
        var paper = paper(file);
        var base = papers.bytes(paper.head());
        if (bytes.length <= base.length
                || bytes.length > base.length + MOST_ADDED
                || Arrays.mismatch(base, bytes) != base.length) {
            throw Problem.invalid("signing.outside-rewritten");
        }
        var now = clock.instant();
        var held = certificates.require(holder(actor.person(), actor.name()), now);
        var all = new ArrayList<>(expected.of(paper));
        all.add(ExpectedSignature.near(now, file.field(), held.view().sha256(), actor.name()));
        var verdict = judging.returned(base.length, bytes, new ExpectedPaper(paper.fields(), all, List.of()), now);
        Distant.requireRead(verdict);
        if (verdict.verdict() != Verdict.VALID) {
            throw Problem.invalid("signing.outside-not-valid");
        }
        if (!repository.keepReturned(id, bytes, X509.sha256(bytes), X509.der(held.certificate()), now)) {
            throw Problem.conflict("signing.outside-over");
        }
        return repository.find(id).orElseThrow();
    }

    /** The person signs in another way after all, or not at all. */
    public void giveUp(UUID id, Actor actor) {
        var file = require(id, actor);
        repository.use(id, clock.instant());
        leases.giveUp(file.version(), actor.person());
    }

    /**
     * What came back for a step, over the bytes as they stand; for the step that stores it. None if the person has another
     * certificate by now.
     *
     * @throws Problem those of a certificate that may not be signed with any more
     */
    Optional<PreparedPapers.Paper> returned(OfficialPaper paper, @Nullable UUID task, Acting acting) {
        if (task == null) {
            return Optional.empty();
        }
        return repository
                .newest(task, acting.person())
                .filter(this::stillGood)
                .filter(file -> file.version().equals(paper.version())
                        && file.baseSha256().equals(paper.head().sha256()))
                .flatMap(file -> repository
                        .returned(file.id())
                        .filter(back -> stillHeld(back, acting))
                        .map(back -> prepared(paper, file, back, acting)));
    }

    private boolean stillHeld(OutsideRepository.Returned back, Acting acting) {
        var held = certificates.require(holder(acting.person(), acting.name()), acting.at());
        return Arrays.equals(X509.der(held.certificate()), back.certificate());
    }

    private static PreparedPapers.Paper prepared(
            OfficialPaper paper, OutsideFile file, OutsideRepository.Returned back, Acting acting) {
        var field = paper.fields().stream()
                .filter(layout -> layout.name().equals(file.field()))
                .findFirst()
                .orElseThrow();
        return new PreparedPapers.Paper(
                paper.document(),
                paper.version(),
                file.baseSha256(),
                List.of(filled(field, back, file, acting)),
                acting.at(),
                null,
                null,
                file.id());
    }

    private static PreparedPapers.Filled filled(
            FieldLayout field, OutsideRepository.Returned back, OutsideFile file, Acting acting) {
        try {
            return new PreparedPapers.Filled(
                    field, X509.certificate(back.certificate()), back.bytes(), file.unit(), acting.name());
        } catch (CertificateException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** In the transaction that stores what came back. @throws Problem {@code signing.outside-over} if it was used before */
    void use(UUID id, Acting acting) {
        if (!repository.use(id, acting.at())) {
            throw Problem.conflict("signing.outside-over");
        }
    }

    private OutsideFile require(UUID id, Actor actor) {
        var file = repository
                .find(id)
                .filter(found -> found.person().equals(actor.person()))
                .orElseThrow(() -> Problem.notFound("signing.outside-unknown"));
        if (!stillGood(file)) {
            throw Problem.conflict("signing.outside-over");
        }
        return file;
    }

    private boolean stillGood(OutsideFile file) {
        return file.usedAt() == null && clock.instant().isBefore(file.expiresAt());
    }

    private OfficialPaper paper(OutsideFile file) {
        return papers.of(file.document())
                .filter(paper -> paper.version().equals(file.version())
                        && paper.head().sha256().equals(file.baseSha256()))
                .orElseThrow(() -> Problem.conflict("signing.outside-stale"));
    }

    private static Holder holder(UUID person, String name) {
        return Holder.person(person, name, name);
    }
}
