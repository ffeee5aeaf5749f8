package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.documents.Series;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** Finding documents, and the register books. */
@Controller
class DocumentsController {

    private static final int PAGE = 30;
    private static final List<Post> BOOK_READERS = List.of(Post.HEAD, Post.DEPUTY, Post.OFFICE, Post.REGISTRY);

    private final Documents documents;
    private final Registers registers;
    private final Dispatches dispatches;
    private final Groups groups;
    private final Names names;
    private final Clock clock;
    private final Pages pages;

    DocumentsController(
            Documents documents,
            Registers registers,
            Dispatches dispatches,
            Groups groups,
            Names names,
            Clock clock,
            Pages pages) {
        this.documents = documents;
        this.registers = registers;
        this.dispatches = dispatches;
        this.groups = groups;
        this.names = names;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/documents")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request) {
        var query = new DocumentQuery(
                Pages.blankToNull(q),
                Pages.blankToNull(type),
                Pages.blankToNull(group),
                year == null || !year.matches("\\d{4}") ? null : Integer.valueOf(year),
                Pages.blankToNull(state),
                null,
                null,
                Pages.blankToNull(after),
                PAGE);
        var page = new DocumentPages.ListPage(
                documents.list(query, actor),
                query,
                choices(
                        request,
                        "doctype.",
                        Arrays.stream(DocumentType.values()).map(Enum::name).toList()),
                groups.all(Vietnam.today(clock)).stream()
                        .map(g -> new Choice(g.code(), g.name()))
                        .toList(),
                choices(
                        request,
                        "docstate.",
                        Arrays.stream(DocumentState.values()).map(Enum::name).toList()),
                years(),
                !books(actor).isEmpty(),
                dispatches.hasIncoming(actor));
        return Pages.show(
                after != null && request.getHeader("HX-Request") != null ? "document/rows" : "document/list", page);
    }

    @GetMapping("/documents/registers")
    ModelAndView register(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor) {
        var books = books(actor);
        if (books.isEmpty()) {
            throw Problem.notFound("web.unknown-page");
        }
        var chosen = owner == null || owner.isBlank() ? books.get(0).value() : owner;
        int shown = year == null ? Vietnam.today(clock).getYear() : year;
        var lines = registers.lines(new Series(chosen, shown, Series.GENERAL), actor);
        return Pages.show("document/register", new DocumentPages.RegisterPage(books, chosen, shown, lines));
    }

    @PostMapping("/documents/{id}/number/void")
    String voidNumber(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletRequest request) {
        registers.voidReserved(id, reason, actor);
        return pages.done(
                request, Pages.local(request.getParameter("_back"), "/documents/registers"), "register.voided");
    }

    /** Books of the units where the person leads, checks or registers, and of the groups that such a unit heads this year. */
    private List<Choice> books(Actor actor) {
        var units = actor.holdings().stream()
                .filter(holding -> BOOK_READERS.contains(holding.post()))
                .map(Holding::unit)
                .distinct()
                .toList();
        if (units.isEmpty()) {
            return List.of();
        }
        var today = Vietnam.today(clock);
        var ofGroups = units.stream()
                .flatMap(unit -> groups.ofUnit(unit, today).stream())
                .map(Group::code)
                .distinct()
                .filter(code -> groups.findYear(code, today.getYear(), today)
                        .map(year -> units.contains(year.headUnit()))
                        .orElse(false))
                .map(code -> new Choice("group:" + code, names.group(code)));
        return java.util.stream.Stream.concat(
                        units.stream().map(unit -> new Choice("unit:" + unit, names.unitInFull(unit))), ofGroups)
                .toList();
    }

    private List<Choice> choices(HttpServletRequest request, String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, pages.plain(request, "web." + prefix + value, value)))
                .toList();
    }

    private List<Choice> years() {
        int last = Vietnam.today(clock).getYear();
        return IntStream.rangeClosed(0, 6)
                .mapToObj(back -> String.valueOf(last - back))
                .map(year -> new Choice(year, year))
                .toList();
    }
}
