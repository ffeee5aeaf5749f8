package vn.giaouoc.documents;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.giaouoc.shared.Vietnam;

/** Moments as people read them. */
final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Vietnam.ZONE);

    private Moments() {}

    /** {@code 08:12 18/07/2024}, Vietnam time. */
    static String text(Instant at) {
        return MINUTE.format(at);
    }
}
