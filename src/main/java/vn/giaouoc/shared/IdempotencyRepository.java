package vn.giaouoc.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the first sender; a later one waits here until the first has committed or failed. */
    boolean claim(UUID person, String key, String sha256, Instant now) {
        return jdbc.sql("""
                        insert into shared_idempotency (person, key, sha256, at)
                        values (:person, :key, :sha256, :now)
                        on conflict (person, key) do update
                           set sha256 = excluded.sha256, answer = null, at = excluded.at
                         where shared_idempotency.at < :forgotten
                        """)
                        .param("person", person)
                        .param("key", key)
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(KEPT)))
                        .update()
                == 1;
    }

    /** @return how many were forgotten */
    int purge(Instant now) {
        return jdbc.sql("delete from shared_idempotency where at < :forgotten")
                .param("forgotten", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    void remember(UUID person, String key, String answer) {
        jdbc.sql("""
                        update shared_idempotency
                           set answer = :answer::jsonb
                         where person = :person and key = :key
                        """)
                .param("answer", answer)
                .param("person", person)
                .param("key", key)
                .update();
    }

    First find(UUID person, String key) {
        return jdbc.sql("""
                        select sha256, answer::text as answer
                          from shared_idempotency
                         where person = :person and key = :key
                        """)
                .param("person", person)
                .param("key", key)
                .query(First.class)
                .single();
    }

    record First(String sha256, String answer) {}
}
