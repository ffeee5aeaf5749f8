package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Official papers, their fields and their revisions. Rows are only ever added, but for the count of revisions. */
@Repository
class OfficialRepository {

    private static final String PAPER = """
            select o.document, o.version, o.source, v.number, v.sha256 as version_sha256, o.code, o.pages, o.place,
                r.sequence, r.sha256, r.field, r.added_at, d.current_number = v.number as in_force
            from documents_official o
            join documents_version v on v.id = o.version
            join documents_document d on d.id = o.document
            join documents_revision r on r.version = o.version and r.sequence = o.head
            """;

    private final JdbcClient jdbc;

    OfficialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VersionInfo version, UUID source, Rendered rendered, String login, Instant at) {
        jdbc.sql("""
                insert into documents_official (version, document, source, code, pages, place)
                values (:version, :document, :source, :code, :pages, :place)
                """)
                .param("version", version.id())
                .param("document", version.document())
                .param("source", source)
                .param("code", rendered.code())
                .param("pages", rendered.pages())
                .param("place", rendered.place())
                .update();
        rendered.fields().forEach(field -> insert(version.id(), field));
        insert(new Revision(version.id(), 0, version.sha256(), null, at), login);
    }

    private void insert(UUID version, FieldLayout field) {
        jdbc.sql("""
                insert into documents_field (version, ordinal, name, role, page, x, y, width, height, unit)
                values (:version, :ordinal, :name, :role, :page, :x, :y, :width, :height, :unit)
                """)
                .param("version", version)
                .param("ordinal", field.ordinal())
                .param("name", field.name())
                .param("role", field.role().name())
                .param("page", field.page())
                .param("x", field.x())
                .param("y", field.y())
                .param("width", field.width())
                .param("height", field.height())
                .param("unit", field.unit(), Types.VARCHAR)
                .update();
    }

    private void insert(Revision revision, String login) {
        jdbc.sql("""
                insert into documents_revision (version, sequence, sha256, field, added_by, added_at)
                values (:version, :sequence, :sha256, :field, :by, :at)
                """)
                .param("version", revision.version())
                .param("sequence", revision.sequence())
                .param("sha256", revision.sha256())
                .param("field", revision.field(), Types.VARCHAR)
                .param("by", login)
                .param("at", revision.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a revision to a locked paper. */
    void append(Revision revision, byte[] bytes, String login) {
        jdbc.sql("insert into documents_blob (sha256, bytes) values (:sha256, :bytes) on conflict do nothing")
                .param("sha256", revision.sha256())
                .param("bytes", bytes)
                .update();
        insert(revision, login);
        jdbc.sql("update documents_official set head = :head where version = :version and head = :head - 1")
                .param("head", revision.sequence())
                .param("version", revision.version())
                .update();
    }

    /** Locks a paper until the transaction ends; what is read of it afterwards is fresh. */
    boolean lock(UUID version) {
        return jdbc.sql("select head from documents_official where version = :version for update")
                .param("version", version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<OfficialPaper> find(UUID version) {
        return paper(" where o.version = :key", version);
    }

    Optional<OfficialPaper> inForce(UUID document) {
        return paper(" where o.document = :key and d.current_number = v.number", document);
    }

    boolean anyInForce(Collection<UUID> documents) {
        return jdbc.sql("""
                select exists (
                    select from documents_official o
                    join documents_version v on v.id = o.version
                    join documents_document d on d.id = o.document and d.current_number = v.number
                    where o.document in (:documents))
                """).param("documents", documents).query(Boolean.class).single();
    }

    Optional<OfficialPaper> byCode(String code) {
        return paper(" where o.code = :key", code);
    }

    Optional<OfficialPaper> bySha256(String sha256) {
        return paper(" where o.version = (select version from documents_revision where sha256 = :key limit 1)", sha256);
    }

    /** The approved version a paper was made of. */
    Optional<UUID> source(UUID version) {
        return jdbc.sql("select source from documents_official where version = :version")
                .param("version", version)
                .query(UUID.class)
                .optional();
    }

    /** Whether that version was structured text of ours. */
    boolean madeOfText(UUID version) {
        return jdbc.sql("""
                select exists (select from documents_official o join documents_version v on v.id = o.source
                    where o.version = :version and v.kind = 'TEXT')
                """).param("version", version).query(Boolean.class).single();
    }

    List<Revision> revisions(UUID version) {
        return jdbc.sql("""
                select version, sequence, sha256, field, added_at from documents_revision
                where version = :version order by sequence
                """)
                .param("version", version)
                .query(OfficialRepository::revision)
                .list();
    }

    private Optional<OfficialPaper> paper(String condition, Object key) {
        return jdbc.sql(PAPER + condition)
                .param("key", key)
                .query((row, index) -> new OfficialPaper(
                        row.getObject("document", UUID.class),
                        row.getObject("version", UUID.class),
                        row.getInt("number"),
                        row.getString("version_sha256"),
                        row.getString("code"),
                        row.getInt("pages"),
                        fields(row.getObject("version", UUID.class)),
                        row.getString("place"),
                        revision(row, index),
                        row.getBoolean("in_force")))
                .optional();
    }

    private List<FieldLayout> fields(UUID version) {
        return jdbc.sql("""
                select name, role, page, x, y, width, height, unit, ordinal from documents_field
                where version = :version order by ordinal
                """)
                .param("version", version)
                .query((row, index) -> new FieldLayout(
                        row.getString("name"),
                        FieldRole.valueOf(row.getString("role")),
                        row.getInt("page"),
                        row.getInt("x"),
                        row.getInt("y"),
                        row.getInt("width"),
                        row.getInt("height"),
                        unit(row),
                        row.getInt("ordinal")))
                .list();
    }

    private static @Nullable String unit(ResultSet row) throws SQLException {
        return row.getString("unit");
    }

    private static Revision revision(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getObject("version", UUID.class),
                row.getInt("sequence"),
                row.getString("sha256"),
                row.getString("field"),
                row.getTimestamp("added_at").toInstant());
    }
}
