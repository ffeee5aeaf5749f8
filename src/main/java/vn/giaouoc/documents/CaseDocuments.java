package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * What the steps of a process do to a document, in the transaction of the step. Asks nobody for leave: the corridor has
 * decided that the person may do the step. For the acts of this module and of the rooms above; never for a page or an API.
 */
@Service
public class CaseDocuments {

    /** Urgency of what may take its time. */
    public static final String NORMAL = "NORMAL";

    private final DocumentWriter writer;
    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final AccessRepository access;
    private final SearchIndex search;
    private final VersionTexts texts;
    private final Registers registers;
    private final Issuance issuing;

    CaseDocuments(
            DocumentWriter writer,
            DocumentRepository documents,
            VersionRepository versions,
            AccessRepository access,
            SearchIndex search,
            VersionTexts texts,
            Registers registers,
            Issuance issuing) {
        this.writer = writer;
        this.documents = documents;
        this.versions = versions;
        this.access = access;
        this.search = search;
        this.texts = texts;
        this.registers = registers;
        this.issuing = issuing;
    }

    /**
     * A new document without a version.
     *
     * @throws Problem {@code documents.title-length}
     */
    @Transactional
    public UUID create(CreateDocument command, Acting acting) {
        return writer.create(command, NORMAL, Author.of(acting));
    }

    /**
     * A new paper of a group, without a version: read by those named, not by the offices of the unit that will issue it.
     *
     * @throws Problem {@code documents.title-length}
     */
    @Transactional
    public UUID create(CreateDocument command, Collection<HolderKey> readers, Acting acting) {
        return writer.create(command, NORMAL, readers, Author.of(acting));
    }

    @Transactional
    UUID create(CreateDocument command, String urgency, Acting acting) {
        return writer.create(command, urgency, Author.of(acting));
    }

    /** Gives an existing draft to a drafter, as the head decides. */
    @Transactional
    void assign(UUID document, CreateDocument assigned, String urgency, Acting acting) {
        var row = writer.lock(document);
        documents.updateAssigned(row, assigned, urgency);
        access.grant(document, DocumentAccess.preparing(assigned), false, "preparing", acting.at());
        var drafter = Objects.requireNonNull(assigned.drafter());
        access.grant(document, List.of(HolderKey.person(drafter)), true, "drafter", acting.at());
        search.refresh(document);
    }

    /**
     * A new version, as {@link Documents#addVersion} with the leave of a task.
     *
     * @throws Problem {@code documents.stale-base}, {@code documents.closed-for-editing}, and those of the text or file
     */
    @Transactional
    public VersionInfo addVersion(UUID document, NewVersion version, Acting acting) {
        var prepared = PreparedVersion.of(version, texts.inForce(document).orElse(null));
        return writer.addVersion(writer.lock(document), prepared, Author.of(acting));
    }

    /** One version by its number. */
    public Optional<VersionInfo> version(UUID document, int number) {
        return versions.find(document, number);
    }

    /** The version in force; none before the first. */
    public Optional<VersionInfo> current(UUID document) {
        return versions.inForce(document);
    }

    /** The bytes of a version. */
    public byte[] bytes(VersionInfo version) {
        return versions.bytes(version.sha256());
    }

    /** Plain text of the version in force, also that of which an official paper was made; none for a file. */
    public Optional<String> text(UUID document) {
        return versions.inForce(document)
                .flatMap(info -> versions.text(info.id()))
                .map(html -> StructuredText.toText(new String(html, StandardCharsets.UTF_8)));
    }

    /** Title and type of a document, and whether its version in force is the approved one. */
    public Optional<Facts> facts(UUID document) {
        return documents
                .find(document)
                .map(row -> new Facts(
                        row.title(),
                        row.type(),
                        row.state(),
                        row.unit(),
                        row.group(),
                        row.approvedAsItStands(),
                        row.number(),
                        row.dated()));
    }

    /**
     * Moves a document one step on; {@link DocumentState#after} says which steps are lawful.
     *
     * @param reason shown with the state; null if none is asked for
     * @throws Problem {@code documents.step-not-now}; {@code documents.no-version} if there is nothing to submit
     */
    @Transactional
    public void move(UUID document, DocumentStep step, @Nullable String reason, Acting acting) {
        move(writer.lock(document), step, reason, Author.of(acting));
    }

    /** The same for what the drawing does by itself; {@code audit} names {@code system}. */
    @Transactional
    public void moveBySystem(UUID document, DocumentStep step, @Nullable String reason) {
        move(writer.lock(document), step, reason, Author.SYSTEM);
    }

    /** Takes an approval back, if there is one. */
    @Transactional
    public void reopen(UUID document, @Nullable String reason, Acting acting) {
        var row = writer.lock(document);
        if (row.state() == DocumentState.APPROVED || row.state() == DocumentState.SIGNED) {
            writer.move(row, DocumentStep.REOPEN, Author.of(acting), reason);
        }
    }

    private void move(DocumentRow row, DocumentStep step, @Nullable String reason, Author author) {
        if (step == DocumentStep.SUBMIT && !row.hasVersion()) {
            throw Problem.invalid("documents.no-version", row.title());
        }
        writer.move(row, step, author, reason);
    }

    /**
     * Keeps what a person said about the version in force.
     *
     * @param step short code in capitals, for example {@code CONTENT_CHECK}
     */
    @Transactional
    public void endorse(UUID document, String step, String outcome, @Nullable String reason, Acting acting) {
        if (!access.endorse(document, step, outcome, reason, null, acting).said()) {
            throw Problem.invalid("documents.no-version", "");
        }
    }

    /**
     * The same about the version in force that the person had before them.
     *
     * @return where the document stands
     * @throws Problem {@code documents.not-as-seen} if the document changed, or nothing was shown
     */
    @Transactional
    public DocumentState endorseSeen(
            UUID document,
            String step,
            String outcome,
            @Nullable String reason,
            List<DocumentRef> seen,
            Acting acting) {
        var shown =
                seen.stream().map(ref -> ref.versionId() + ":" + ref.sha256()).collect(Collectors.toSet());
        var said = access.endorse(document, step, outcome, reason, shown, acting);
        if (!said.said()) {
            requireSeen(document, seen);
            throw new IllegalStateException("document " + document + " changed between two statements");
        }
        return said.state();
    }

    /**
     * That the person had the version in force before them.
     *
     * @throws Problem {@code documents.not-as-seen} if the document changed, or nothing was shown
     */
    public void requireSeen(UUID document, List<DocumentRef> seen) {
        var inForce = versions.inForce(document).orElseThrow(() -> Problem.invalid("documents.no-version", ""));
        if (!seen.contains(new DocumentRef(inForce.id(), inForce.sha256()))) {
            throw Problem.conflict(
                    "documents.not-as-seen",
                    inForce.number(),
                    inForce.createdName(),
                    Moments.text(inForce.createdAt()));
        }
    }

    /**
     * That a document may be signed for what was found in its file so far. A file may have been approved before it was read.
     *
     * @throws Problem {@code documents.file-not-clean-to-sign}
     */
    public void requireClean(UUID document) {
        if (!documents.isClean(document, FindingKind.BLOCKING)) {
            throw DocumentStep.SIGN.notClean(
                    documents.find(document).map(DocumentRow::title).orElse(""));
        }
    }

    /**
     * Gives the document its number of today, the one kept for it if there is one.
     *
     * @return as printed, {@code 05/GƯ-KTĐ7}
     */
    @Transactional
    public String number(UUID document, Acting acting) {
        var row = writer.lock(document);
        var day = Vietnam.day(acting.at());
        registers.reserve(document, day, acting);
        var number = registers.confirm(document, day, acting);
        writer.numbered(row, number, Author.of(acting));
        return number.text();
    }

    /**
     * Issues a numbered and sealed document to its recipients, who read it from now on; places printed on its paper are among
     * them.
     *
     * @throws Problem {@code documents.not-sealed}; {@code documents.file-not-clean-to-issue}
     */
    @Transactional
    public void issue(UUID document, List<Recipient> recipients, boolean everyone, Acting acting) {
        issuing.issue(document, recipients, null, false, everyone, acting);
    }

    /** Lines of Nơi nhận for units, with their names of the day. */
    public List<Recipient> recipients(List<String> unitCodes, Acting acting) {
        return issuing.ofUnits(unitCodes, acting);
    }

    /**
     * @param approvedAsItStands the version in force is the one that was approved
     * @param number as printed; null before numbering
     * @param dated as printed beside it
     */
    public record Facts(
            String title,
            DocumentType type,
            DocumentState state,
            String unit,
            @Nullable String group,
            boolean approvedAsItStands,
            @Nullable String number,
            @Nullable LocalDate dated) {}
}
