package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.giaouoc.archive.CaseFile;
import vn.giaouoc.archive.CaseFiles;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.web.FolderDownload;

/** Case files: the list of documents, and the whole folder. */
@RestController
@RequestMapping("/api/v1/process-instances")
class CaseFilesApi {

    private static final String UNKNOWN = "workflow.unknown-case";

    private final CaseFiles files;

    CaseFilesApi(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The list of documents in the case file, those one may read")
    CaseFile list(@PathVariable String id, Actor actor) {
        return files.read(Ids.parse(id, UNKNOWN), actor);
    }

    @GetMapping("/{id}/export")
    @Operation(
            summary =
                    "The case as a zip: documents, signatures, opinions, history, audit, manifest.json with SHA-256 of each file")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String id, Actor actor) {
        return FolderDownload.of(files.export(Ids.parse(id, UNKNOWN), actor));
    }
}
