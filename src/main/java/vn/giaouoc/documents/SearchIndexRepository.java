package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows that search reads. */
@Repository
class SearchIndexRepository {

    /** Documents of one block: the most a search reads before it looks at older ones. */
    static final int BLOCK = 2048;

    private final JdbcClient jdbc;

    SearchIndexRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts facts(UUID document) {
        return jdbc.sql("""
                select d.title, d.number_text, d.type, d.unit, d.group_code, d.year,
                    coalesce(s.block, (nextval('documents_search_order') / :size)::int) as block
                from documents_document d
                left join documents_search s on s.document = d.id and s.page = 0
                where d.id = :document
                """)
                .param("document", document)
                .param("size", BLOCK)
                .query((row, index) -> new Facts(
                        row.getString("title"),
                        row.getString("number_text"),
                        row.getString("type"),
                        row.getString("unit"),
                        row.getString("group_code"),
                        row.getObject("year", Integer.class),
                        row.getInt("block")))
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

    /** What a document can be searched by beside its words. */
    record Facts(
            String title,
            @Nullable String number,
            String type,
            String unit,
            @Nullable String group,
            @Nullable Integer year,
            int block) {

        /** @param sort {@code t} for the row of the title, {@code p} for rows of the text */
        List<String> marks(String sort) {
            var marks = new ArrayList<>(List.of(
                    Lexemes.mark(sort, ""),
                    Lexemes.mark(sort, block),
                    Lexemes.mark("type:", type),
                    Lexemes.mark("unit:", unit)));
            if (group != null) {
                marks.add(Lexemes.mark("group:", group));
            }
            if (year != null) {
                marks.add(Lexemes.mark("year:", year));
            }
            return marks;
        }
    }
}
