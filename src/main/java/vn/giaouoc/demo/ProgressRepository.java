package vn.giaouoc.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of the demonstration that are done. */
@Repository
class ProgressRepository {

    private final JdbcClient jdbc;

    ProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> done() {
        return new HashSet<>(
                jdbc.sql("select step from demo_progress").query(String.class).list());
    }

    /** Within a scene; its moment is the scene's. */
    void mark(String thing) {
        jdbc.sql("""
                        insert into demo_progress (step, at) values (:step, (select max(at) from demo_progress))
                        on conflict do nothing
                        """).param("step", thing).update();
    }

    void add(String step, Instant at) {
        jdbc.sql("insert into demo_progress (step, at) values (:step, :at)")
                .param("step", step)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
