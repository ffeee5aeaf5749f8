package vn.giaouoc.documents;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.layout.PaperRenderer;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/**
 * The official paper of a document: rendered once from what was approved, in the layout of Decree 30/2020, then only ever
 * appended to. For the acts of this module and of the rooms above; asks nobody for leave.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 5, 8, 13 and Annex I.
 */
@Service
public class OfficialPapers {

    /**
     * Where the number's half of the field {@code NUMBER} ends and the half of place and date begins, as part of its width:
     * the division of the head of the page.
     */
    public static final double NUMBER_DIVISION = 0.42;

    private final OfficialRepository papers;
    private final VersionRepository versions;
    private final DocumentWriter writer;
    private final PaperRenderer renderer;
    private final PagesBehind behind;
    private final ApplicationEventPublisher events;

    OfficialPapers(
            OfficialRepository papers,
            VersionRepository versions,
            DocumentWriter writer,
            PaperRenderer renderer,
            PagesBehind behind,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.versions = versions;
        this.writer = writer;
        this.renderer = renderer;
        this.behind = behind;
        this.events = events;
    }

    /** The official paper of a document, if the version in force is one. */
    public Optional<OfficialPaper> of(UUID document) {
        return papers.inForce(document);
    }

    /** Whether any of the documents is one. */
    public boolean any(Collection<UUID> documents) {
        return !documents.isEmpty() && papers.anyInForce(documents);
    }

    /** The paper with a code of the verification page; {@link OfficialPaper#inForce} says whether it still counts. */
    public Optional<OfficialPaper> byCode(String code) {
        return papers.byCode(code);
    }

    /** The paper one of whose revisions has this hash. */
    public Optional<OfficialPaper> bySha256(String sha256) {
        return papers.bySha256(sha256);
    }

    /** Whether a paper was made of an uploaded file, so that its bytes belong in the limited child process; unknown counts too. */
    public boolean stemsFromUpload(UUID version) {
        return !papers.madeOfText(version);
    }

    /** All revisions of a paper, as rendered first. */
    public List<Revision> revisions(UUID version) {
        return papers.revisions(version);
    }

    /** The exact bytes of a revision. */
    public byte[] bytes(Revision revision) {
        return versions.bytes(revision.sha256());
    }

    /**
     * Keeps what a signature appended.
     *
     * @param baseSha256 hash of the revision that was signed
     * @param field name of the field that was filled
     * @throws TaskAct.PrepareAgain if somebody else's signature came first
     * @throws Problem {@code documents.paper-unknown}; {@code documents.paper-superseded} if it is no longer in force; {@code
     *     documents.paper-rewritten} if the bytes do not begin with those that were signed
     */
    @Transactional
    public Revision append(UUID version, String baseSha256, byte[] bytes, String field, Acting acting) {
        if (!papers.lock(version)) {
            throw Problem.notFound("documents.paper-unknown");
        }
        var paper = papers.find(version).orElseThrow(() -> Problem.notFound("documents.paper-unknown"));
        if (!paper.inForce()) {
            throw Problem.conflict("documents.paper-superseded");
        }
        if (!paper.head().sha256().equals(baseSha256)) {
            throw new TaskAct.PrepareAgain();
        }
        requireAppended(versions.bytes(baseSha256), bytes);
        var revision = new Revision(
                version,
                paper.head().sequence() + 1,
                PreparedVersion.sha256(bytes),
                field,
                writer.now().truncatedTo(ChronoUnit.MICROS));
        papers.append(revision, bytes, acting.login());
        events.publishEvent(new Auditable.Entry(
                "documents.paper-appended",
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                null,
                "document:" + paper.document(),
                Map.of("field", field, "sha256", revision.sha256())));
        return revision;
    }

    private static void requireAppended(byte[] base, byte[] bytes) {
        if (bytes.length <= base.length || !Arrays.equals(base, 0, base.length, bytes, 0, base.length)) {
            throw Problem.invalid("documents.paper-rewritten");
        }
    }

    /**
     * Renders a paper. Slow, changes nothing; never inside a transaction.
     *
     */
    public Rendered render(PaperContent content) {
        return renderer.render(content);
    }

    /**
     * Renders a page with the fields behind an uploaded PDF, by one full save.
     *
     * @return nothing if the file bears signatures or form fields of its own, is locked, or is no PDF that can be read
     * @throws Problem {@code documents.page-behind-failed} if the child process did not come to an end with it
     */
    Optional<Rendered> renderBehind(byte[] pdf, PaperContent content) {
        return behind.of(pdf, content);
    }

    /**
     * Stores a rendered paper as the version that counts from now on. The approval of the version it was made of carries over.
     *
     * @return the new version, of kind {@code OFFICIAL}
     * @throws Problem {@code documents.not-approved} unless the version in force is the approved one
     */
    @Transactional
    public VersionInfo adopt(UUID document, Rendered rendered, Acting acting) {
        var row = writer.lock(document);
        if (row.state() != DocumentState.APPROVED || !row.approvedAsItStands() || row.currentId() == null) {
            throw Problem.conflict("documents.not-approved", row.title());
        }
        var source = papers.source(row.currentId()).orElse(row.currentId());
        var version = writer.addOfficial(row, rendered.bytes(), Author.of(acting));
        papers.insert(version, source, rendered, acting.login(), version.createdAt());
        return version;
    }
}
