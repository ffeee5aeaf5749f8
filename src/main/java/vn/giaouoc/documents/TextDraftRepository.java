package vn.giaouoc.documents;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.organization.Actor;

/** Private drafts, and who is writing. */
@Repository
class TextDraftRepository {

    private final JdbcClient jdbc;

    TextDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(List<TextBlock> blocks, @Nullable String baseSha256, Instant savedAt) {}

    Optional<Kept> find(UUID document, UUID person) {
        return jdbc.sql("""
                select base_sha256, kinds, clauses, texts, saved_at from documents_draft
                where document = :document and person = :person
                """)
                .param("document", document)
                .param("person", person)
                .query((row, index) -> new Kept(
                        blocks(row.getArray("kinds"), row.getArray("clauses"), row.getArray("texts")),
                        row.getString("base_sha256"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    private static List<TextBlock> blocks(Array kinds, Array clauses, Array texts) throws SQLException {
        var kind = (String[]) kinds.getArray();
        var clause = (String[]) clauses.getArray();
        var text = (String[]) texts.getArray();
        var blocks = new ArrayList<TextBlock>();
        for (int i = 0; i < kind.length; i++) {
            blocks.add(new TextBlock(BlockKind.valueOf(kind[i]), clause[i].isEmpty() ? null : clause[i], text[i]));
        }
        return List.copyOf(blocks);
    }

    void save(UUID document, UUID person, List<TextBlock> blocks, @Nullable String baseSha256, Instant at) {
        jdbc.sql("""
                insert into documents_draft (document, person, base_sha256, kinds, clauses, texts, saved_at)
                values (:document, :person, :base, :kinds, :clauses, :texts, :at)
                on conflict (document, person) do update set base_sha256 = excluded.base_sha256, kinds = excluded.kinds,
                    clauses = excluded.clauses, texts = excluded.texts, saved_at = excluded.saved_at
                """)
                .param("document", document)
                .param("person", person)
                .param("base", baseSha256, Types.VARCHAR)
                .param(
                        "kinds",
                        blocks.stream().map(block -> block.kind().name()).toArray(String[]::new))
                .param(
                        "clauses",
                        blocks.stream()
                                .map(block -> block.clause() == null ? "" : block.clause())
                                .toArray(String[]::new))
                .param("texts", blocks.stream().map(TextBlock::text).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The draft and the sign that the person writes. */
    void discard(UUID document, UUID person) {
        jdbc.sql("""
                with gone as (delete from documents_editing where document = :document and person = :person)
                delete from documents_draft where document = :document and person = :person
                """).param("document", document).param("person", person).update();
    }

    /** Says that a person writes; a pause longer than given begins anew. */
    void here(UUID document, Actor actor, Instant at, Instant stillThere) {
        jdbc.sql("""
                insert into documents_editing as e (document, person, name, since, seen_at)
                values (:document, :person, :name, :at, :at)
                on conflict (document, person) do update set name = excluded.name, seen_at = excluded.seen_at,
                    since = case when e.seen_at < :still then excluded.since else e.since end
                """)
                .param("document", document)
                .param("person", actor.person())
                .param("name", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("still", stillThere.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Writer> others(UUID document, UUID person, Instant stillThere) {
        return jdbc.sql("""
                select name, since from documents_editing
                where document = :document and person <> :person and seen_at >= :still
                order by since
                """)
                .param("document", document)
                .param("person", person)
                .param("still", stillThere.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Writer(
                        row.getString("name"), row.getTimestamp("since").toInstant()))
                .list();
    }
}
