package vn.giaouoc.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptRepository {

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counters as they stand, locked in the order given until the transaction ends. */
    List<Throttle.Counter> lock(List<Throttle.Counter> counters, Instant now) {
        return counters.stream().map(counter -> lock(counter, now)).toList();
    }

    private Throttle.Counter lock(Throttle.Counter counter, Instant now) {
        jdbc.sql("""
                        insert into security_attempt (kind, key, failures, last_at)
                        values (:kind, :key, 0, :now)
                        on conflict (kind, key) do nothing
                        """)
                .param("kind", counter.kind().name())
                .param("key", counter.key())
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                        select failures, last_at
                          from security_attempt
                         where kind = :kind and key = :key
                           for update
                        """)
                .param("kind", counter.kind().name())
                .param("key", counter.key())
                .query((row, n) -> new Throttle.Counter(
                        counter.kind(),
                        counter.key(),
                        row.getInt("failures"),
                        row.getTimestamp("last_at").toInstant()))
                .single();
    }

    void count(Throttle.Kind kind, String key, int failures, Instant now) {
        jdbc.sql("""
                        update security_attempt
                           set failures = :failures, last_at = :now
                         where kind = :kind and key = :key
                        """)
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("kind", kind.name())
                .param("key", key)
                .update();
    }

    boolean isKnown(String pair) {
        return jdbc.sql("select count(*) from security_attempt where kind = 'KNOWN' and key = :key")
                        .param("key", pair)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(String pair, Instant now) {
        jdbc.sql("""
                        insert into security_attempt (kind, key, failures, last_at)
                        values ('KNOWN', :key, 0, :now)
                        on conflict (kind, key) do update set last_at = excluded.last_at
                        """).param("key", pair).param("now", Timestamp.from(now)).update();
    }

    void forgetBefore(Instant counters, Instant known) {
        jdbc.sql("""
                        delete from security_attempt
                         where (kind <> 'KNOWN' and last_at < :counters) or last_at < :known
                        """)
                .param("counters", Timestamp.from(counters))
                .param("known", Timestamp.from(known))
                .update();
    }
}
