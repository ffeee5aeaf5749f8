package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.TaskView;

/** Files that a form asks for: each becomes a document of the case, and the form's field gets its id. */
@Component
class Scans {

    private static final String PREFIX = "file:f.";

    private final Documents documents;
    private final Pages pages;

    Scans(Documents documents, Pages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    void keep(TaskView task, Map<String, Object> data, HttpServletRequest request, Actor actor) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return;
        }
        for (var entry : parts.getFileMap().entrySet()) {
            if (entry.getKey().startsWith(PREFIX) && !entry.getValue().isEmpty()) {
                var field = entry.getKey().substring(PREFIX.length());
                var file = entry.getValue();
                var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                try {
                    data.put(field, create(task, name, file.getBytes(), request, actor));
                } catch (Problem refused) {
                    throw refused.withFields(List.of(new Problem.Field(
                            field, refused.code(), refused.args().toArray())));
                }
            }
        }
    }

    private String create(TaskView task, String name, byte[] bytes, HttpServletRequest request, Actor actor) {
        var summary = task.summary();
        var command = new CreateDocument(
                DocumentType.COVENANT,
                pages.text(request, "scan.title", summary.title()),
                actor.holdings().isEmpty()
                        ? String.valueOf(summary.unit())
                        : actor.holdings().get(0).unit(),
                summary.group(),
                summary.year(),
                null,
                null,
                summary.instance());
        var version = documents.create(
                command, NewVersion.ofFile(name, bytes, pages.text(request, "scan.reason"), null), actor);
        return version.document().toString();
    }
}
