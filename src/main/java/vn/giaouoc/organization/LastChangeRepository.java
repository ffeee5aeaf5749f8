package vn.giaouoc.organization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who last changed what, so that somebody who comes too late is told. */
@Repository
class LastChangeRepository {

    private final JdbcClient jdbc;

    LastChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LastChange(String name, Instant at) {}

    void note(String subject, String name, Instant at) {
        jdbc.sql("""
                        insert into organization_last_change (subject, name, changed_at) values (:subject, :name, :at)
                        on conflict (subject) do update set name = excluded.name, changed_at = excluded.changed_at
                        """)
                .param("subject", subject)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LastChange> of(String subject) {
        return jdbc.sql("select name, changed_at from organization_last_change where subject = :subject")
                .param("subject", subject)
                .query((row, n) -> new LastChange(
                        row.getString("name"), row.getTimestamp("changed_at").toInstant()))
                .optional();
    }
}
