package vn.giaouoc.workflow;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/**
 * Where a page ended: the last row's sort value and id.
 *
 * @param at null where rows without one come last (no deadline)
 */
record Cursor(@Nullable Instant at, UUID id) {

    private static final int MOST_ROWS = 100;
    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    String text() {
        var plain = (at == null ? "-" : at.toString()) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            if (parts.length != 2) {
                throw Problem.invalid("workflow.cursor-malformed");
            }
            return new Cursor(parts[0].equals("-") ? null : Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Problem.invalid("workflow.cursor-malformed");
        }
    }

    static int limit(int asked) {
        if (asked < 1 || asked > MOST_ROWS) {
            throw Problem.invalid("workflow.limit", MOST_ROWS);
        }
        return asked;
    }
}
