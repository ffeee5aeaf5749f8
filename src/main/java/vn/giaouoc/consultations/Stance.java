package vn.giaouoc.consultations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/** What a unit says to a document. Silence is none of these. */
public enum Stance {
    AGREE,
    AGREE_WITH_CHANGES,
    DISAGREE;

    /** The stance that an outcome of a task stands for, such as {@code agree-with-changes}. */
    static Stance ofOutcome(String outcome) {
        return valueOf(outcome.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /**
     * @throws Problem {@code consultations.stance-unknown}
     */
    static Optional<Stance> read(@Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(valueOf(text));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("consultations.stance-unknown", text);
        }
    }
}
