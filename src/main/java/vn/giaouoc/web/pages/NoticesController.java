package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.notifications.Notice;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.notifications.NoticeQuery;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.web.ProblemTexts;

/** What changed for me. */
@Controller
class NoticesController {

    private static final int PAGE = 30;

    private final Notices notices;
    private final ProblemTexts texts;
    private final Pages pages;

    NoticesController(Notices notices, ProblemTexts texts, Pages pages) {
        this.notices = notices;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/notices")
    ModelAndView inbox(
            @RequestParam(required = false) @Nullable String unread,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request) {
        boolean unreadOnly = "true".equals(unread);
        var found = notices.list(new NoticeQuery(unreadOnly, PAGE, Pages.blankToNull(after)), actor);
        var locale = Pages.locale(request);
        var items = found.items().stream()
                .map(notice -> new NoticePages.Item(
                        notice, texts.text(notice.messageCode(), notice.messageArgs(), locale), href(notice)))
                .toList();
        var page = new NoticePages.InboxPage(items, unreadOnly, found.next());
        return Pages.show(
                after != null && request.getHeader("HX-Request") != null ? "notice/rows" : "notice/inbox", page);
    }

    /** The badge, asked for by the page after it is shown. */
    @GetMapping("/notices/unread")
    ModelAndView unread(Actor actor) {
        return Pages.show("notice/unread", notices.unread(actor));
    }

    @PostMapping("/notices/{id}/read")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String to, Actor actor) {
        notices.read(id, actor);
        return Pages.to(Pages.local(to, "/notices"));
    }

    @PostMapping("/notices/read")
    String readAll(Actor actor, HttpServletRequest request) {
        notices.readAll(actor);
        return pages.done(request, "/notices", null);
    }

    private static String href(Notice notice) {
        if (notice.kind().aboutIncoming()) {
            return "/documents/incoming";
        }
        if (notice.kind() == NoticeKind.OPINIONS_HANDLED) {
            return "/groups/" + notice.businessKey().replace("/", "/years/") + "/opinions";
        }
        if (notice.task() != null) {
            return "/tasks/" + notice.task();
        }
        return notice.instance() == null ? "/notices" : "/cases/" + notice.instance();
    }
}
