package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Breaks a write at the last moment there is: when the database is about to commit, after every statement. What is then found
 * changed was written past the transaction.
 */
@Component
public class AtCommit {

    private static final String WORDS = "broken at commit";

    /** What lives past transactions: attempts to sign in, sessions, the engine's count of tries, and what is told afterwards. */
    private static final List<String> APART = List.of(
            "security_attempt",
            "security_session",
            "security_session_attributes",
            "shared_clock",
            "notifications_notice",
            "notifications_reader",
            "act_ru_job",
            "act_ru_incident");

    private final JdbcClient jdbc;

    AtCommit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs a write that breaks, and finds all as it was.
     *
     * @param table one that the write changes
     */
    public void leavesNothing(String table, Runnable write) {
        var before = everything();
        arm(table);
        Throwable broken;
        BrokenWrites.breaking(true);
        try {
            broken = catchThrowable(write::run);
        } finally {
            BrokenWrites.breaking(false);
            jdbc.sql("drop trigger test_breaks on " + table).update();
        }
        assertThat(broken).as("a write of " + table).hasStackTraceContaining(WORDS);
        assertThat(everything()).as("after a broken write of " + table).isEqualTo(before);
    }

    private void arm(String table) {
        jdbc.sql("""
                        create or replace function test_breaks() returns trigger language plpgsql as
                        $$ begin raise exception '%s'; end $$
                        """.formatted(WORDS)).update();
        jdbc.sql("""
                        create constraint trigger test_breaks after insert or update or delete on %s
                        deferrable initially deferred for each row execute function test_breaks()
                        """.formatted(table)).update();
    }

    private TreeMap<String, String> everything() {
        var hashes = new TreeMap<String, String>();
        jdbc.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where (schemaname = 'public' and tablename ~ '^[a-z]+_' and tablename <> 'event_publication'
                               or schemaname = 'engine' and tablename ~ '^act_(ru|hi_actinst)')
                          and tablename <> all (:apart)
                        """)
                .param("apart", APART.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(table -> hashes.put(
                        table,
                        jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(x::text, 0)), 0) from "
                                        + table + " x")
                                .query(String.class)
                                .single()));
        return hashes;
    }
}
