package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Ids;

/** Series, their numbers, and the symbols of units. */
@Repository
class RegisterRepository {

    private static final String COLUMNS = """
            n.number, n.text, n.document, n.title, n.state, n.dated, n.void_reason, n.changed_at, n.changed_by
            """;

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number; the row of the series stays locked until the transaction ends, so an undone one leaves no gap. */
    NumberEntry reserve(Series series, String suffix, DocumentRow row, Acting acting) {
        return jdbc.sql("""
                with taken as (
                    insert into documents_series as s (id, owner, year, book, last_number)
                    values (:id, :owner, :year, :book, 1)
                    on conflict (owner, year, book) do update set last_number = s.last_number + 1
                    returning s.id, s.last_number)
                insert into documents_number as n (series, number, text, document, title, state, reserved_at, reserved_by,
                    changed_at, changed_by)
                select id, last_number, lpad(last_number::text, greatest(2, length(last_number::text)), '0') || :suffix,
                    :document, :title, 'RESERVED', :at, :login, :at, :login
                from taken
                returning
                """ + COLUMNS)
                .param("id", Ids.next())
                .param("owner", series.owner())
                .param("year", series.year())
                .param("book", series.book())
                .param("suffix", suffix)
                .param("document", row.id())
                .param("title", row.title())
                .param("at", acting.at().atOffset(ZoneOffset.UTC))
                .param("login", acting.login())
                .query(RegisterRepository::entry)
                .single();
    }

    NumberEntry confirm(UUID document, LocalDate dated, Acting acting) {
        return jdbc.sql("""
                update documents_number n set state = 'CONFIRMED', dated = :dated, changed_at = :at, changed_by = :login
                where n.document = :document and n.state <> 'VOID'
                returning
                """ + COLUMNS)
                .param("dated", dated)
                .param("at", acting.at().atOffset(ZoneOffset.UTC))
                .param("login", acting.login())
                .param("document", document)
                .query(RegisterRepository::entry)
                .single();
    }

    void voidNumber(UUID document, String reason, Instant at, String login) {
        jdbc.sql("""
                update documents_number set state = 'VOID', void_reason = :reason, changed_at = :at, changed_by = :login
                where document = :document and state <> 'VOID'
                """)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .param("document", document)
                .update();
    }

    Optional<Kept> ofDocument(UUID document) {
        return jdbc.sql("select s.owner, s.year, s.book, " + COLUMNS + """
                from documents_number n join documents_series s on s.id = n.series
                where n.document = :document and n.state <> 'VOID'
                """)
                .param("document", document)
                .query((row, index) -> new Kept(
                        new Series(row.getString("owner"), row.getInt("year"), row.getString("book")),
                        entry(row, index)))
                .optional();
    }

    List<NumberEntry> book(Series series) {
        return jdbc.sql("select " + COLUMNS + """
                from documents_number n join documents_series s on s.id = n.series
                where s.owner = :owner and s.year = :year and s.book = :book
                order by n.number
                """)
                .param("owner", series.owner())
                .param("year", series.year())
                .param("book", series.book())
                .query(RegisterRepository::entry)
                .list();
    }

    /** The same with what the printed book says of each document. */
    List<RegisterLine> lines(Series series, boolean mayVoid) {
        return jdbc.sql("select " + COLUMNS + """
                , d.type,
                (select e.name from documents_endorsement e
                 where e.document = n.document and e.step = 'SIGN' and e.outcome like 'sign%' order by e.id desc limit 1) as signer,
                array(select r.line from documents_recipient r where r.document = n.document order by r.position) as places,
                (select count(*) from documents_dispatch p
                 where p.document = n.document and p.state <> 'NOT_SENT') as copies
                from documents_number n
                join documents_series s on s.id = n.series
                join documents_document d on d.id = n.document
                where s.owner = :owner and s.year = :year and s.book = :book
                order by n.number
                """)
                .param("owner", series.owner())
                .param("year", series.year())
                .param("book", series.book())
                .query((row, index) -> line(row, index, mayVoid))
                .list();
    }

    private static RegisterLine line(ResultSet row, int index, boolean mayVoid) throws SQLException {
        var entry = entry(row, index);
        // a void number names no document, so nothing of the document stands beside it
        var named = entry.state() != NumberEntry.State.VOID;
        var places = named ? List.of((String[]) row.getArray("places").getArray()) : List.<String>of();
        return new RegisterLine(
                entry,
                DocumentType.valueOf(row.getString("type")),
                named ? row.getString("signer") : null,
                places.stream().filter(place -> !Sending.onFile(place)).toList(),
                places.stream().filter(Sending::onFile).findFirst().orElse(null),
                named ? row.getInt("copies") : 0,
                mayVoid && entry.state() == NumberEntry.State.RESERVED);
    }

    /** Series and number that are kept, but not used, for a document; locks them. */
    Optional<NumberEntry> lockReserved(UUID document) {
        return jdbc.sql("select " + COLUMNS + """
                from documents_number n where n.document = :document and n.state = 'RESERVED' for update
                """)
                .param("document", document)
                .query(RegisterRepository::entry)
                .optional();
    }

    Optional<String> symbol(String owner, LocalDate day) {
        return jdbc.sql("""
                select symbol from documents_symbol where owner = :owner and valid_from <= :day
                order by valid_from desc limit 1
                """)
                .param("owner", owner)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void setSymbol(String owner, String symbol, LocalDate from) {
        jdbc.sql("""
                insert into documents_symbol (owner, symbol, valid_from) values (:owner, :symbol, :from)
                on conflict (owner, valid_from) do update set symbol = excluded.symbol
                """)
                .param("owner", owner)
                .param("symbol", symbol)
                .param("from", from)
                .update();
    }

    private static NumberEntry entry(ResultSet row, int index) throws SQLException {
        return new NumberEntry(
                row.getInt("number"),
                row.getString("text"),
                row.getObject("document", UUID.class),
                row.getString("title"),
                NumberEntry.State.valueOf(row.getString("state")),
                row.getObject("dated", LocalDate.class),
                row.getString("void_reason"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    record Kept(Series series, NumberEntry entry) {}
}
