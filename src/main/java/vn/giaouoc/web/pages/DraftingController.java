package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giaouoc.documents.BlockEdits;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.Drafting;
import vn.giaouoc.documents.MergePart;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.TakingOver;
import vn.giaouoc.documents.TextBlock;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** Writing a text in the browser: clause by clause or as a whole. Works without a script; a script saves it meanwhile. */
@Controller
class DraftingController {

    /** More blocks than this are written as a whole unless asked otherwise. */
    private static final int MANY = 400;

    private final Documents documents;
    private final Drafting drafting;
    private final TakingOver takingOver;
    private final Pages pages;

    DraftingController(Documents documents, Drafting drafting, TakingOver takingOver, Pages pages) {
        this.documents = documents;
        this.drafting = drafting;
        this.takingOver = takingOver;
        this.pages = pages;
    }

    @GetMapping("/documents/{id}/edit")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable String back,
            Actor actor) {
        var document = documents.view(id, actor);
        if (!document.mayEdit()) {
            throw Problem.notFound("web.unknown-page");
        }
        var draft = drafting.open(id, actor);
        var blocks = BlockEdits.retyped(draft.blocks());
        boolean whole = mode == null ? blocks.size() > MANY : mode.equals("text");
        return Pages.show(
                "document/edit",
                new DraftingPages.EditPage(
                        document,
                        draft,
                        whole ? List.of() : rows(blocks),
                        whole,
                        whole ? StructuredText.text(blocks) : "",
                        StructuredText.targets(blocks),
                        drafting.here(id, actor),
                        at == null ? -1 : at,
                        Pages.local(back, "/documents/" + id)));
    }

    private static List<DraftingPages.Row> rows(List<TextBlock> blocks) {
        var labels = StructuredText.labels(blocks);
        var rows = new ArrayList<DraftingPages.Row>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            int lines = block.text()
                    .lines()
                    .mapToInt(line -> 1 + line.length() / 90)
                    .sum();
            rows.add(new DraftingPages.Row(
                    block.kind(),
                    block.clause() == null ? "" : block.clause(),
                    block.text(),
                    labels.get(i),
                    Math.max(1, Math.min(20, lines))));
        }
        return rows;
    }

    @PostMapping("/documents/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "draft") String op,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            HttpServletRequest request) {
        var blocks = sent(request);
        var sha256 = Pages.blankToNull(base);
        var goal = Pages.local(back, "/documents/" + id);
        if (op.equals("save")) {
            return save(id, blocks, sha256, reason, goal, actor, request);
        }
        var word = op.substring(0, Math.max(0, op.indexOf(':')));
        int at = number(op.substring(op.indexOf(':') + 1));
        var edited = BlockEdits.retyped(blocks);
        edited = switch (word) {
            case "add" -> BlockEdits.added(edited, at);
            case "delete" -> BlockEdits.deleted(edited, at);
            case "up" -> BlockEdits.moved(edited, at, -1);
            case "down" -> BlockEdits.moved(edited, at, 1);
            default -> op.equals("number") ? BlockEdits.renumbered(edited) : edited;
        };
        drafting.keep(id, edited, sha256, actor);
        int focus = switch (word) {
            case "add", "down" -> at + 1;
            case "up", "delete" -> Math.max(0, at - 1);
            default -> -1;
        };
        return Pages.to(address(
                id, op.equals("text") || request.getParameter("text") != null && !op.equals("blocks"), focus, goal));
    }

    private String save(
            UUID id,
            List<TextBlock> blocks,
            @Nullable String base,
            @Nullable String reason,
            String goal,
            Actor actor,
            HttpServletRequest request) {
        drafting.keep(id, blocks, base, actor);
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("web.edit.reason-missing")
                    .withFields(List.of(new Problem.Field("reason", "web.edit.reason-missing")));
        }
        var saved = drafting.save(id, blocks, base, reason.strip(), actor);
        if (saved.version() == null) {
            return Pages.to("/documents/" + id + "/merge");
        }
        var number = saved.version().number();
        return saved.joined() == null
                ? pages.done(request, goal, "edit.done", number)
                : pages.done(
                        request,
                        goal,
                        "edit.joined",
                        number,
                        saved.joined().number(),
                        saved.joined().createdName());
    }

    @PostMapping("/documents/{id}/edit/draft")
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String base,
            Actor actor,
            HttpServletRequest request) {
        drafting.keep(id, sent(request), Pages.blankToNull(base), actor);
        return new ModelAndView("task/saved");
    }

    @PostMapping("/documents/{id}/edit/here")
    ModelAndView here(@PathVariable UUID id, Actor actor) {
        return Pages.show("document/writers", new DraftingPages.Writers(drafting.here(id, actor)));
    }

    @PostMapping("/documents/{id}/edit/discard")
    String discard(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        drafting.discard(id, actor);
        return pages.done(request, "/documents/" + id + "/edit", "edit.discarded");
    }

    /** @param changes {@code accept} or {@code refuse}, what tracked changes are read as; null if not chosen */
    @PostMapping("/documents/{id}/edit/take-over")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String changes,
            Actor actor,
            HttpServletRequest request) {
        var taken = takingOver.over(id, changes == null ? null : changes.equals("accept"), actor);
        return pages.done(
                request,
                "/documents/" + id + "/edit?mode=blocks",
                "edit.taken",
                taken.changes(),
                taken.hidden(),
                taken.leftOut());
    }

    @GetMapping("/documents/{id}/merge")
    ModelAndView merge(@PathVariable UUID id, Actor actor) {
        var merge = drafting.merge(id, actor).orElse(null);
        var open = merge == null
                ? 0
                : merge.parts().stream().filter(MergePart::open).count();
        return Pages.show("document/merge", new DraftingPages.MergePage(documents.view(id, actor), merge, open));
    }

    @PostMapping("/documents/{id}/merge")
    String resolve(
            @PathVariable UUID id,
            @RequestParam String theirs,
            @RequestParam(defaultValue = "0") int open,
            Actor actor,
            HttpServletRequest request) {
        var choices = new ArrayList<String>();
        for (int i = 0; i < Math.min(open, 5_000); i++) {
            var choice = request.getParameter("choice-" + i);
            choices.add(choice == null ? "both" : choice);
        }
        drafting.resolve(id, theirs, choices, actor);
        return pages.done(request, "/documents/" + id + "/edit", "merge.done");
    }

    /** The blocks of the form, or the whole text cut to blocks. */
    private static List<TextBlock> sent(HttpServletRequest request) {
        var whole = request.getParameter("text");
        if (whole != null) {
            return StructuredText.recognised(List.of(BlockEdits.of(null, null, whole)));
        }
        var texts = request.getParameterValues("block");
        var kinds = request.getParameterValues("kind");
        var clauses = request.getParameterValues("clause");
        var blocks = new ArrayList<TextBlock>();
        for (int i = 0; texts != null && i < texts.length; i++) {
            blocks.add(BlockEdits.of(
                    kinds == null || i >= kinds.length ? null : kinds[i],
                    clauses == null || i >= clauses.length ? null : clauses[i],
                    texts[i]));
        }
        return blocks;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static String address(UUID id, boolean whole, int at, String back) {
        var address =
                UriComponentsBuilder.fromPath("/documents/{id}/edit").queryParam("mode", whole ? "text" : "blocks");
        if (at >= 0) {
            address.queryParam("at", at);
        }
        return address.queryParam("back", "{back}")
                .encode()
                .buildAndExpand(id, back)
                .toUriString();
    }
}
