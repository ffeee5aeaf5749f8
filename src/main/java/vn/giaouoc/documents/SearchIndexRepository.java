package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows that search reads, and knows the documents whose marks in them are behind. */
@Repository
class SearchIndexRepository {

    private final JdbcClient jdbc;

    SearchIndexRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else writes the rows of the document until the transaction ends. To be asked before its facts are. */
    void lock(UUID document) {
        jdbc.sql("select document from documents_search where document = :document and page = 0 for update")
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    /** A document whose marks are behind, locked; none that somebody else is writing the rows of. */
    Optional<UUID> behind() {
        return jdbc.sql("""
                select s.document
                from documents_search_behind b
                join documents_search s on s.document = b.document and s.page = 0
                order by b.id limit 1 for update of s skip locked
                """).query(UUID.class).optional();
    }

    /** As they stand now, for new rows; what changes from here on is noted anew. */
    Facts facts(UUID document) {
        return jdbc.sql("""
                with known as (delete from documents_search_behind where document = :document)
                select d.title, d.number_text, d.type, d.unit, d.group_code, d.year, d.state, d.case_id,
                    coalesce(s.block, (nextval('documents_search_order') / :size)::int) as block,
                    array(select a.key from documents_access a where a.document = d.id limit :keys) as keys
                from documents_document d
                left join documents_search s on s.document = d.id and s.page = 0
                where d.id = :document
                """)
                .param("document", document)
                .param("size", SearchMarks.BLOCK)
                .param("keys", SearchMarks.MOST_KEYS + 1)
                .query((row, index) -> new Facts(
                        row.getString("title"),
                        row.getString("number_text"),
                        row.getInt("block"),
                        SearchMarks.of(
                                row.getString("type"),
                                row.getString("unit"),
                                row.getString("group_code"),
                                row.getObject("year", Integer.class),
                                row.getString("state"),
                                row.getObject("case_id", UUID.class),
                                List.of((String[]) row.getArray("keys").getArray()))))
                .single();
    }

    /** Replaces all rows of a document: one for the title, then those of its text. */
    void replace(UUID document, int block, List<String> contents, List<String> vectors) {
        jdbc.sql("""
                with put as (
                    insert into documents_search (document, page, block, content, words)
                    select :document, r.page, :block, r.content, cast(r.words as tsvector)
                    from unnest(:pages, :contents, :vectors) as r (page, content, words)
                    on conflict (document, page) do update
                        set block = excluded.block, content = excluded.content, words = excluded.words)
                delete from documents_search where document = :document and page >= :count
                """)
                .param("document", document)
                .param("block", block)
                .param("pages", IntStream.range(0, contents.size()).boxed().toArray(Integer[]::new))
                .param("contents", contents.toArray(String[]::new))
                .param("vectors", vectors.toArray(String[]::new))
                .param("count", contents.size())
                .update();
    }

    /** Rows of the text as they stand. */
    List<String> rows(UUID document) {
        return jdbc.sql("select content from documents_search where document = :document and page > 0 order by page")
                .param("document", document)
                .query(String.class)
                .list();
    }

    List<UUID> missing(int limit) {
        return jdbc.sql("""
                select d.id from documents_document d
                where not exists (select from documents_search s where s.document = d.id and s.page = 0)
                order by d.id limit :limit
                """).param("limit", limit).query(UUID.class).list();
    }

    /** Canonical HTML of what is in force, or of what the paper in force was made from; none for a file. */
    Optional<String> structuredInForce(UUID document) {
        return jdbc.sql("""
                select b.bytes
                from documents_document d
                join documents_version f on f.document = d.id and f.number = d.current_number and f.kind <> 'FILE'
                join documents_version v on v.document = d.id and v.number <= d.current_number and v.kind = 'TEXT'
                join documents_blob b on b.sha256 = v.sha256
                where d.id = :document
                order by v.number desc limit 1
                """)
                .param("document", document)
                .query((row, index) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .optional();
    }

    /**
     * What a document can be searched by beside its words.
     *
     * @param marks those of any row, see {@link SearchMarks}
     */
    record Facts(String title, @Nullable String number, int block, List<String> marks) {}
}
