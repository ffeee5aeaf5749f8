package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.Tasks;

/** Files of a draft: each becomes a document of the case, whose id a form may hold (for example the scan of a paper). */
@RestController
@RequestMapping("/api/v1/tasks/{id}/draft/attachments")
class DraftAttachmentsApi {

    private final Tasks tasks;
    private final Documents documents;
    private final Writes writes;

    DraftAttachmentsApi(Tasks tasks, Documents documents, Writes writes) {
        this.tasks = tasks;
        this.documents = documents;
        this.writes = writes;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a file to one's draft; id is that of the document it became")
    DocumentWritesApi.Stored attach(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var task = tasks.open(TasksApi.id(id), actor).summary();
        var version = DocumentWritesApi.version(file, null, "Đính kèm bản nháp", null);
        var command = command(task, file, actor);
        return writes.once(
                key,
                actor,
                "POST /tasks/" + task.id() + "/draft/attachments",
                new DocumentWritesApi.Sent(null, version),
                DocumentWritesApi.Stored.class,
                () -> {
                    var stored = new DocumentWritesApi.Stored(documents.create(command, version, actor));
                    tasks.attachToDraft(task.id(), stored.id(), actor);
                    return stored;
                });
    }

    private static CreateDocument command(TaskSummary task, MultipartFile file, Actor actor) {
        var name = file.getOriginalFilename();
        return new CreateDocument(
                DocumentType.MINUTES,
                name == null || name.isBlank() ? task.title() : name,
                actor.holdings().isEmpty()
                        ? String.valueOf(task.unit())
                        : actor.holdings().get(0).unit(),
                task.group(),
                task.year(),
                null,
                null,
                task.instance());
    }
}
