package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.Printed;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.web.FileAnswers;

/** The paper of a document: the official one with its signatures, as Word file, and the page of a draft. */
@Controller
class OfficialPaperController {

    private final PaperViews papers;
    private final Pages pages;

    OfficialPaperController(PaperViews papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/documents/{id}/official.pdf")
    ResponseEntity<byte[]> official(@PathVariable UUID id, Actor actor) {
        return FileAnswers.saved(papers.official(id, actor));
    }

    @GetMapping("/documents/{id}/official.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Actor actor) {
        return FileAnswers.saved(papers.docx(id, actor));
    }

    @GetMapping("/documents/{id}/draft.pdf")
    ResponseEntity<byte[]> draft(@PathVariable UUID id, Actor actor) {
        return FileAnswers.saved(papers.draft(id, actor));
    }

    /** What the layout of the text breaks, as a part of the page where it is checked. */
    @GetMapping("/documents/{id}/layout")
    ModelAndView layout(@PathVariable UUID id, Actor actor) {
        return Pages.show("document/layout", papers.panel(id, actor));
    }

    @PostMapping("/documents/{id}/print")
    String print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recipients,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam int version,
            Actor actor,
            HttpServletRequest request) {
        var lines = recipients
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        papers.print(
                id, new Printed(lines.isEmpty() ? null : List.copyOf(lines), Pages.blankToNull(place), version), actor);
        return pages.done(request, "/documents/" + id, "official.done");
    }
}
