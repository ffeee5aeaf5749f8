package vn.giaouoc.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Problem;

@Repository
class OpinionRepository {

    private final JdbcClient jdbc;

    OpinionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OpinionRow(
            UUID id,
            int number,
            String unit,
            boolean late,
            String item,
            UUID document,
            @Nullable String clause,
            String words,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable String changedWords,
            @Nullable String verdictName,
            @Nullable Instant verdictAt) {}

    /** Opinions of units that answered, by number. */
    List<OpinionRow> ofRound(UUID round) {
        return jdbc.sql("""
                        select o.id, o.number, a.unit, a.late, o.item, p.document, o.clause, o.words, o.verdict, o.reason,
                               o.changed_words, o.verdict_name, o.verdict_at
                        from consultations_opinion o
                        join consultations_answer a on a.id = o.answer_id
                        join consultations_paper p on p.round_id = o.round_id and p.item = o.item
                        where o.round_id = :round and a.state = 'ANSWERED'
                        order by o.number
                        """)
                .param("round", round)
                .query((row, number) -> opinion(row))
                .list();
    }

    Optional<UUID> byNumber(UUID round, int number) {
        return jdbc.sql("""
                        select o.id from consultations_opinion o join consultations_answer a on a.id = o.answer_id
                        where o.round_id = :round and o.number = :number and a.state = 'ANSWERED'
                        """)
                .param("round", round)
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** Numbers of opinions without a verdict. */
    List<Integer> open(UUID round) {
        return jdbc.sql("""
                        select o.number from consultations_opinion o join consultations_answer a on a.id = o.answer_id
                        where o.round_id = :round and a.state = 'ANSWERED' and o.verdict is null order by o.number
                        """).param("round", round).query(Integer.class).list();
    }

    void giveVerdict(
            UUID opinion,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String changedWords,
            UUID by,
            String name,
            Instant at) {
        int rows = jdbc.sql("""
                        update consultations_opinion
                        set verdict = :verdict, reason = :reason, changed_words = :changed, verdict_by = :by,
                            verdict_name = :name, verdict_at = :at
                        where id = :id
                        """)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("changed", changedWords)
                .param("by", by)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", opinion)
                .update();
        if (rows != 1) {
            throw Problem.notFound("consultations.opinion-unknown");
        }
    }

    private static OpinionRow opinion(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new OpinionRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("unit"),
                row.getBoolean("late"),
                row.getString("item"),
                row.getObject("document", UUID.class),
                row.getString("clause"),
                row.getString("words"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("reason"),
                row.getString("changed_words"),
                row.getString("verdict_name"),
                AnswerRepository.instant(row, "verdict_at"));
    }
}
