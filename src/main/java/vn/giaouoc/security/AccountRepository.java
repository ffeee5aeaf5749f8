package vn.giaouoc.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the login or the person has an account already. */
    boolean insert(Account account, String createdBy) {
        return jdbc.sql("""
                        insert into security_account
                               (id, login, person, password_hash, must_change, roles, created_at, created_by)
                        values (:id, :login, :person, :hash, :mustChange, :roles::text[], :createdAt, :createdBy)
                        on conflict do nothing
                        """)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("person", account.person())
                        .param("hash", account.passwordHash())
                        .param("mustChange", account.mustChange())
                        .param("roles", account.roles().toArray(String[]::new))
                        .param("createdAt", Timestamp.from(account.createdAt()))
                        .param("createdBy", createdBy)
                        .update()
                == 1;
    }

    Optional<Account> find(String login) {
        return jdbc.sql("""
                        select id, login, person, password_hash, must_change, disabled_at, roles, created_at, last_sign_in_at
                          from security_account
                         where login = :login
                        """)
                .param("login", login)
                .query(AccountRepository::account)
                .optional();
    }

    Optional<Account> lock(String login) {
        return jdbc.sql("""
                        select id, login, person, password_hash, must_change, disabled_at, roles, created_at, last_sign_in_at
                          from security_account
                         where login = :login
                           for update
                        """)
                .param("login", login)
                .query(AccountRepository::account)
                .optional();
    }

    Optional<Account> byPerson(UUID person) {
        return jdbc.sql("""
                        select id, login, person, password_hash, must_change, disabled_at, roles, created_at, last_sign_in_at
                          from security_account
                         where person = :person
                        """)
                .param("person", person)
                .query(AccountRepository::account)
                .optional();
    }

    List<Account> byLogins(Collection<String> logins) {
        return jdbc.sql("""
                        select id, login, person, password_hash, must_change, disabled_at, roles, created_at, last_sign_in_at
                          from security_account
                         where login = any(:logins::text[])
                        """)
                .param("logins", logins.toArray(String[]::new))
                .query(AccountRepository::account)
                .list();
    }

    /** In order of login, after the one given. */
    List<Account> list(@Nullable String after, int limit) {
        return jdbc.sql("""
                        select id, login, person, password_hash, must_change, disabled_at, roles, created_at, last_sign_in_at
                          from security_account
                         where login > :after
                         order by login
                         limit :limit
                        """)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(AccountRepository::account)
                .list();
    }

    void setPassword(UUID id, String hash, boolean mustChange) {
        jdbc.sql("""
                        update security_account
                           set password_hash = :hash, must_change = :mustChange, version = version + 1
                         where id = :id
                        """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    void setDisabled(UUID id, @Nullable Instant at) {
        jdbc.sql("update security_account set disabled_at = :at, version = version + 1 where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void setRoles(UUID id, Set<String> roles) {
        jdbc.sql("update security_account set roles = :roles::text[], version = version + 1 where id = :id")
                .param("roles", roles.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void signedIn(UUID id, Instant at) {
        jdbc.sql("update security_account set last_sign_in_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var disabledAt = row.getTimestamp("disabled_at");
        var lastSignIn = row.getTimestamp("last_sign_in_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getObject("person", UUID.class),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                disabledAt == null ? null : disabledAt.toInstant(),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getTimestamp("created_at").toInstant(),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
