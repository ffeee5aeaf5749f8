package vn.giaouoc.notifications;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/**
 * The inbox of a person. A notice is addressed to holder keys and exists once for its cause; whoever holds one of the keys when
 * the inbox is read finds it, once, however many of the keys they hold. So a successor finds what the post was told.
 */
@Service
public class Notices {

    private static final int MAX_LIMIT = 100;

    private final NoticeRepository repository;
    private final Clock clock;

    Notices(NoticeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Notices of the person, the newest first.
     *
     * @throws Problem {@code notifications.bad-page} if limit or cursor make no sense
     */
    @Transactional(readOnly = true)
    public NoticePage list(NoticeQuery query, Actor actor) {
        if (query.limit() < 1 || query.limit() > MAX_LIMIT) {
            throw Problem.invalid("notifications.bad-page", MAX_LIMIT);
        }
        var after = query.after() == null ? NoticeCursor.START : NoticeCursor.parse(query.after(), MAX_LIMIT);
        var found = repository.page(query.unreadOnly(), query.limit() + 1, after, actor);
        if (found.size() <= query.limit()) {
            return new NoticePage(found, null);
        }
        var items = found.subList(0, query.limit());
        var last = items.get(items.size() - 1);
        return new NoticePage(items, new NoticeCursor(last.at(), last.id()).text());
    }

    /** How many notices of the last sixty days the person has not seen; stops at 100. One statement. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return repository.unread(actor);
    }

    /**
     * The person has seen a notice. Seen twice is seen once.
     *
     * @throws Problem {@code notifications.unknown} if there is none that the person may read
     */
    @Transactional
    public void read(UUID notice, Actor actor) {
        if (!repository.isFor(notice, actor)) {
            throw Problem.notFound("notifications.unknown", notice);
        }
        repository.markRead(notice, actor.person(), clock.instant());
    }

    /** The person opened a task: what they were told about it counts as seen. */
    @Transactional
    public void readAbout(UUID task, Actor actor) {
        repository.markReadAbout(task, actor, clock.instant());
    }

    /** The person has seen everything up to now. */
    @Transactional
    public void readAll(Actor actor) {
        repository.markAllRead(actor, clock.instant());
    }
}
