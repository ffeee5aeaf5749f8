package vn.giaouoc.consultations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/** What became of an opinion (tiếp thu, giải trình). */
public enum Verdict {
    ACCEPTED,
    PARTLY,
    REJECTED;

    /** Whether the unit is owed a reason. */
    public boolean needsReason() {
        return this != ACCEPTED;
    }

    /**
     * @throws Problem {@code consultations.verdict-unknown}
     */
    static Optional<Verdict> read(@Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(valueOf(text));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("consultations.verdict-unknown", text);
        }
    }
}
