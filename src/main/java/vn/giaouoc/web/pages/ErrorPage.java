package vn.giaouoc.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a page that could not be shown says instead.
 *
 * @param status as sent
 * @param detail what happened and what to do next; null where the status says it all
 */
public record ErrorPage(int status, @Nullable String detail) {

    /** Under which the words for this status stand. */
    public String code() {
        return switch (status) {
            case 403, 404, 409, 413, 422, 429 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
