package vn.giaouoc.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next send it as {@code after} for what follows; null at the end
 */
record Items<T>(List<T> items, @Nullable String next) {

    static final int USUAL = 20;
    static final int MOST = 100;

    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }

    /**
     * @param found one more than the limit, if there is more
     * @param key of an item, as the next page is asked for
     */
    static <T> Items<T> page(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return all(found);
        }
        var shown = found.subList(0, limit);
        return new Items<>(List.copyOf(shown), key.apply(shown.get(limit - 1)));
    }

    /**
     * A page of a short list that is at hand as a whole.
     *
     * @param after key of the last item of the page before
     */
    static <T> Items<T> from(List<T> all, @Nullable String after, int limit, Function<T, String> key) {
        var start = 0;
        if (after != null) {
            while (start < all.size() && !key.apply(all.get(start)).equals(after)) {
                start++;
            }
            start++;
        }
        if (start >= all.size()) {
            return all(List.of());
        }
        return page(all.subList(start, Math.min(all.size(), start + limit + 1)), limit, key);
    }

    /** What was asked for, or the usual number. */
    static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw new Malformed("web.limit", 1, MOST);
        }
        return asked;
    }
}
