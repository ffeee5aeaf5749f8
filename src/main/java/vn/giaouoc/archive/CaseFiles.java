package vn.giaouoc.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.InstanceSummary;
import vn.giaouoc.workflow.Processes;

/**
 * Case files. Whoever sees a case sees the list of the documents they may read; the folder is taken out by the office or registry
 * of the unit whose case it is, for a group's case by its Tổ Giúp việc, the office or registry of its head unit and the standing
 * body, and by auditors who see the case.
 */
@Service
public class CaseFiles {

    private static final List<Post> KEEPERS = List.of(Post.OFFICE, Post.REGISTRY);
    private static final List<Post> STANDING_BODY =
            List.of(Post.HEAD, Post.OFFICE, Post.REGISTRY, Post.EMULATION_OFFICER);

    private final Processes processes;
    private final Documents documents;
    private final OfficialPapers papers;
    private final Groups groups;
    private final Units units;
    private final FolderParts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            Processes processes,
            Documents documents,
            OfficialPapers papers,
            Groups groups,
            Units units,
            FolderParts parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.processes = processes;
        this.documents = documents;
        this.papers = papers;
        this.groups = groups;
        this.units = units;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The list of a case's documents.
     *
     * @throws Problem {@code workflow.unknown-case}, also if it may not be seen
     */
    public CaseFile read(UUID caseId, Actor actor) {
        var summary = processes.view(caseId, actor).summary();
        var found = all(caseId, actor);
        var day = Vietnam.today(clock);
        var names =
                units.names(found.stream().map(DocumentSummary::unit).distinct().toList(), day);
        var lines = new ArrayList<CaseFile.Line>();
        for (var document : found) {
            lines.add(new CaseFile.Line(
                    lines.size() + 1,
                    document,
                    names.getOrDefault(document.unit(), document.unit()),
                    papers.of(document.id()).map(OfficialPaper::pages).orElse(null)));
        }
        return new CaseFile(summary, lines, mayExport(summary, actor));
    }

    /**
     * Takes the folder out: decides and notes it in the audit now, so that a refusal is one; the folder itself is written later,
     * document by document, with no transaction open.
     *
     * @throws Problem {@code workflow.unknown-case}; {@code archive.export-not-allowed}
     */
    @Transactional
    public CaseFolder export(UUID caseId, Actor actor) {
        var file = read(caseId, actor);
        if (!file.mayExport()) {
            throw Problem.notAllowed("archive.export-not-allowed");
        }
        events.publishEvent(new Auditable.Entry(
                "archive.exported",
                actor.login(),
                null,
                caseId,
                "case:" + file.summary().businessKey(),
                Map.of("documents", String.valueOf(file.lines().size()))));
        return new CaseFolder(file, actor, clock.instant(), parts);
    }

    private List<DocumentSummary> all(UUID caseId, Actor actor) {
        var found = new ArrayList<DocumentSummary>();
        var query = DocumentQuery.ofCase(caseId);
        for (var page = documents.list(query, actor); ; ) {
            found.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            page = documents.list(
                    new DocumentQuery(null, null, null, null, null, null, caseId, page.next(), query.limit()), actor);
        }
        found.sort(Comparator.comparing(CaseFiles::day).thenComparing(DocumentSummary::id));
        return found;
    }

    private static LocalDate day(DocumentSummary document) {
        return document.dated() == null ? LocalDate.MAX : document.dated();
    }

    private boolean mayExport(InstanceSummary summary, Actor actor) {
        if (actor.has(vn.giaouoc.organization.Role.AUDITOR)) {
            return true;
        }
        var keys = actor.keys();
        if (summary.unit() != null) {
            return holds(keys, summary.unit(), KEEPERS);
        }
        if (summary.group() == null || summary.year() == null) {
            return false;
        }
        var year = groups.findYear(summary.group(), summary.year(), Vietnam.today(clock));
        return keys.contains(HolderKey.team(summary.group(), summary.year()).value())
                || holds(keys, groups.require(summary.group()).authority(), STANDING_BODY)
                || year.isPresent() && holds(keys, year.get().headUnit(), KEEPERS);
    }

    private static boolean holds(java.util.Set<String> keys, String unit, List<Post> posts) {
        return posts.stream()
                .anyMatch(
                        post -> keys.contains(HolderKey.post(unit, post.name()).value()));
    }
}
