package vn.giaouoc.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.workflow.InstanceState;

/**
 * A case as one folder: documents in all their versions and signed states, signatures, opinions, history, audit, a list for
 * people and a manifest for machines. Written as it is read; at no time is more than one file of it in memory.
 */
public final class CaseFolder {

    private final CaseFile file;
    private final Actor actor;
    private final Instant at;
    private final FolderParts parts;
    private final List<Map<String, Object>> verdicts = new ArrayList<>();
    private final List<Map<String, Object>> copies = new ArrayList<>();

    CaseFolder(CaseFile file, Actor actor, Instant at, FolderParts parts) {
        this.file = file;
        this.actor = actor;
        this.at = at;
        this.parts = parts;
    }

    /** {@code TCT-2024-0003.zip}. */
    public String name() {
        return SafeNames.segment(file.summary().businessKey()) + ".zip";
    }

    /**
     * Writes the folder as a zip; the stream stays open. A zip that breaks off is not readable, so no half folder passes for a
     * whole one.
     */
    public void writeTo(OutputStream out) throws IOException {
        var folder = new FolderWriter(out, at);
        var index = new IndexPage(file, at, actor.name());
        for (var line : file.lines()) {
            document(line, folder, index);
        }
        for (var proof : parts.copies.validationData(at).entrySet()) {
            folder.add("xac-thuc/" + proof.getKey(), proof.getValue());
        }
        opinions(folder);
        var id = file.summary().id();
        json(folder, "quy-trinh/lich-su.json", parts.processes.history(id, actor));
        folder.add(
                "quy-trinh/so-do.bpmn", parts.processes.diagram(id, actor).xml().getBytes(StandardCharsets.UTF_8));
        // while a case runs, its audit tells what some of its readers may not know yet
        var ended = file.summary().state() != InstanceState.ACTIVE;
        if (ended) {
            folder.add("nhat-ky/nhat-ky.ndjson", to -> parts.audit.exportCase(id, to));
        }
        folder.add("index.html", index.html(folder.entries(), ended).getBytes(StandardCharsets.UTF_8));
        folder.add("manifest.json", manifest(folder.entries()));
        folder.finish();
    }

    private void document(CaseFile.Line line, FolderWriter folder, IndexPage index) throws IOException {
        var view = parts.documents.view(line.document().id(), actor);
        var named = (view.number() == null ? "" : view.number() + " ") + view.title();
        var base = "van-ban/%02d %s/".formatted(line.number(), SafeNames.segment(named));
        index.begins(line.number(), base);
        for (var version : view.versions()) {
            version(view, version, base, folder);
        }
        json(folder, base + "chu-ky.json", signatures(view));
        var paper = parts.papers.of(view.id());
        if (paper.isPresent() && paper.get().head().sequence() > 0) {
            verdict(line.number(), base, paper.get(), folder, index);
            archiveCopy(line.number(), base, paper.get(), folder, index);
        }
        json(folder, base + "kiem-tra-duyet.json", view.endorsements());
        if (!view.recipients().isEmpty()) {
            json(folder, base + "gui-nhan.json", parts.dispatches.ofDocument(view.id(), actor));
            json(folder, base + "thu-hoi-dinh-chinh-thay-the.json", parts.corrections.of(view.id(), actor));
        }
    }

    private void version(DocumentView view, VersionInfo version, String base, FolderWriter folder) throws IOException {
        var content = parts.documents.content(view.id(), version.number(), actor);
        folder.add(
                base + "phien-ban-%d %s".formatted(version.number(), SafeNames.file(content.fileName())),
                content.bytes());
        for (var revision : parts.papers.revisions(version.id())) {
            if (revision.sequence() > 0) {
                folder.add(
                        base
                                + "phien-ban-%d da-ky-%02d %s.pdf"
                                        .formatted(
                                                version.number(),
                                                revision.sequence(),
                                                SafeNames.segment(String.valueOf(revision.field()))),
                        parts.papers.bytes(revision));
            }
        }
    }

    /** What the verification page would say of the paper today; the check runs in the child process. */
    private void verdict(int number, String base, OfficialPaper paper, FolderWriter folder, IndexPage index)
            throws IOException {
        var path = base + "kiem-tra-chu-ky.json";
        var found = parts.verifications.ofOwn(paper);
        json(folder, path, found);
        index.verdict(number, found.headline());
        verdicts.add(
                Map.of("line", number, "sha256", paper.head().sha256(), "headline", found.headline(), "path", path));
    }

    /** A copy that proves its signatures by itself, or why there is none. */
    private void archiveCopy(int number, String base, OfficialPaper paper, FolderWriter folder, IndexPage index)
            throws IOException {
        var copy = parts.copies.of(paper);
        var said = new LinkedHashMap<String, Object>();
        said.put("line", number);
        said.put("sha256", paper.head().sha256());
        said.put("outcome", copy.outcome());
        var reason = copy.reason();
        if (reason != null) {
            said.put("reason", reason);
        }
        var pdf = copy.pdf();
        if (pdf != null) {
            var path = base + "phien-ban-%d luu-tru.pdf".formatted(paper.number());
            folder.add(path, pdf);
            said.put("path", path);
        }
        index.copy(number, copy.outcome());
        copies.add(said);
    }

    /** Who signed what, and what a verifier needs beside the bytes: where the fields are, and the hash of every state. */
    private Map<String, Object> signatures(DocumentView view) {
        var all = new LinkedHashMap<String, Object>();
        all.put("signatures", parts.signatures.of(view.id(), actor));
        parts.papers.of(view.id()).ifPresent(paper -> {
            all.put("paper", paper);
            all.put("revisions", parts.papers.revisions(paper.version()));
        });
        return all;
    }

    private void opinions(FolderWriter folder) throws IOException {
        for (var round : parts.consultations.ofCase(file.summary().id(), actor)) {
            json(folder, "y-kien/vong-%d.json".formatted(round.no()), round);
        }
    }

    private byte[] manifest(List<FolderWriter.Entry> entries) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("case", file.summary().businessKey());
        manifest.put("caseId", file.summary().id());
        manifest.put("title", file.summary().title());
        manifest.put("exportedAt", at);
        manifest.put("exportedBy", actor.login());
        manifest.put("verdicts", verdicts);
        manifest.put("archiveCopies", copies);
        manifest.put("files", new ArrayList<>(entries));
        return parts.json.writeValueAsBytes(manifest);
    }

    private void json(FolderWriter folder, String path, Object value) throws IOException {
        folder.add(path, parts.json.writeValueAsBytes(value));
    }
}
