package vn.giaouoc.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConfirmationRepository {

    private final JdbcClient jdbc;

    ConfirmationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String sha256, UUID account, Instant now, Instant expiresAt) {
        jdbc.sql("delete from security_confirmation where expires_at < :dayBefore")
                .param("dayBefore", Timestamp.from(now.minusSeconds(86_400)))
                .update();
        jdbc.sql("""
                        insert into security_confirmation (sha256, account, created_at, expires_at)
                        values (:sha256, :account, :now, :expiresAt)
                        """)
                .param("sha256", sha256)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** When it was given, for the first who uses it in time; empty for everybody else. */
    Optional<Instant> use(String sha256, UUID person, Instant now) {
        return jdbc.sql("""
                        update security_confirmation c
                           set used_at = :now
                          from security_account a
                         where c.sha256 = :sha256 and c.used_at is null and c.expires_at > :now
                           and a.id = c.account and a.person = :person and a.disabled_at is null
                        returning c.created_at
                        """)
                .param("now", Timestamp.from(now))
                .param("sha256", sha256)
                .param("person", person)
                .query((row, n) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }
}
