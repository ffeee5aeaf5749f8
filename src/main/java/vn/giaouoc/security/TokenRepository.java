package vn.giaouoc.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String sha256, UUID account, String name, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        insert into security_token (sha256, id, account, name, created_at, expires_at)
                        values (:sha256, :id, :account, :name, :now, :expiresAt)
                        """)
                .param("sha256", sha256)
                .param("id", id)
                .param("account", account)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Whoever carries the token, if it and the account are still good: one statement for each call of the API. */
    Optional<SignedIn> bearer(String sha256, Instant now) {
        return jdbc.sql("""
                        select a.id, a.person, a.login, a.roles, t.created_at
                          from security_token t
                          join security_account a on a.id = t.account
                         where t.sha256 = :sha256 and t.expires_at > :now
                           and a.disabled_at is null and not a.must_change
                        """)
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new SignedIn(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("login"),
                        new TreeSet<>(Set.of((String[]) row.getArray("roles").getArray())),
                        false,
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    int delete(String sha256) {
        return jdbc.sql("delete from security_token where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    List<Tokens.Held> ofPerson(UUID person, Instant now) {
        return jdbc.sql("""
                        select t.id, t.name, t.created_at, t.expires_at
                          from security_token t join security_account a on a.id = t.account
                         where a.person = :person and t.expires_at > :now
                         order by t.created_at desc, t.id
                        """)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Tokens.Held(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    int delete(UUID token, UUID person) {
        return jdbc.sql("""
                        delete from security_token t using security_account a
                         where a.id = t.account and t.id = :token and a.person = :person
                        """).param("token", token).param("person", person).update();
    }

    void deleteAll(UUID account) {
        jdbc.sql("delete from security_token where account = :account")
                .param("account", account)
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from security_token where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
