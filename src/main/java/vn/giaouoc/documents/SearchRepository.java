package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds documents by their words, only ever those that the given keys may read, the newest first. Three plans, because no single
 * one is right for every word: a rare word is looked up whole; a common one block by block, beginning with the newest, until the
 * page is full; a reader of few documents has them read through.
 */
@Repository
class SearchRepository {

    private static final String IN_STATE = """
              and (cast(:state as text) is null or exists (
                select from documents_document d where d.id = h.document and d.state = :state))
              and (cast(:case as uuid) is null or exists (
                select from documents_document d where d.id = h.document and d.case_id = :case))
            """;

    /** Asked of the newest first and no longer than until the page is full; that is what {@code offset 0} below is for. */
    private static final String READABLE_HITS = """
              exists (select from documents_access a where a.document = h.document and a.key = any (:keys))
            """ + IN_STATE;

    /** For words that stand in few rows. */
    static final String RARE = """
            select h.block, h.document, h.page
            from (
                select s.block, s.document, min(s.page) as page
                from documents_search s
                where s.words @@ (cast(:query as tsquery) && cast(:rows as tsquery))
                  and (s.block, s.document) < (:block, :document)
                group by s.block, s.document
                order by s.block desc, s.document desc
                offset 0) h
            where
            """ + READABLE_HITS + """
            limit :limit
            """;

    /** For words that stand in many rows: the mark of a block cuts them short within the index. */
    static final String COMMON = """
            select b.block, f.document, f.page
            from generate_series(:block, 0, -1) as b (block)
            cross join lateral (
                select h.document, h.page
                from (
                    select s.document, min(s.page) as page
                    from documents_search s
                    where s.words @@ (cast(:query as tsquery) && cast(quote_literal(:mark || b.block) as tsquery))
                      and (b.block < :block or s.document < :document)
                    group by s.document
                    order by s.document desc
                    offset 0) h
                where
            """ + READABLE_HITS + """
                limit :limit) f
            limit :limit
            """;

    /** For readers of few documents, which are read through from the newest. */
    static final String NARROW = """
            with mine as materialized (
                select distinct a.document from documents_access a
                where a.key = any (:keys) and (:block = 2147483647 or a.document < :document)
                order by a.document desc)
            select h.block, h.document, h.page
            from mine m
            cross join lateral (
                select r.block, r.document, r.page from documents_search r
                where r.document = m.document and (r.page > 0) = (:mark = '~p') and r.words @@ cast(:query as tsquery)
                order by r.page limit 1) h
            where true
            """ + IN_STATE + """
            limit :limit
            """;

    static final String READABLE = """
            select count(*) from (
                select from documents_access where key = any (:keys) limit :most) few
            """;

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a search goes on: after the document of that block. */
    record Place(int block, UUID document) {

        static final Place START = new Place(Integer.MAX_VALUE, new UUID(-1, -1));
    }

    record Hit(Place place, int page) {}

    /** One of the three plans. */
    List<Hit> find(
            String plan,
            String query,
            String sort,
            Place after,
            DocumentQuery asked,
            Collection<String> keys,
            int limit) {
        return jdbc.sql(plan)
                .param("query", query)
                .param("rows", Lexemes.quoted(Lexemes.mark(sort, "")))
                .param("mark", Lexemes.mark(sort, ""))
                .param("block", after.block())
                .param("document", after.document())
                .param("keys", keys.toArray(String[]::new))
                .param("state", asked.state(), Types.VARCHAR)
                .param("case", asked.caseId(), Types.OTHER)
                .param("limit", limit)
                .query((row, index) -> new Hit(
                        new Place(row.getInt("block"), row.getObject("document", UUID.class)), row.getInt("page")))
                .list();
    }

    /** How many rights to read the keys give, counted no further than asked. */
    int readable(Collection<String> keys, int most) {
        return jdbc.sql(READABLE)
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    int lastBlock() {
        return jdbc.sql("select (last_value / :size)::int from documents_search_order")
                .param("size", SearchIndexRepository.BLOCK)
                .query(Integer.class)
                .single();
    }

    /** Of the documents given, those whose title or number answers the query. */
    List<UUID> titled(Collection<UUID> documents, String query) {
        return jdbc.sql("""
                select s.document from documents_search s
                where s.document = any (:documents) and s.page = 0 and s.words @@ cast(:query as tsquery)
                """)
                .param("documents", documents.toArray(UUID[]::new))
                .param("query", query)
                .query(UUID.class)
                .list();
    }

    /** What a list shows of the documents, with the row of text that was hit. */
    Map<UUID, Found> shown(List<Hit> hits) {
        var found = new HashMap<UUID, Found>();
        jdbc.sql("""
                select d.id, d.type, d.title, d.unit, d.group_code, d.year, d.state, d.number_text, d.dated,
                    d.current_number, d.state_at, s.content
                from unnest(:documents, :pages) as h (document, page)
                join documents_document d on d.id = h.document
                left join documents_search s on s.document = h.document and s.page = h.page and s.page > 0
                """)
                .param(
                        "documents",
                        hits.stream().map(hit -> hit.place().document()).toArray(UUID[]::new))
                .param("pages", hits.stream().map(Hit::page).toArray(Integer[]::new))
                .query((row, index) -> new Found(summary(row), row.getString("content")))
                .list()
                .forEach(one -> found.put(one.summary().id(), one));
        return found;
    }

    record Found(DocumentSummary summary, @Nullable String content) {}

    /** Share of the rows that hold a word, for the words that many rows hold; kept by PostgreSQL's own statistics. */
    Map<String, Float> shares() {
        var shares = new HashMap<String, Float>();
        jdbc.sql("""
                select e.word, f.share
                from pg_stats s,
                    lateral unnest(cast(cast(s.most_common_elems as text) as text[])) with ordinality as e (word, at),
                    lateral unnest(s.most_common_elem_freqs) with ordinality as f (share, at)
                where s.schemaname = current_schema() and s.tablename = 'documents_search' and s.attname = 'words'
                  and e.at = f.at
                """)
                .query((row, index) -> Map.entry(row.getString("word"), row.getFloat("share")))
                .list()
                .forEach(share -> shares.put(share.getKey(), share.getValue()));
        return shares;
    }

    /** Rows of the index, as PostgreSQL last counted them. */
    long rows() {
        return jdbc.sql("""
                select greatest(c.reltuples, 0)::bigint from pg_class c
                where c.oid = 'documents_search'::regclass
                """).query(Long.class).single();
    }

    /** Without words to look for: all that match, the newest first. */
    List<DocumentSummary> list(DocumentQuery query, @Nullable UUID after, Collection<String> keys) {
        return jdbc.sql("""
                select d.id, d.type, d.title, d.unit, d.group_code, d.year, d.state, d.number_text, d.dated,
                    d.current_number, d.state_at
                from documents_document d
                where exists (select from documents_access a where a.document = d.id and a.key = any (:keys))
                  and (cast(:type as text) is null or d.type = :type)
                  and (cast(:group as text) is null or d.group_code = :group)
                  and (cast(:year as int) is null or d.year = :year)
                  and (cast(:state as text) is null or d.state = :state)
                  and (cast(:unit as text) is null or d.unit = :unit)
                  and (cast(:case as uuid) is null or d.case_id = :case)
                  and (cast(:after as uuid) is null or d.id < :after)
                order by d.id desc
                limit :limit
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("type", query.type(), Types.VARCHAR)
                .param("group", query.group(), Types.VARCHAR)
                .param("year", query.year(), Types.INTEGER)
                .param("state", query.state(), Types.VARCHAR)
                .param("unit", query.unit(), Types.VARCHAR)
                .param("case", query.caseId(), Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", query.limit() + 1)
                .query((row, index) -> summary(row))
                .list();
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
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
    }
}
