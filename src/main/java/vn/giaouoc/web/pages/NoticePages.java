package vn.giaouoc.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.notifications.Notice;

/** The inbox. */
public final class NoticePages {

    private NoticePages() {}

    /** @param next place of the next page; null on the last one */
    public record InboxPage(
            List<Item> items, boolean unreadOnly, @Nullable String next) {}

    /**
     * @param text what happened, in the reader's language
     * @param href where it leads
     */
    public record Item(Notice notice, String text, String href) {}
}
