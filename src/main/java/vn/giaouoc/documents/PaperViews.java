package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.layout.DocxPaper;
import vn.giaouoc.documents.layout.LayoutCheck;
import vn.giaouoc.documents.layout.PaperRenderer;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** Papers as people look at them: each call asks first whether the reader may read the document. */
@Service
public class PaperViews {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MAX_LINES = 40;
    private static final int MAX_LINE = 200;

    private final DocumentAccess access;
    private final VersionRepository versions;
    private final OfficialRepository papers;
    private final PrintedRepository printed;
    private final PaperComposer composer;
    private final PaperRenderer renderer;
    private final SignerGrid grid;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperViews(
            DocumentAccess access,
            VersionRepository versions,
            OfficialRepository papers,
            PrintedRepository printed,
            PaperComposer composer,
            PaperRenderer renderer,
            SignerGrid grid,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.versions = versions;
        this.papers = papers;
        this.printed = printed;
        this.composer = composer;
        this.renderer = renderer;
        this.grid = grid;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the page of a document says about its paper.
     *
     * @param paper the official paper; null before the last approval
     * @param laidOut whether there is a text that can be laid out
     * @param findings rules of layout that it breaks as it stands
     * @param recipients lines of Nơi nhận as they will be printed
     * @param place before the date
     * @param mayEdit whether the reader may change what is printed beside the text
     */
    public record Panel(
            @Nullable OfficialPaper paper,
            boolean laidOut,
            List<LayoutFinding> findings,
            List<String> recipients,
            String place,
            int version,
            boolean mayEdit) {}

    /**
     * @throws Problem {@code documents.unknown}, also if the actor may not read it
     */
    @Transactional(readOnly = true)
    public Panel panel(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var paper = papers.inForce(document).orElse(null);
        var content = content(row);
        var version = printed.find(document).map(Printed::version).orElse(0);
        return content.map(of -> new Panel(
                        paper,
                        true,
                        paper == null ? LayoutCheck.content(of) : List.of(),
                        of.recipients(),
                        of.place(),
                        version,
                        mayEdit(row)))
                .orElseGet(() -> new Panel(paper, false, List.of(), List.of(), "", version, false));
    }

    private static boolean mayEdit(DocumentRow row) {
        return row.mayWrite() && (row.state() == DocumentState.DRAFT || row.state() == DocumentState.IN_REVIEW);
    }

    /**
     * The paper with all signatures it has.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.paper-unknown} before the last approval
     */
    @Transactional(readOnly = true)
    public Content official(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var head = papers.inForce(document)
                .orElseThrow(() -> Problem.notFound("documents.paper-unknown"))
                .head();
        return new Content(
                FileNames.ofPaper(row.title(), row.number()) + ".pdf",
                PDF,
                head.sha256(),
                versions.bytes(head.sha256()));
    }

    /**
     * The page of the text as it stands, marked as a draft; slow.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.layout-nothing} for a file; {@code
     *     documents.layout-too-large}; {@code documents.layout-busy}
     */
    public Content draft(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var bytes = renderer.draft(required(row));
        return new Content(
                "DỰ THẢO - " + FileNames.ofPaper(row.title(), null) + ".pdf",
                PDF,
                PreparedVersion.sha256(bytes),
                bytes);
    }

    /**
     * The same layout as a Word file, with number and date once they are given; not an original.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.layout-nothing} for a file
     */
    public Content docx(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var content = required(row);
        var bytes = DocxPaper.of(
                content, DocxPaper.numberLine(row.number(), content.symbol()), dateLine(content.place(), row.dated()));
        return new Content(
                FileNames.ofPaper(row.title(), row.number()) + ".docx", DOCX, PreparedVersion.sha256(bytes), bytes);
    }

    private String dateLine(String place, @Nullable LocalDate dated) {
        var day = dated == null
                ? "ngày      tháng      năm " + Vietnam.today(clock).getYear()
                : Moments.longDay(dated);
        return place.isEmpty() ? day : place + ", " + day;
    }

    private PaperContent required(DocumentRow row) {
        return content(row).orElseThrow(() -> Problem.notFound("documents.layout-nothing"));
    }

    private Optional<PaperContent> content(DocumentRow row) {
        return Optional.ofNullable(row.currentId())
                .flatMap(versions::text)
                .map(text -> composer.compose(
                        row,
                        new String(text, StandardCharsets.UTF_8),
                        grid.of(row.id(), row.type()),
                        Vietnam.today(clock)));
    }

    /**
     * Sets what is printed beside the text.
     *
     * @param given {@code version} as it was read; empty recipients or place: what follows from type and issuer
     * @throws Problem {@code documents.unknown}; {@code documents.not-yours-to-edit}; {@code documents.closed-for-editing} once
     *     approved; {@code documents.changed-meanwhile}; {@code documents.layout-filing-missing}; {@code
     *     documents.layout-lines}
     */
    @Transactional
    public void print(UUID document, Printed given, Actor actor) {
        var row = access.writable(document, actor);
        if (!mayEdit(row)) {
            throw Problem.conflict("documents.closed-for-editing", row.title());
        }
        var lines = given.recipients();
        if (lines != null) {
            if (lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LINE)) {
                throw Problem.invalid("documents.layout-lines", MAX_LINES, MAX_LINE);
            }
            if (!lines.get(lines.size() - 1).startsWith("Lưu: VT")) {
                throw Problem.invalid("documents.layout-filing-missing")
                        .withFields(List.of(new Problem.Field("recipients", "documents.layout-filing-missing")));
            }
        }
        if (!printed.save(document, given, actor.login(), clock.instant())) {
            throw Problem.conflict("documents.changed-meanwhile", row.title());
        }
        events.publishEvent(new Auditable.Entry(
                "documents.print-set", actor.login(), null, row.caseId(), "document:" + document, Map.of()));
    }
}
