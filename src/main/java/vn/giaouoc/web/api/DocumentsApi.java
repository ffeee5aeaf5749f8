package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.ExtractionState;
import vn.giaouoc.documents.Redline;
import vn.giaouoc.documents.RedlineView;
import vn.giaouoc.documents.VersionView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.FileAnswers;
import vn.giaouoc.web.pages.RedlineController;

/** Documents one may read. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsApi {

    static final String UNKNOWN = "documents.unknown";

    private final Documents documents;
    private final Redline redline;

    DocumentsApi(Documents documents, Redline redline) {
        this.documents = documents;
        this.redline = redline;
    }

    static UUID id(String text) {
        return Ids.parse(text, UNKNOWN);
    }

    @GetMapping
    @Operation(summary = "Documents, the newest first; q finds words in titles and texts, with or without diacritics")
    Items<DocumentSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var query =
                new DocumentQuery(Words.searched(q), type, group, year, state, unit, caseId, after, Items.limit(limit));
        var page = documents.list(query, actor);
        return new Items<>(page.items(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A document, its versions and who did what to which of them")
    DocumentView one(@PathVariable String id, Actor actor) {
        return documents.view(id(id), actor);
    }

    @GetMapping("/{id}/versions/{number}")
    VersionView version(@PathVariable String id, @PathVariable int number, Actor actor) {
        return documents.version(id(id), number, actor);
    }

    @GetMapping("/{id}/versions/{number}/text")
    @Operation(summary = "The version as plain text, pages parted by form feeds; 404 says why where it is not known")
    ResponseEntity<String> text(@PathVariable String id, @PathVariable int number, Actor actor) {
        var file = documents.version(id(id), number, actor).file();
        if (file != null && file.state() == ExtractionState.PENDING) {
            throw Problem.notFound("documents.extraction.PENDING");
        }
        if (file != null && file.reason() != null) {
            throw Problem.notFound("documents.extraction." + file.reason().name());
        }
        var pages = documents.pages(id(id), number, actor);
        if (pages.isEmpty()) {
            throw Problem.notFound("web.no-text");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(String.join("\f", pages));
    }

    @GetMapping("/{id}/versions/{number}/preview/{page}.png")
    @Operation(
            summary =
                    "A page of the version as picture, counted from 1; of a paper being signed, of its newest revision")
    ResponseEntity<byte[]> preview(
            @PathVariable String id, @PathVariable int number, @PathVariable int page, Actor actor) {
        return FileAnswers.picture(documents.pageImage(id(id), number, page, actor));
    }

    @GetMapping("/{id}/versions/{number}/content")
    @Operation(summary = "The exact bytes of the version; the ETag is their SHA-256")
    ResponseEntity<byte[]> content(@PathVariable String id, @PathVariable int number, Actor actor) {
        return FileAnswers.saved(documents.content(id(id), number, actor));
    }

    @GetMapping(path = "/{id}/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What changed between two versions, by clause and word; Accept: text/html gives a page to print")
    RedlineView diff(@PathVariable String id, @RequestParam int from, @RequestParam int to, Actor actor) {
        return redline.between(id(id), from, to, actor);
    }

    @GetMapping(path = "/{id}/diff", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(hidden = true)
    ModelAndView diffToPrint(@PathVariable String id, @RequestParam int from, @RequestParam int to, Actor actor) {
        var compared = redline.between(id(id), from, to, actor);
        var page = new RedlineController.RedlinePage(documents.view(id(id), actor), from, to, compared, null);
        return new ModelAndView("document/redline-print", "page", page);
    }
}
