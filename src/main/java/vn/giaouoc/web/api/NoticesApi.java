package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.notifications.Notice;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.notifications.NoticeQuery;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.web.ProblemTexts;

/** The inbox. Marking as read is the same however often it is done, so it takes no Idempotency-Key. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private final Notices notices;
    private final ProblemTexts texts;

    NoticesApi(Notices notices, ProblemTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * @param text the sentence people read, in the language of the request
     * @param by who caused it; null for the product's own clock
     */
    record NoticeBody(
            UUID id,
            NoticeKind kind,
            String text,
            String title,
            String businessKey,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable UUID task,
            @Nullable UUID processInstance,
            Instant at,
            boolean read) {}

    @GetMapping
    @Operation(summary = "Notices, the newest first")
    Items<NoticeBody> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale) {
        var page = notices.list(new NoticeQuery(unread, Items.limit(limit), after), actor);
        return new Items<>(
                page.items().stream().map(notice -> body(notice, locale)).toList(), page.next());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, Actor actor) {
        notices.read(Ids.parse(id, "notifications.unknown"), actor);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Everything up to now has been seen")
    void readAll(Actor actor) {
        notices.readAll(actor);
    }

    private NoticeBody body(Notice notice, Locale locale) {
        return new NoticeBody(
                notice.id(),
                notice.kind(),
                texts.text(notice.messageCode(), notice.messageArgs(), locale),
                notice.title(),
                notice.businessKey(),
                notice.byName(),
                notice.reason(),
                notice.dueAt(),
                notice.task(),
                notice.instance(),
                notice.at(),
                notice.read());
    }
}
