package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.SubjectVersions;

/** Versions and their bytes. Rows are only ever added. */
@Repository
class VersionRepository {

    private static final String COLUMNS = """
            v.id, v.document, v.number, v.sha256, v.kind, v.media_type, v.file_name, v.size_bytes, v.reason, v.created_by,
            v.created_login, v.created_name, v.created_at
            """;

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VersionInfo version, byte[] bytes) {
        jdbc.sql("""
                with blob as (
                    insert into documents_blob (sha256, bytes) values (:sha256, :bytes) on conflict do nothing)
                insert into documents_version (id, document, number, sha256, kind, media_type, file_name, size_bytes, reason,
                    created_by, created_login, created_name, created_at)
                values (:id, :document, :number, :sha256, :kind, :mediaType, :fileName, :size, :reason,
                    :by, :login, :name, :at)
                """)
                .param("sha256", version.sha256())
                .param("bytes", bytes)
                .param("id", version.id())
                .param("document", version.document())
                .param("number", version.number())
                .param("kind", version.kind())
                .param("mediaType", version.mediaType())
                .param("fileName", version.fileName())
                .param("size", version.sizeBytes())
                .param("reason", version.reason())
                .param("by", version.createdBy())
                .param("login", version.createdLogin())
                .param("name", version.createdName())
                .param("at", version.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<VersionInfo> ofDocument(UUID document) {
        return jdbc.sql("select " + COLUMNS
                        + " from documents_version v where v.document = :document order by v.number desc")
                .param("document", document)
                .query(VersionRepository::row)
                .list();
    }

    Optional<VersionInfo> find(UUID document, int number) {
        return jdbc.sql("select " + COLUMNS
                        + " from documents_version v where v.document = :document and v.number = :number")
                .param("document", document)
                .param("number", number)
                .query(VersionRepository::row)
                .optional();
    }

    /** The structured text that stood last before a version. */
    Optional<VersionInfo> textBefore(UUID document, int number) {
        return jdbc.sql("select " + COLUMNS + """
                 from documents_version v
                where v.document = :document and v.number < :number and v.kind = 'TEXT'
                order by v.number desc limit 1
                """)
                .param("document", document)
                .param("number", number)
                .query(VersionRepository::row)
                .optional();
    }

    /** A version with what is known of the inside of its file; of a paper being signed, of its newest revision. */
    record WithFile(VersionInfo info, FileFacts file) {}

    Optional<WithFile> findWithFile(UUID document, int number) {
        return jdbc.sql("select " + COLUMNS + """
                , e.state as read_state, e.reason as read_reason, coalesce(o.pages, e.page_count, 0) as pages, e.findings,
                    o.version is not null as official,
                    coalesce(r.sha256, v.sha256) as image_sha256
                from documents_version v
                left join documents_extraction e on e.sha256 = v.sha256
                left join documents_official o on o.version = v.id
                left join documents_revision r on r.version = v.id and r.sequence = o.head
                where v.document = :document and v.number = :number
                """)
                .param("document", document)
                .param("number", number)
                .query((row, index) -> new WithFile(row(row, index), file(row)))
                .optional();
    }

    private static FileFacts file(ResultSet row) throws SQLException {
        var state = row.getString("read_state");
        var reason = row.getString("read_reason");
        var found = row.getArray("findings");
        return new FileFacts(
                state == null ? ExtractionState.DONE : ExtractionState.valueOf(state),
                reason == null ? null : ExtractionReason.valueOf(reason),
                row.getInt("pages"),
                row.getBoolean("official"),
                row.getString("image_sha256"),
                found == null ? List.of() : findings((String[]) found.getArray()));
    }

    private static List<Finding> findings(String[] words) {
        return Stream.of(words)
                .map(word -> word.split(" "))
                .map(parts -> new Finding(FindingKind.valueOf(parts[0]), Integer.parseInt(parts[1])))
                .sorted(Comparator.comparing(Finding::kind).reversed())
                .toList();
    }

    /** The version that an official paper was made of; any other version is its own source. */
    Optional<WithFile> source(UUID version) {
        return jdbc.sql("""
                select v.document, v.number from documents_version v
                where v.id = coalesce((select o.source from documents_official o where o.version = :version), :version)
                """)
                .param("version", version)
                .query((row, index) -> findWithFile(row.getObject("document", UUID.class), row.getInt("number")))
                .optional()
                .flatMap(found -> found);
    }

    Optional<VersionInfo> inForce(UUID document) {
        return jdbc.sql("select " + COLUMNS + """
                from documents_document d
                join documents_version v on v.document = d.id and v.number = d.current_number
                where d.id = :document
                """)
                .param("document", document)
                .query(VersionRepository::row)
                .optional();
    }

    /** The same with the title of its document, for the corridor. */
    Optional<SubjectVersions.Version> subject(UUID document) {
        return jdbc.sql("select d.title, " + COLUMNS + """
                from documents_document d
                join documents_version v on v.document = d.id and v.number = d.current_number
                where d.id = :document
                """)
                .param("document", document)
                .query((row, index) -> new SubjectVersions.Version(
                        document,
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("sha256"),
                        row.getString("title"),
                        row.getString("created_name"),
                        instant(row)))
                .optional();
    }

    /** Bytes of the structured text of a version: its own, or that of which the official paper was made. */
    Optional<byte[]> text(UUID version) {
        return jdbc.sql("""
                select b.bytes from documents_version v join documents_blob b on b.sha256 = v.sha256
                where v.kind = 'TEXT'
                  and v.id = coalesce((select o.source from documents_official o where o.version = :version), :version)
                """)
                .param("version", version)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    byte[] bytes(String sha256) {
        return jdbc.sql("select bytes from documents_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, index) -> row.getBytes("bytes"))
                .single();
    }

    private static VersionInfo row(ResultSet row, int index) throws SQLException {
        return new VersionInfo(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("kind"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("reason"),
                row.getObject("created_by", UUID.class),
                row.getString("created_login"),
                row.getString("created_name"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("created_at").toInstant();
    }
}
