package vn.giaouoc.documents;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/**
 * The drafter submits: the text typed in the step becomes a version, or the version in force is submitted as it is.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 10.2.
 */
@Component
class DraftAct implements TaskAct {

    private final CaseDocuments documents;
    private final VersionRepository versions;

    DraftAct(CaseDocuments documents, VersionRepository versions) {
        this.documents = documents;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "draft";
    }

    /**
     * @throws Problem {@code documents.no-version} if nothing was written yet; {@code documents.stale-base} if the text was
     *     typed over an older version
     */
    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        var text = request.text("text");
        if (text != null) {
            var note = request.text("note");
            documents.addVersion(
                    document,
                    NewVersion.ofText(text, note == null ? "Dự thảo" : note, baseOf(document, request)),
                    request.acting());
        }
        documents.move(document, DocumentStep.SUBMIT, null, request.acting());
        documents.endorse(document, "SUBMIT", request.outcome(), request.text("note"), request.acting());
        return Map.of();
    }

    /** The version the drafter had before them, whichever of the document's it was. */
    private @org.jspecify.annotations.Nullable String baseOf(UUID document, Request request) {
        var ids = versions.ofDocument(document).stream().map(VersionInfo::id).toList();
        return request.seen().stream()
                .filter(seen -> ids.contains(seen.versionId()))
                .map(DocumentRef::sha256)
                .findFirst()
                .orElse(null);
    }
}
