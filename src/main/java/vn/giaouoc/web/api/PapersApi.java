package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.Printed;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.web.FileAnswers;

/** Papers of documents in the layout of Decree 30/2020. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
class PapersApi {

    private final PaperViews papers;

    PapersApi(PaperViews papers) {
        this.papers = papers;
    }

    /**
     * @param recipients lines of Nơi nhận; null or empty: those of its type
     * @param version as it was read
     */
    record Print(
            @Nullable List<String> recipients, @Nullable String place, int version) {}

    @GetMapping("/official.pdf")
    @Operation(summary = "The official paper with all signatures it has")
    ResponseEntity<byte[]> official(@PathVariable String id, Actor actor) {
        return FileAnswers.saved(papers.official(DocumentsApi.id(id), actor));
    }

    @GetMapping("/official.docx")
    @Operation(summary = "The same layout as a Word file; not an original")
    ResponseEntity<byte[]> docx(@PathVariable String id, Actor actor) {
        return FileAnswers.saved(papers.docx(DocumentsApi.id(id), actor));
    }

    @GetMapping("/draft.pdf")
    @Operation(summary = "The page of the text as it stands, marked as a draft")
    ResponseEntity<byte[]> draft(@PathVariable String id, Actor actor) {
        return FileAnswers.saved(papers.draft(DocumentsApi.id(id), actor));
    }

    @GetMapping("/layout")
    @Operation(
            summary = "The official paper, its fields, what is printed beside the text, and rules of layout it breaks")
    PaperViews.Panel layout(@PathVariable String id, Actor actor) {
        return papers.panel(DocumentsApi.id(id), actor);
    }

    @PutMapping("/layout")
    @Operation(summary = "Set recipients and place, while the document is a draft")
    PaperViews.Panel print(@PathVariable String id, @RequestBody Print print, Actor actor) {
        var document = DocumentsApi.id(id);
        var lines = print.recipients() == null
                ? List.<String>of()
                : print.recipients().stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        papers.print(document, new Printed(lines.isEmpty() ? null : lines, print.place(), print.version()), actor);
        return papers.panel(document, actor);
    }
}
