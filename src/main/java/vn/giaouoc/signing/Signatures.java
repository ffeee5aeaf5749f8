package vn.giaouoc.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * Signatures on documents. To sign means here: the entitled person, having entered the password again, puts their name under
 * exactly these bytes, in a printed capacity with its basis. A signature binds to one version; it is never changed or
 * deleted, only made void with a reason. On an official paper it is a digital one, see {@link PaperSignatures}.
 *
 * <p>Who is entitled the corridor decides before it calls the act.
 */
@Service
public class Signatures {

    /** How long a confirmation of the password may be used. */
    static final Duration CONFIRMATION = Duration.ofMinutes(5);

    private final SignatureRepository repository;
    private final CaseDocuments documents;
    private final Documents readable;
    private final ApplicationEventPublisher events;

    Signatures(
            SignatureRepository repository,
            CaseDocuments documents,
            Documents readable,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.documents = documents;
        this.readable = readable;
        this.events = events;
    }

    /**
     * All signatures of a document, also void ones, oldest first.
     *
     * @throws Problem {@code documents.unknown} if the actor may not read the document
     */
    public List<SignatureView> of(UUID document, Actor actor) {
        if (!readable.mayRead(document, actor)) {
            throw Problem.notFound("documents.unknown");
        }
        return repository.ofDocument(document);
    }

    /** Signatures with effect on the version in force, oldest first; for rooms. */
    public List<SignatureView> inForce(UUID document) {
        return documents
                .current(document)
                .map(version -> repository.withEffect(version.id()))
                .orElse(List.of());
    }

    /** Codes of the units whose signature on the version in force has effect; for rooms. */
    public Set<String> unitsSigned(UUID document) {
        return inForce(document).stream().map(SignatureView::unit).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Signs the version in force by the password only: for what is no official paper.
     *
     * @param unit code of the unit signed for; the one acted for
     * @param seen versions the person saw
     * @throws Problem {@code signing.confirm-first} without a fresh confirmation; {@code documents.not-as-seen} if the document
     *     changed since it was shown; {@code documents.file-not-clean-to-sign}; {@code signing.changed-since-approval}; {@code signing.already-signed} by this unit or
     *     person
     */
    @Transactional
    public SignatureView sign(
            UUID document,
            String unit,
            List<DocumentRef> seen,
            Acting acting,
            @Nullable UUID task,
            @Nullable UUID caseId) {
        requireConfirmed(acting);
        documents.requireSeen(document, seen);
        documents.requireClean(document);
        var version = approved(document);
        var at = acting.at();
        var signature = new SignatureView(
                Ids.next(),
                document,
                version.id(),
                version.sha256(),
                SignatureView.Method.CONFIRMED,
                unit,
                acting.post(),
                acting.person(),
                acting.name(),
                acting.capacity(),
                acting.capacityLines(),
                acting.basis(),
                at,
                Vietnam.day(at),
                acting.name(),
                null,
                true,
                null,
                null,
                null);
        insert(signature, acting, null, null, task, caseId);
        audit("signing.signed", signature, acting, caseId, Map.of());
        return signature;
    }

    /**
     * Records a signature given by hand, with its scan. Marked as such everywhere; the registry confirms it.
     *
     * @throws Problem {@code signing.scan-missing} if the scan is no uploaded file; {@code signing.signed-in-future}; {@code
     *     signing.already-signed}; {@code signing.changed-since-approval}
     */
    @Transactional
    public SignatureView recordOnPaper(
            UUID document, PaperSignature paper, Acting acting, @Nullable UUID task, @Nullable UUID caseId) {
        var scan = documents
                .current(paper.scan())
                .filter(info -> !info.structured())
                .orElseThrow(() -> Problem.invalid("signing.scan-missing"));
        if (paper.signedOn().isAfter(Vietnam.day(acting.at()))) {
            throw Problem.invalid("signing.signed-in-future", paper.signedOn());
        }
        var version = approved(document);
        var signature = new SignatureView(
                Ids.next(),
                document,
                version.id(),
                version.sha256(),
                SignatureView.Method.PAPER,
                paper.unit(),
                "HEAD",
                paper.person(),
                paper.name(),
                "NONE",
                paper.capacityLines(),
                "Ký trên bản giấy, theo bản chụp kèm theo",
                acting.at(),
                paper.signedOn(),
                acting.name(),
                paper.scan(),
                false,
                null,
                null,
                null);
        insert(signature, acting, scan.sha256(), null, task, caseId);
        audit("signing.recorded-on-paper", signature, acting, caseId, Map.of("scan", scan.sha256()));
        return signature;
    }

    /**
     * The registry has compared the papers with their scans: confirms all signatures on paper of the version in force.
     *
     * @return how many were confirmed
     */
    @Transactional
    public int confirmPaper(UUID document, Acting acting, @Nullable UUID caseId) {
        var version = documents.current(document);
        var confirmed = version.map(info -> repository.confirmPaper(info.id(), acting.login(), acting.at()))
                .orElse(0);
        if (confirmed > 0) {
            events.publishEvent(new Auditable.Entry(
                    "signing.paper-confirmed",
                    acting.login(),
                    String.join(" / ", acting.capacityLines()),
                    caseId,
                    "document:" + document,
                    Map.of("signatures", String.valueOf(confirmed))));
        }
        return confirmed;
    }

    /**
     * Takes the effect from all signatures of a document, because its text changes or a party leaves. They stay on record.
     *
     * <p>Source: Decree 30/2020/NĐ-CP art. 11.2, read so that what a party signed cannot change under its name (assumption,
     * issue 2).
     *
     * @param byLogin who caused it, or {@code system}
     * @return how many lost their effect
     * @throws Problem {@code signing.reason-missing}
     */
    @Transactional
    public int voidAll(UUID document, String reason, String byLogin, Instant at, @Nullable UUID caseId) {
        if (reason.isBlank()) {
            throw Problem.invalid("signing.reason-missing");
        }
        var voided = repository.voidAll(document, reason.strip(), byLogin, at);
        if (voided > 0) {
            events.publishEvent(new Auditable.Entry(
                    "signing.voided",
                    byLogin,
                    null,
                    caseId,
                    "document:" + document,
                    Map.of("signatures", String.valueOf(voided))));
        }
        return voided;
    }

    static void requireConfirmed(Acting acting) {
        var confirmedAt = acting.confirmedAt();
        if (confirmedAt == null
                || confirmedAt.isAfter(acting.at())
                || confirmedAt.plus(CONFIRMATION).isBefore(acting.at())) {
            throw Problem.notAllowed("signing.confirm-first");
        }
    }

    private VersionInfo approved(UUID document) {
        requireApproved(documents, document);
        return documents.current(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
    }

    /** Only what the signatory approved may be signed: an edit since then goes back for approval. */
    static void requireApproved(CaseDocuments documents, UUID document) {
        var facts = documents.facts(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
        if (!facts.approvedAsItStands()) {
            throw Problem.conflict("signing.changed-since-approval", facts.title());
        }
    }

    void insert(
            SignatureView signature,
            Acting acting,
            @Nullable String scanSha256,
            @Nullable Proof proof,
            @Nullable UUID task,
            @Nullable UUID caseId) {
        repository.withEffect(signature.versionId()).stream()
                .filter(given -> signature.ofSigner())
                .filter(given -> given.unit().equals(signature.unit())
                        || signature.person() != null && signature.person().equals(given.person()))
                .findFirst()
                .ifPresent(given -> {
                    throw alreadySigned(given);
                });
        try {
            repository.insert(signature, acting, scanSha256, proof, task, caseId);
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("signing.already-signed", signature.unit(), signature.name(), "");
        }
    }

    static Problem alreadySigned(SignatureView given) {
        return Problem.conflict("signing.already-signed", given.unit(), given.name(), Vietnam.day(given.signedAt()));
    }

    void audit(String action, SignatureView signature, Acting acting, @Nullable UUID caseId, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("unit", signature.unit());
        facts.put("sha256", signature.sha256());
        facts.put("signature", signature.id().toString());
        events.publishEvent(new Auditable.Entry(
                action,
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                caseId,
                "document:" + signature.document(),
                facts));
    }
}
