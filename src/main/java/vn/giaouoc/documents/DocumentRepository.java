package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Problem;

/** Documents and their state. */
@Repository
class DocumentRepository {

    private static final String COLUMNS = """
            d.id, d.type, d.title, d.unit, d.group_code, d.year, d.field, d.urgency, d.state, d.state_at, d.state_reason,
            d.current_number, v.id as current_id, v.sha256 as current_sha256, d.approved_number, d.number_text, d.dated,
            d.sealed_at, d.case_id, d.drafter, d.created_name, d.created_at, d.version
            """;

    private static final String TABLES = """
            documents_document d
            left join documents_version v on v.document = d.id and v.number = d.current_number
            """;

    /** What is not read yet, or could not be read, counts as clean: nothing waits for the reader (ADR-0008, ADR-0011). */
    private static final String CLEAN = """
            not exists (
                select from documents_version v
                left join documents_official o on o.version = v.id
                join documents_version s on s.id = coalesce(o.source, v.id)
                join documents_extraction e on e.sha256 = s.sha256
                cross join unnest(e.findings) as f
                where v.document = d.id and v.number = d.current_number and split_part(f, ' ', 1) = any (:blocking))
            """;

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CreateDocument command, String urgency, Author author, Instant at) {
        jdbc.sql("""
                insert into documents_document (id, type, title, unit, group_code, year, field, urgency, state, state_at,
                    case_id, drafter, created_by, created_login, created_name, created_at)
                values (:id, :type, :title, :unit, :group, :year, :field, :urgency, 'DRAFT', :at,
                    :case, :drafter, :person, :login, :name, :at)
                """)
                .param("id", id)
                .param("type", command.type().name())
                .param("title", command.title())
                .param("unit", command.unit())
                .param("group", command.group(), Types.VARCHAR)
                .param("year", command.year(), Types.INTEGER)
                .param("field", command.field(), Types.VARCHAR)
                .param("urgency", urgency)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("case", command.caseId(), Types.OTHER)
                .param("drafter", command.drafter(), Types.OTHER)
                .param("person", author.person())
                .param("login", author.login())
                .param("name", author.name())
                .update();
    }

    Optional<DocumentRow> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + ", false as may_write from " + TABLES + " where d.id = :id")
                .param("id", id)
                .query(DocumentRepository::row)
                .optional();
    }

    /** Locks the document until the transaction ends; everything read with it is fresh. */
    Optional<DocumentRow> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + ", false as may_write from " + TABLES
                        + " where d.id = :id for update of d")
                .param("id", id)
                .query(DocumentRepository::row)
                .optional();
    }

    /** The document if one of the keys reads it, and whether one of the acting keys may write it. */
    Optional<DocumentRow> findFor(UUID id, Collection<String> readKeys, Collection<String> writeKeys) {
        return jdbc.sql("select " + COLUMNS + """
                , (select bool_or(a.may_write and a.key = any (:writeKeys))
                   from documents_access a where a.document = d.id) as may_write
                from
                """ + TABLES + """
                where d.id = :id
                  and exists (select from documents_access a where a.document = d.id and a.key = any (:readKeys))
                """)
                .param("id", id)
                .param("readKeys", readKeys.toArray(String[]::new))
                .param("writeKeys", writeKeys.toArray(String[]::new))
                .query(DocumentRepository::row)
                .optional();
    }

    List<UUID> signedOfCase(UUID caseId) {
        return jdbc.sql("select id from documents_document where case_id = :case and state = 'SIGNED' order by id")
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }

    List<UUID> openOfCase(UUID caseId) {
        return jdbc.sql("""
                select id from documents_document
                where case_id = :case and state in ('DRAFT', 'IN_REVIEW', 'APPROVED') order by id
                """).param("case", caseId).query(UUID.class).list();
    }

    /**
     * @param blocking findings in a file that keep the document from this step
     * @return false if the version in force has one of them
     */
    boolean updateState(
            DocumentRow row,
            DocumentState state,
            @Nullable String reason,
            Collection<FindingKind> blocking,
            Instant at) {
        var rows = jdbc.sql("""
                        update documents_document d set state = :state, state_at = :at, state_reason = :reason,
                            approved_number = case
                                when :state = 'APPROVED' then current_number
                                when :state in ('DRAFT', 'IN_REVIEW') then null
                                else approved_number end,
                            version = version + 1
                        where id = :id and version = :version and
                        """ + CLEAN)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason, Types.VARCHAR)
                .param("id", row.id())
                .param("version", row.version())
                .param("blocking", words(blocking))
                .update();
        // the row is locked, so only the findings can have kept it
        if (rows != 1
                && !blocking.isEmpty()
                && find(row.id()).filter(now -> now.version() == row.version()).isPresent()) {
            return false;
        }
        changed(row, rows);
        return true;
    }

    /** Whether nothing was found so far in the file in force, or in the one its official paper was made of. */
    boolean isClean(UUID document, Collection<FindingKind> blocking) {
        return jdbc.sql("select exists (select from documents_document d where d.id = :id and " + CLEAN + ")")
                .param("id", document)
                .param("blocking", words(blocking))
                .query(Boolean.class)
                .single();
    }

    private static String[] words(Collection<FindingKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    void updateCurrent(DocumentRow row, int number, DocumentState state, Instant at) {
        changed(
                row,
                jdbc.sql("""
                        update documents_document set current_number = :number, state = :state, approved_number = null,
                            state_at = case when state = :state then state_at else :at end, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("number", number)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", row.id())
                        .param("version", row.version())
                        .update());
    }

    /** The official paper takes the place of the approved text, and its approval. */
    void updateOfficial(DocumentRow row, int number) {
        changed(
                row,
                jdbc.sql("""
                        update documents_document set current_number = :number, approved_number = :number, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("number", number)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update());
    }

    void updateNumbered(DocumentRow row, String number, LocalDate dated, Instant at) {
        changed(
                row,
                jdbc.sql("""
                        update documents_document set state = 'NUMBERED', state_at = :at, number_text = :number,
                            dated = :dated, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .param("dated", dated)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update());
    }

    void updateSealed(DocumentRow row, String login, Instant at) {
        changed(
                row,
                jdbc.sql("""
                        update documents_document set sealed_at = :at, sealed_by = :login, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("login", login)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update());
    }

    /** What the head decides when work on an existing draft is assigned. */
    void updateAssigned(DocumentRow row, CreateDocument assigned, String urgency) {
        changed(
                row,
                jdbc.sql("""
                        update documents_document set title = :title, type = :type, field = :field, drafter = :drafter,
                            urgency = :urgency, case_id = coalesce(case_id, :case), version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("title", assigned.title())
                        .param("type", assigned.type().name())
                        .param("field", assigned.field(), Types.VARCHAR)
                        .param("drafter", assigned.drafter(), Types.OTHER)
                        .param("urgency", urgency)
                        .param("case", assigned.caseId(), Types.OTHER)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update());
    }

    private static void changed(DocumentRow row, int rows) {
        if (rows != 1) {
            throw Problem.conflict("documents.changed-meanwhile", row.title());
        }
    }

    private static DocumentRow row(ResultSet row, int index) throws SQLException {
        return new DocumentRow(
                row.getObject("id", UUID.class),
                DocumentType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("unit"),
                row.getString("group_code"),
                row.getObject("year", Integer.class),
                row.getString("field"),
                row.getString("urgency"),
                DocumentState.valueOf(row.getString("state")),
                row.getTimestamp("state_at").toInstant(),
                row.getString("state_reason"),
                row.getInt("current_number"),
                row.getObject("current_id", UUID.class),
                row.getString("current_sha256"),
                row.getObject("approved_number", Integer.class),
                row.getString("number_text"),
                row.getObject("dated", LocalDate.class),
                instant(row.getTimestamp("sealed_at")),
                row.getObject("case_id", UUID.class),
                row.getObject("drafter", UUID.class),
                row.getString("created_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"),
                row.getBoolean("may_write"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
