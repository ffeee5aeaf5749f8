package vn.giaouoc.notifications;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import vn.giaouoc.shared.Problem;

/** The last notice of a page; the next page begins below it. */
record NoticeCursor(Instant at, UUID id) {

    static final NoticeCursor START = new NoticeCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static NoticeCursor parse(String text, int maxLimit) {
        var parts = text.split("_", 2);
        try {
            return new NoticeCursor(Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Problem.invalid("notifications.bad-page", maxLimit);
        }
    }

    String text() {
        return at + "_" + id;
    }
}
