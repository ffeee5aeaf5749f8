package vn.giaouoc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The SQL statements of one thread, in order, a batch counted by its rows, the begin of a transaction as one. */
public final class StatementLog {

    private static final ThreadLocal<List<String>> CURRENT = new ThreadLocal<>();

    private StatementLog() {}

    /** Runs the work and gives what the same thread sent to the database meanwhile. */
    public static <T> Recorded<T> of(Supplier<T> work) {
        var statements = new ArrayList<String>();
        CURRENT.set(statements);
        try {
            return new Recorded<>(work.get(), statements);
        } finally {
            CURRENT.remove();
        }
    }

    static void add(String sql) {
        var statements = CURRENT.get();
        if (statements != null) {
            statements.add(sql.replaceAll("\\s+", " ").strip());
        }
    }

    public record Recorded<T>(T result, List<String> statements) {

        public int count() {
            return statements.size();
        }
    }
}
