package vn.giaouoc.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files given out to be signed elsewhere. */
@Repository
class OutsideRepository {

    private static final String COLUMNS = """
            id, version_id, document, task, person, unit, field, base_sha256, expires_at, returned_at, used_at
            """;

    private final JdbcClient jdbc;

    OutsideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OutsideFile file) {
        jdbc.sql("""
                insert into signing_outside (id, version_id, document, task, person, unit, field, base_sha256, expires_at)
                values (:id, :version, :document, :task, :person, :unit, :field, :base, :expires)
                """)
                .param("id", file.id())
                .param("version", file.version())
                .param("document", file.document())
                .param("task", file.task())
                .param("person", file.person())
                .param("unit", file.unit())
                .param("field", file.field())
                .param("base", file.baseSha256())
                .param("expires", file.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OutsideFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signing_outside where id = :id")
                .param("id", id)
                .query(OutsideRepository::file)
                .optional();
    }

    /** The newest of a person at a task. */
    Optional<OutsideFile> newest(UUID task, UUID person) {
        return jdbc.sql("select " + COLUMNS + """
                from signing_outside where task = :task and person = :person order by id desc limit 1
                """)
                .param("task", task)
                .param("person", person)
                .query(OutsideRepository::file)
                .optional();
    }

    Optional<Returned> returned(UUID id) {
        return jdbc.sql("select returned, certificate from signing_outside where id = :id and returned is not null")
                .param("id", id)
                .query((row, index) -> new Returned(row.getBytes("returned"), row.getBytes("certificate")))
                .optional();
    }

    /** Whether a person's own tool appended to a version; its bytes stay a stranger's. */
    boolean anyUsed(UUID version) {
        return jdbc.sql("""
                select exists (select from signing_outside
                    where version_id = :version and returned_at is not null and used_at is not null)
                """).param("version", version).query(Boolean.class).single();
    }

    /** @return false if something came back before */
    boolean keepReturned(UUID id, byte[] bytes, String sha256, byte[] certificate, Instant at) {
        return jdbc.sql("""
                update signing_outside set returned = :bytes, returned_sha256 = :sha256, certificate = :certificate,
                    returned_at = :at
                where id = :id and returned_at is null and used_at is null
                """)
                        .param("bytes", bytes)
                        .param("sha256", sha256)
                        .param("certificate", certificate)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The bytes are in the paper from now on, so they need not be kept twice. @return false if used before */
    boolean use(UUID id, Instant at) {
        return jdbc.sql("""
                update signing_outside set used_at = :at, returned = null
                where id = :id and used_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OutsideFile file(ResultSet row, int index) throws SQLException {
        return new OutsideFile(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getObject("document", UUID.class),
                row.getObject("task", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("unit"),
                row.getString("field"),
                row.getString("base_sha256"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("returned_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    record Returned(byte[] bytes, byte[] certificate) {}
}
