package vn.giaouoc.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a page that could not be shown says instead.
 *
 * @param status as sent
 * @param detail what happened and what to do next; null where the status says it all
 */
public record ErrorPage(int status, @Nullable String detail) {}
