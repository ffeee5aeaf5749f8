package vn.giaouoc.web;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/** What lies under a failure. */
public final class Causes {

    /** SQLSTATE class of values that a column or an operator cannot take: a year too late, a number too large. */
    private static final String DATA_EXCEPTION = "22";

    /** More than the database is made for, for example a word of a search longer than any word. */
    private static final String PROGRAM_LIMIT = "54";

    private Causes() {}

    /** A refusal of ours may come wrapped, for example by the engine when a handler refuses. */
    public static Optional<Problem> problem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** Whether a value was sent that the calendar or the database cannot hold. */
    public static boolean valueOutOfRange(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DateTimeException
                    || cause instanceof SQLException sql && outOfRange(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean outOfRange(@Nullable String state) {
        return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(PROGRAM_LIMIT));
    }
}
