package vn.giaouoc.signing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.Revision;
import vn.giaouoc.organization.Mandates;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/**
 * Stores what {@link PaperSigning} prepared, in the transaction of the step: the paper grows, the signature has its row, the
 * process moves on; all or nothing. A document that is no official paper is signed, numbered and sealed on record only.
 */
@Service
public class PaperSignatures {

    private final Signatures signatures;
    private final OfficialPapers papers;
    private final CaseDocuments documents;
    private final OutsideSigning outside;
    private final Mandates mandates;
    private final Verifications verifications;
    private final SigningCertificates certificates;

    PaperSignatures(
            Signatures signatures,
            OfficialPapers papers,
            CaseDocuments documents,
            OutsideSigning outside,
            Mandates mandates,
            Verifications verifications,
            SigningCertificates certificates) {
        this.signatures = signatures;
        this.papers = papers;
        this.documents = documents;
        this.outside = outside;
        this.mandates = mandates;
        this.verifications = verifications;
        this.certificates = certificates;
    }

    /**
     * A person's signature for a unit.
     *
     * @param prepared what {@link PaperSigning#sign} made; null if nothing was to be made
     * @throws Problem as {@link Signatures#sign}; {@code organization.mandate-gone} if the power to sign ended meanwhile;
     *     {@code signing.outside-scope} if it does not reach this type of document
     * @throws Problem {@code signing.certificate-suspended} or {@code signing.certificate-withdrawn} if that happened meanwhile
     * @throws TaskAct.PrepareAgain if the paper moved on meanwhile
     */
    @Transactional
    public SignatureView sign(
            UUID document,
            String unit,
            List<DocumentRef> seen,
            Acting acting,
            @Nullable UUID task,
            @Nullable UUID caseId,
            @Nullable AutoCloseable prepared) {
        var paper = papers.of(document);
        if (paper.isEmpty()) {
            mandates.require(acting);
            return signatures.sign(document, unit, seen, acting, task, caseId);
        }
        Signatures.requireConfirmed(acting);
        documents.requireSeen(document, seen);
        documents.requireClean(document);
        Signatures.requireApproved(documents, document);
        var ready = ready(paper.get(), prepared);
        if (ready.outside() != null) {
            outside.use(ready.outside(), acting);
        }
        return store(paper.get(), ready, acting, task, caseId);
    }

    /**
     * Number and date, and the seal if it was prepared with them.
     *
     * @return the number as printed
     */
    @Transactional
    public String number(
            UUID document,
            Acting acting,
            @Nullable UUID task,
            @Nullable UUID caseId,
            @Nullable AutoCloseable prepared) {
        var paper = papers.of(document);
        if (paper.isEmpty()) {
            return documents.number(document, acting);
        }
        var ready = ready(paper.get(), prepared);
        var number = documents.number(document, acting);
        var drawn = ready.dated();
        if (drawn == null || !drawn.number().equals(number) || !drawn.day().equals(Vietnam.day(acting.at()))) {
            throw new TaskAct.PrepareAgain();
        }
        if (!ready.filled().isEmpty()) {
            store(paper.get(), ready, acting, task, caseId);
        }
        return number;
    }

    /** The organisation's seal. */
    @Transactional
    public void seal(
            UUID document,
            Acting acting,
            @Nullable UUID task,
            @Nullable UUID caseId,
            @Nullable AutoCloseable prepared) {
        var paper = papers.of(document);
        if (paper.isPresent()) {
            store(paper.get(), ready(paper.get(), prepared), acting, task, caseId);
        }
    }

    private static PreparedPapers.Paper ready(OfficialPaper paper, @Nullable AutoCloseable prepared) {
        if (prepared instanceof PreparedPapers made) {
            return made.of(paper.document())
                    .filter(one -> one.version().equals(paper.version()))
                    .filter(one -> one.baseSha256().equals(paper.head().sha256()))
                    .orElseThrow(TaskAct.PrepareAgain::new);
        }
        throw new TaskAct.PrepareAgain();
    }

    private SignatureView store(
            OfficialPaper paper,
            PreparedPapers.Paper ready,
            Acting acting,
            @Nullable UUID task,
            @Nullable UUID caseId) {
        var mandate = mandates.require(acting);
        var type = documents.facts(paper.document()).orElseThrow().type();
        if (!mandate.covers(type.name())) {
            throw Problem.notAllowed("signing.outside-scope", type.vietnameseName());
        }
        var base = ready.baseSha256();
        SignatureView last = null;
        for (var filled : ready.filled()) {
            certificates.requireStill(holder(filled, acting), filled.certificate());
            var revision = papers.append(
                    paper.version(), base, filled.bytes(), filled.field().name(), acting);
            Phases.at("appended");
            last = view(paper, ready, filled, revision, acting);
            signatures.insert(
                    last, acting, null, new Proof(X509.der(filled.certificate()), mandate, type.name()), task, caseId);
            signatures.audit(
                    action(filled.field().role()),
                    last,
                    acting,
                    caseId,
                    Map.of("certificate", X509.sha256(X509.der(filled.certificate())), "revision", revision.sha256()));
            base = revision.sha256();
        }
        if (ready.found() != null) {
            verifications.keep(paper.version(), base, ready.found(), ready.at());
        }
        return java.util.Objects.requireNonNull(last, "nothing was prepared");
    }

    private static Holder holder(PreparedPapers.Filled filled, Acting acting) {
        return filled.field().role() == FieldRole.SIGNER
                ? Holder.person(acting.person(), filled.name(), filled.name())
                : Holder.unit(acting.unit(), filled.name());
    }

    private static String action(FieldRole role) {
        return switch (role) {
            case SIGNER -> "signing.signed";
            case NUMBER -> "signing.numbered";
            case SEAL -> "signing.sealed";
        };
    }

    private static SignatureView view(
            OfficialPaper paper,
            PreparedPapers.Paper ready,
            PreparedPapers.Filled filled,
            Revision revision,
            Acting acting) {
        var certificate = filled.certificate();
        return new SignatureView(
                Ids.next(),
                paper.document(),
                paper.version(),
                paper.versionSha256(),
                SignatureView.Method.DIGITAL,
                filled.unit(),
                acting.post(),
                acting.person(),
                filled.name(),
                acting.capacity(),
                acting.capacityLines(),
                acting.basis(),
                ready.at(),
                Vietnam.day(ready.at()),
                acting.name(),
                null,
                true,
                null,
                null,
                new Digital(
                        filled.field().role(),
                        filled.field().name(),
                        certificate.getSubjectX500Principal().getName(),
                        X509.sha256(X509.der(certificate)),
                        revision.sha256()));
    }
}
