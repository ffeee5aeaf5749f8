package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Signatures;
import vn.giaouoc.web.FileAnswers;

/** One document: what it says, which version it is, who said and signed what. */
@Controller
class DocumentController {

    private final Documents documents;
    private final Signatures signatures;
    private final Papers papers;
    private final IssuedPanels issued;
    private final PaperViews official;
    private final SignedPanels panels;
    private final Pages pages;

    DocumentController(
            Documents documents,
            Signatures signatures,
            Papers papers,
            IssuedPanels issued,
            PaperViews official,
            SignedPanels panels,
            Pages pages) {
        this.documents = documents;
        this.signatures = signatures;
        this.papers = papers;
        this.issued = issued;
        this.official = official;
        this.panels = panels;
        this.pages = pages;
    }

    @GetMapping("/documents/{id}")
    ModelAndView open(@PathVariable UUID id, Actor actor) {
        var document = documents.view(id, actor);
        return show(document, document.current().orElse(null), actor);
    }

    @GetMapping("/documents/{id}/versions/{number}")
    ModelAndView version(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        var document = documents.view(id, actor);
        var shown = document.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("web.unknown-page"));
        return show(document, shown, actor);
    }

    private ModelAndView show(vn.giaouoc.documents.DocumentView document, @Nullable VersionInfo shown, Actor actor) {
        var signed = signatures.of(document.id(), actor);
        var read = shown == null ? null : documents.version(document.id(), shown.number(), actor);
        var html = read == null ? null : read.html();
        var paper = html == null || shown == null
                ? null
                : papers.of(
                        document,
                        html,
                        signed.stream()
                                .filter(signature -> signature.hasEffect()
                                        && signature.versionId().equals(shown.id()))
                                .toList());
        var panel = official.panel(document.id(), actor);
        return Pages.show(
                "document/page",
                new DocumentPages.OnePage(
                        document,
                        shown,
                        paper,
                        read == null ? null : FileView.of(read),
                        panels.of(document.id(), signed, panel.paper()),
                        issued.of(document, actor),
                        panel));
    }

    /** Who signed and what was found, for a page that opens it later. */
    @GetMapping("/documents/{id}/signatures")
    ModelAndView signatures(@PathVariable UUID id, Actor actor) {
        var paper = official.panel(id, actor).paper();
        return Pages.show("document/signed", panels.of(id, signatures.of(id, actor), paper));
    }

    /** The text alone, for a page that opens it later. */
    @GetMapping("/documents/{id}/versions/{number}/text")
    ModelAndView text(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        var version = documents.version(id, number, actor);
        var file = FileView.of(version);
        return file == null
                ? Pages.show("document/text", version.html() == null ? "" : version.html())
                : Pages.show("document/file", file);
    }

    /** What is known of the inside of a file, again until it is read. */
    @GetMapping("/documents/{id}/versions/{number}/file")
    ModelAndView file(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        var file = FileView.of(documents.version(id, number, actor));
        if (file == null) {
            throw Problem.notFound("web.unknown-page");
        }
        return Pages.show("document/file", file);
    }

    /** The words read from a file that has no pages to show. */
    @GetMapping("/documents/{id}/versions/{number}/words")
    ModelAndView words(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        return Pages.show("document/words", documents.pages(id, number, actor));
    }

    @GetMapping("/documents/{id}/versions/{number}/pages/{page}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable int number, @PathVariable int page, Actor actor) {
        return FileAnswers.picture(documents.pageImage(id, number, page, actor));
    }

    @GetMapping("/documents/{id}/versions/{number}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        return FileAnswers.saved(documents.content(id, number, actor));
    }

    @PostMapping("/documents/{id}/versions")
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable String to,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        if (reason == null || reason.isBlank()) {
            throw missing("reason", "web.edit.reason-missing");
        }
        var written = file != null && !file.isEmpty()
                ? NewVersion.ofFile(name(file), file.getBytes(), reason.strip(), Pages.blankToNull(base))
                : NewVersion.ofText(text == null ? "" : text, reason.strip(), Pages.blankToNull(base));
        var version = documents.addVersion(id, written, actor);
        return pages.done(request, Pages.local(to, "/documents/" + id), "edit.done", version.number());
    }

    /** What the text will look like; nothing is kept. */
    @PostMapping("/documents/preview")
    ModelAndView preview(@RequestParam(defaultValue = "") String text) {
        return Pages.show("document/text", text.isBlank() ? "" : StructuredText.toHtml(text));
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static Problem missing(String field, String code) {
        return Problem.invalid(code).withFields(List.of(new Problem.Field(field, code)));
    }
}
