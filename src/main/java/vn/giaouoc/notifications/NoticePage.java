package vn.giaouoc.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the next page; null on the last one */
public record NoticePage(List<Notice> items, @Nullable String next) {}
