package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists documents, only ever those that the given keys may read. */
@Repository
class SearchRepository {

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param words null for no search; written with diacritics they are looked for as written, else without
     */
    List<Hit> list(
            DocumentQuery query,
            @Nullable String words,
            boolean accented,
            @Nullable UUID after,
            Collection<String> keys) {
        return jdbc.sql("""
                select d.id, d.type, d.title, d.unit, d.group_code, d.year, d.state, d.number_text, d.dated,
                    d.current_number, d.state_at, case when cast(:words as text) is null then null else s.content end as content
                from documents_document d
                left join documents_search s on s.document = d.id
                where exists (select from documents_access a where a.document = d.id and a.key = any (:keys))
                  and (cast(:type as text) is null or d.type = :type)
                  and (cast(:group as text) is null or d.group_code = :group)
                  and (cast(:year as int) is null or d.year = :year)
                  and (cast(:state as text) is null or d.state = :state)
                  and (cast(:unit as text) is null or d.unit = :unit)
                  and (cast(:case as uuid) is null or d.case_id = :case)
                  and (cast(:after as uuid) is null or d.id < :after)
                  and (cast(:words as text) is null
                    or (:accented and s.accented @@ websearch_to_tsquery('simple', :words))
                    or (not :accented and s.plain @@ websearch_to_tsquery('simple', :words)))
                order by d.id desc
                limit :limit
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("words", words, Types.VARCHAR)
                .param("accented", accented)
                .param("type", query.type(), Types.VARCHAR)
                .param("group", query.group(), Types.VARCHAR)
                .param("year", query.year(), Types.INTEGER)
                .param("state", query.state(), Types.VARCHAR)
                .param("unit", query.unit(), Types.VARCHAR)
                .param("case", query.caseId(), Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", query.limit() + 1)
                .query(SearchRepository::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int index) throws SQLException {
        var summary = new DocumentSummary(
                row.getObject("id", UUID.class),
                DocumentType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("unit"),
                row.getString("group_code"),
                row.getObject("year", Integer.class),
                DocumentState.valueOf(row.getString("state")),
                row.getString("number_text"),
                row.getObject("dated", LocalDate.class),
                row.getInt("current_number"),
                row.getTimestamp("state_at").toInstant(),
                null);
        return new Hit(summary, row.getString("content"));
    }

    /**
     * @param content title and text, only when searched
     */
    record Hit(DocumentSummary summary, @Nullable String content) {}
}
