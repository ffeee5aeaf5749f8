package vn.giaouoc.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Which notices to list, the newest first.
 *
 * @param unreadOnly leave out what the person has seen
 * @param limit 1 to 100
 * @param after cursor of the page before; null for the first page
 */
public record NoticeQuery(
        boolean unreadOnly, int limit, @Nullable String after) {

    public static final NoticeQuery NEWEST = new NoticeQuery(false, 20, null);
}
