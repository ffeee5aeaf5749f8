package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** Copies of issued documents and the rules of their deadlines. */
@Repository
class DispatchRepository {

    private static final String COLUMNS = """
            p.id, p.document, p.line, p.unit, p.state, p.sent_at, p.sent_by, p.sent_how, p.due_at, p.received_at,
            p.received_name, p.received_capacity, p.recalled_at, p.recall_due_at, p.given_back_at, p.given_back_name,
            p.disposal, p.version
            """;

    private final JdbcClient jdbc;

    DispatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Dispatch dispatch, int version) {}

    record New(
            String line,
            @Nullable String unit,
            DispatchState state,
            @Nullable Instant dueAt) {}

    /** @param how by post, by hand; null when the product delivered it */
    record Sent(Instant at, String by, @Nullable String how) {}

    void insert(UUID document, List<New> copies, Sent sent) {
        int position = 0;
        for (var copy : copies) {
            boolean gone = copy.state() == DispatchState.SENT;
            jdbc.sql("""
                    insert into documents_dispatch (id, document, position, line, unit, state, sent_at, sent_by, due_at)
                    values (:id, :document, :position, :line, :unit, :state, :at, :by, :due)
                    """)
                    .param("id", Ids.next())
                    .param("document", document)
                    .param("position", ++position)
                    .param("line", copy.line())
                    .param("unit", copy.unit(), Types.VARCHAR)
                    .param("state", copy.state().name())
                    .param("at", gone ? utc(sent.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("by", gone ? sent.by() : null, Types.VARCHAR)
                    .param("due", utc(copy.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    List<Dispatch> ofDocument(UUID document) {
        return jdbc.sql("select " + COLUMNS
                        + " from documents_dispatch p where p.document = :document order by p.position")
                .param("document", document)
                .query((row, index) -> row(row).dispatch())
                .list();
    }

    List<Row> lockOfDocument(UUID document) {
        return jdbc.sql("select " + COLUMNS
                        + " from documents_dispatch p where p.document = :document order by p.position for update")
                .param("document", document)
                .query((row, index) -> row(row))
                .list();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from documents_dispatch p where p.id = :id for update")
                .param("id", id)
                .query((row, index) -> row(row))
                .optional();
    }

    /**
     * What came to units, the newest first.
     *
     * @param waiting only what is still to be confirmed
     */
    List<Found> incoming(
            Collection<String> units, boolean waiting, @Nullable UUID after, int limit, Collection<String> readKeys) {
        return found("p.unit = any (:units)", units, waiting, after, limit, readKeys);
    }

    /** Copies that units sent out and that are not confirmed or given back, the newest first. */
    List<Found> outgoing(Collection<String> units, @Nullable UUID after, int limit, Collection<String> readKeys) {
        return found("d.unit = any (:units)", units, true, after, limit, readKeys);
    }

    private List<Found> found(
            String whose,
            Collection<String> units,
            boolean waiting,
            @Nullable UUID after,
            int limit,
            Collection<String> readKeys) {
        return jdbc.sql("select " + COLUMNS + """
                , d.type, d.title, d.number_text, d.dated, d.unit as from_unit, d.state as document_state, d.state_reason,
                exists (select from documents_access a where a.document = d.id and a.key = any (:keys)) as readable
                from documents_dispatch p join documents_document d on d.id = p.document
                where %s and (not :waiting or p.state in ('TO_SEND', 'SENT', 'RECALLED'))
                  and (not :waiting or p.state <> 'SENT' or p.due_at is not null)
                  and (cast(:after as uuid) is null or p.id < :after)
                order by p.id desc limit :limit
                """.formatted(whose))
                .param("units", units.toArray(String[]::new))
                .param("keys", readKeys.toArray(String[]::new))
                .param("waiting", waiting)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, index) -> new Found(
                        row(row).dispatch(),
                        DocumentType.valueOf(row.getString("type")),
                        row.getString("title"),
                        row.getString("number_text"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("from_unit"),
                        DocumentState.valueOf(row.getString("document_state")),
                        row.getString("state_reason"),
                        row.getBoolean("readable")))
                .list();
    }

    record Found(
            Dispatch dispatch,
            DocumentType type,
            String title,
            @Nullable String number,
            @Nullable LocalDate dated,
            String from,
            DocumentState state,
            @Nullable String reason,
            boolean readable) {}

    void sent(Row row, DispatchState state, Sent sent) {
        one(jdbc.sql("""
                update documents_dispatch set state = :state, sent_at = :at, sent_by = :by, sent_how = :how,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("at", utc(sent.at()))
                .param("by", sent.by())
                .param("how", sent.how(), Types.VARCHAR)
                .param("id", row.dispatch().id())
                .param("version", row.version())
                .update());
    }

    void received(Row row, DispatchState state, Author by, Instant at) {
        one(jdbc.sql("""
                update documents_dispatch set state = :state, received_at = :at, received_login = :login,
                    received_name = :name, received_capacity = :capacity, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("login", by.login())
                .param("name", by.name())
                .param("capacity", by.capacity(), Types.VARCHAR)
                .param("id", row.dispatch().id())
                .param("version", row.version())
                .update());
    }

    void recalled(Row row, DispatchState state, Instant at, Instant dueAt) {
        one(jdbc.sql("""
                update documents_dispatch set state = :state, recalled_at = :at, recall_due_at = :due, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("due", utc(dueAt))
                .param("id", row.dispatch().id())
                .param("version", row.version())
                .update());
    }

    void givenBack(Row row, DispatchState state, Disposal disposal, Author by, Instant at) {
        one(jdbc.sql("""
                update documents_dispatch set state = :state, given_back_at = :at, given_back_login = :login,
                    given_back_name = :name, disposal = :disposal, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("login", by.login())
                .param("name", by.name())
                .param("disposal", disposal.name())
                .param("id", row.dispatch().id())
                .param("version", row.version())
                .update());
    }

    /** Working days of a rule on a day. */
    int workingDays(String key, LocalDate day) {
        return jdbc.sql("""
                select working_days from documents_dispatch_rule
                where key = :key and valid_from <= :day and (valid_to is null or valid_to >= :day)
                order by valid_from desc limit 1
                """)
                .param("key", key)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Problem.conflict("documents.dispatch-stale");
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Row row(ResultSet row) throws SQLException {
        var disposal = row.getString("disposal");
        return new Row(
                new Dispatch(
                        row.getObject("id", UUID.class),
                        row.getObject("document", UUID.class),
                        row.getString("line"),
                        row.getString("unit"),
                        DispatchState.valueOf(row.getString("state")),
                        instant(row, "sent_at"),
                        row.getString("sent_by"),
                        row.getString("sent_how"),
                        instant(row, "due_at"),
                        instant(row, "received_at"),
                        row.getString("received_name"),
                        row.getString("received_capacity"),
                        instant(row, "recalled_at"),
                        instant(row, "recall_due_at"),
                        instant(row, "given_back_at"),
                        row.getString("given_back_name"),
                        disposal == null ? null : Disposal.valueOf(disposal)),
                row.getInt("version"));
    }
}
