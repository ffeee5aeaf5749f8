package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.documents.SearchShares.Look;

/**
 * Finds documents by their words, only ever those that the given keys may read, the newest first. The index is walked from the
 * newest part backwards until the page is full; each part is met in one scan that holds words, narrowing and readers at once.
 */
@Repository
class SearchRepository {

    /**
     * Every candidate is asked for here, whatever the index says of it: who may read, and what the search is narrowed by. One by
     * one: {@code offset 0} keeps PostgreSQL from reading all rights at once instead.
     */
    private static final String ALLOWED = """
            exists (select from documents_access a where a.document = h.document and a.key = any (:keys) offset 0)
            """;

    private static final String NARROWED = """
            and exists (
                select from documents_document d
                where d.id = h.document
                  and (cast(:type as text) is null or d.type = :type) and (cast(:year as int) is null or d.year = :year)
                  and (cast(:group as text) is null or d.group_code = :group)
                  and (cast(:unit as text) is null or d.unit = :unit) and (cast(:state as text) is null or d.state = :state)
                  and (cast(:case as uuid) is null or d.case_id = :case)
                offset 0)
            """;

    /** Those were listed before, for their titles. */
    private static final String NOT_BY_TITLE = """
            and not exists (
                select from documents_search t
                where t.document = h.document and t.page = 0 and t.words @@ cast(:words as tsquery)
                offset 0)
            """;

    /** Most parts of a walk hold nothing of a year, which is soon seen; not worth it where few rows are met anyway. */
    private static final String OF_YEAR = """
             and exists (
                        select from documents_search y
                        where y.words @@ w.part and y.words @@ cast(:ofYear as tsquery)
                        offset 0)
            """;

    /** As a function, not an operator: the row is to be read, for the positions of its words, not the index, which has none. */
    private static final String PROVED = "ts_match_vq(h.words, cast(:words as tsquery)) and ";

    private static final String CANDIDATES = """
                select distinct on (h.block, h.document) h.block, h.document, h.page
                from (
                    select s.block, s.document, s.page, s.words
                    from %s
                    where %s and (s.block, s.document) < (:block, :document)
                    order by s.block desc, s.document desc, s.page
                    offset 0) h
                where %s
                order by h.block desc, h.document desc, h.page
                limit :limit
            """;

    /** The limits stop the walk: no part is read that the page does not need, no candidate asked for after the last one shown. */
    private static final String FIND = """
            with walked as (
                select f.block, f.document, f.page
                from unnest(cast(:walk as tsquery[])) as w (part)
                cross join lateral (
            %s) f
                limit :limit),
            behind as (
            %s)
            select f.block, f.document, min(f.page) as page
            from (select * from walked union all select * from behind) f
            group by f.block, f.document
            order by f.block desc, f.document desc limit :limit
            """;

    /** Read one by one, as few as they are; never joined with the hits of all documents. */
    private static final String BEHIND = """
            (select distinct document from documents_search_behind) b
                    cross join lateral (
                        select r.block, r.document, r.page, r.words
                        from documents_search r
                        where r.document = b.document and (r.page > 0) = %s
                        offset 0) s
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

    /** What is looked for and by whom. */
    record Wanted(Lexemes.Asked asked, DocumentQuery query, Collection<String> keys) {

        List<String> narrowing() {
            return SearchMarks.asked(query);
        }

        List<String> readBy() {
            return SearchMarks.readBy(keys, query.type());
        }
    }

    /**
     * Where a walk begins.
     *
     * @param sort {@link SearchMarks#TITLES}, or {@link SearchMarks#TEXTS} of documents that are not found by their titles
     * @param newest block
     */
    record Walk(String sort, Place after, int newest, Look look) {

        String[] parts() {
            return SearchMarks.walk(sort, Math.min(newest, after.block()), look.width(), look.widest()).stream()
                    .map(Lexemes::quoted)
                    .toArray(String[]::new);
        }

        boolean ofTexts() {
            return sort.equals(SearchMarks.TEXTS);
        }
    }

    List<Hit> find(Wanted wanted, Walk walk, int limit) {
        return statement("", wanted, walk, limit)
                .query((row, index) -> new Hit(
                        new Place(row.getInt("block"), row.getObject("document", UUID.class)), row.getInt("page")))
                .list();
    }

    /** @param before the statement, such as {@code explain} */
    JdbcClient.StatementSpec statement(String before, Wanted wanted, Walk walk, int limit) {
        var query = wanted.query();
        var met = met(wanted, walk.look());
        var statement = jdbc.sql(before + text(wanted, walk, met.size()));
        for (int i = 0; i < met.size(); i++) {
            statement = statement.param("met" + i, met.get(i));
        }
        return statement
                .param("walk", walk.parts())
                .param("words", wanted.asked().query())
                .param("ofYear", query.year() == null ? "" : Lexemes.quoted(SearchMarks.year(query.year())))
                .param("block", walk.after().block())
                .param("document", walk.after().document())
                .param("keys", wanted.keys().toArray(String[]::new))
                .param("type", query.type(), Types.VARCHAR)
                .param("group", query.group(), Types.VARCHAR)
                .param("year", query.year(), Types.INTEGER)
                .param("state", query.state(), Types.VARCHAR)
                .param("unit", query.unit(), Types.VARCHAR)
                .param("case", query.caseId(), Types.OTHER)
                .param("limit", limit);
    }

    /** What the index is to meet, each a condition of its own, so that each leaps over what another has not. */
    private static List<String> met(Wanted wanted, Look look) {
        var met = new ArrayList<>(look.terms());
        wanted.narrowing().forEach(mark -> met.add(Lexemes.quoted(mark)));
        if (!wanted.readBy().isEmpty()) {
            met.add(wanted.readBy().stream().map(Lexemes::quoted).collect(Collectors.joining(" | ")));
        }
        return met;
    }

    private static String text(Wanted wanted, Walk walk, int conditions) {
        var inIndex = "s.words @@ w.part"
                + IntStream.range(0, conditions)
                        .mapToObj(" and s.words @@ cast(:met%d as tsquery)"::formatted)
                        .collect(Collectors.joining())
                + (walk.look().widest() == 2 ? "" : OF_YEAR);
        var wholly = walk.look().terms().equals(wanted.asked().terms())
                && wanted.asked().phrases().isEmpty();
        var allowed = (wholly ? "" : PROVED)
                + ALLOWED
                + (wanted.narrowing().isEmpty() ? "" : NARROWED)
                + (walk.ofTexts() ? NOT_BY_TITLE : "");
        return FIND.formatted(
                CANDIDATES.formatted("documents_search s", inIndex, allowed),
                CANDIDATES.formatted(BEHIND.formatted(walk.ofTexts()), "s.words @@ cast(:words as tsquery)", allowed));
    }

    /** Share of the rows that hold a word or mark, for those that many rows hold; kept by PostgreSQL's own statistics. */
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

    int newestBlock() {
        return jdbc.sql("select (last_value / :size)::int from documents_search_order")
                .param("size", SearchMarks.BLOCK)
                .query(Integer.class)
                .single();
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
