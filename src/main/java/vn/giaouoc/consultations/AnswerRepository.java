package vn.giaouoc.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

@Repository
class AnswerRepository {

    private static final String COLUMNS = """
            id, round_id, unit, state, stance, late, silent_since, drafted_by, drafted_name, approved_name,
            approved_capacity, answered_at, version
            """;

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AnswerRow(
            UUID id,
            UUID round,
            String unit,
            AnswerState state,
            @Nullable Stance stance,
            boolean late,
            @Nullable Instant silentSince,
            @Nullable UUID draftedBy,
            @Nullable String draftedName,
            @Nullable String approvedName,
            @Nullable String approvedCapacity,
            @Nullable Instant answeredAt,
            int version) {}

    record NewOpinion(String item, @Nullable String clause, String words) {}

    void insert(UUID round, List<String> units) {
        int position = 0;
        for (var unit : units) {
            jdbc.sql("""
                            insert into consultations_answer (id, round_id, unit, position, state)
                            values (:id, :round, :unit, :position, 'WAITING')
                            """)
                    .param("id", Ids.next())
                    .param("round", round)
                    .param("unit", unit)
                    .param("position", ++position)
                    .update();
        }
    }

    Optional<AnswerRow> find(UUID round, String unit) {
        return jdbc.sql("select " + COLUMNS + " from consultations_answer where round_id = :round and unit = :unit")
                .param("round", round)
                .param("unit", unit)
                .query((row, number) -> answer(row))
                .optional();
    }

    List<AnswerRow> ofRound(UUID round) {
        return jdbc.sql("select " + COLUMNS + " from consultations_answer where round_id = :round order by position")
                .param("round", round)
                .query((row, number) -> answer(row))
                .list();
    }

    Map<String, Stance> stances(UUID answer) {
        var stances = new HashMap<String, Stance>();
        jdbc.sql("select item, stance from consultations_stance where answer_id = :answer")
                .param("answer", answer)
                .query(row -> {
                    stances.put(row.getString("item"), Stance.valueOf(row.getString("stance")));
                });
        return stances;
    }

    /** Stances that differ from the whole, of a round's answers. */
    Map<UUID, Map<String, Stance>> stancesOfRound(UUID round) {
        var stances = new HashMap<UUID, Map<String, Stance>>();
        jdbc.sql("""
                        select s.answer_id, s.item, s.stance
                        from consultations_stance s join consultations_answer a on a.id = s.answer_id
                        where a.round_id = :round
                        """).param("round", round).query(row -> {
            stances.computeIfAbsent(row.getObject("answer_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("item"), Stance.valueOf(row.getString("stance")));
        });
        return stances;
    }

    List<NewOpinion> opinionsOf(UUID answer) {
        return jdbc.sql(
                        "select item, clause, words from consultations_opinion where answer_id = :answer order by number")
                .param("answer", answer)
                .query((row, number) ->
                        new NewOpinion(row.getString("item"), row.getString("clause"), row.getString("words")))
                .list();
    }

    void draft(AnswerRow answer, AnswerState state, Stance stance, UUID by, String name) {
        int rows = jdbc.sql("""
                        update consultations_answer
                        set state = :state, stance = :stance, drafted_by = :by, drafted_name = :name, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("stance", stance.name())
                .param("by", by)
                .param("name", name)
                .param("id", answer.id())
                .param("version", answer.version())
                .update();
        one(rows);
    }

    /** A draft's content; numbers of opinions are never used twice in a round. */
    void replace(UUID round, UUID answer, Map<String, Stance> stances, List<NewOpinion> opinions) {
        int used = jdbc.sql("select coalesce(max(number), 0) from consultations_opinion where round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
        jdbc.sql("delete from consultations_stance where answer_id = :answer")
                .param("answer", answer)
                .update();
        jdbc.sql("delete from consultations_opinion where answer_id = :answer")
                .param("answer", answer)
                .update();
        for (var stance : stances.entrySet()) {
            jdbc.sql("insert into consultations_stance (answer_id, item, stance) values (:answer, :item, :stance)")
                    .param("answer", answer)
                    .param("item", stance.getKey())
                    .param("stance", stance.getValue().name())
                    .update();
        }
        for (var opinion : opinions) {
            jdbc.sql("""
                            insert into consultations_opinion (id, round_id, answer_id, number, item, clause, words)
                            values (:id, :round, :answer, :number, :item, :clause, :words)
                            """)
                    .param("id", Ids.next())
                    .param("round", round)
                    .param("answer", answer)
                    .param("number", ++used)
                    .param("item", opinion.item())
                    .param("clause", opinion.clause())
                    .param("words", opinion.words())
                    .update();
        }
    }

    void move(AnswerRow answer, AnswerState state) {
        one(jdbc.sql("""
                        update consultations_answer set state = :state, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("id", answer.id())
                .param("version", answer.version())
                .update());
    }

    void approve(AnswerRow answer, AnswerState state, Acting acting) {
        one(jdbc.sql("""
                        update consultations_answer
                        set state = :state, late = silent_since is not null, approved_by = :by, approved_name = :name,
                            approved_capacity = :capacity, answered_at = :at, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("by", acting.person())
                .param("name", acting.name())
                .param("capacity", String.join(" / ", acting.capacityLines()))
                .param("at", acting.at().atOffset(ZoneOffset.UTC))
                .param("id", answer.id())
                .param("version", answer.version())
                .update());
    }

    /** Silence is recorded for every unit that has not answered; it keeps the moment of the first record. */
    void expire(UUID round, Instant at) {
        jdbc.sql("""
                        update consultations_answer
                        set state = 'NO_REPLY', stance = null, silent_since = coalesce(silent_since, :at), version = version + 1
                        where round_id = :round and state <> 'ANSWERED'
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .update();
    }

    /** Words that were drafted but never approved are no opinions. */
    void dropUnapproved(UUID round) {
        jdbc.sql("""
                        delete from consultations_opinion o using consultations_answer a
                        where a.id = o.answer_id and a.round_id = :round and a.state <> 'ANSWERED'
                        """).param("round", round).update();
    }

    List<Rounds.Glance> glance(UUID caseId, Collection<String> keys) {
        return jdbc.sql("""
                        select r.no, r.state as round_state, r.deadline, a.unit, a.state, a.late, a.answered_at, readable.yes,
                               case when readable.yes and a.state = 'ANSWERED' then a.stance end as stance,
                               case when readable.yes and a.state = 'ANSWERED' then
                                   (select count(*) from consultations_opinion o where o.answer_id = a.id) else 0 end as opinions
                        from consultations_answer a
                        join consultations_round r on r.id = a.round_id
                        cross join lateral (select exists (
                            select 1 from consultations_reader k
                            where k.round_id = r.id and k.key = any(:keys) and (k.unit = '' or k.unit = a.unit)) as yes) readable
                        where r.id = (select id from consultations_round where case_id = :case order by no desc limit 1)
                        order by a.position
                        """)
                .param("case", caseId)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> {
                    var stance = row.getString("stance");
                    return new Rounds.Glance(
                            row.getInt("no"),
                            RoundState.valueOf(row.getString("round_state")),
                            row.getObject("deadline", OffsetDateTime.class).toInstant(),
                            row.getString("unit"),
                            AnswerState.valueOf(row.getString("state")),
                            stance == null ? null : Stance.valueOf(stance),
                            row.getInt("opinions"),
                            row.getBoolean("late"),
                            instant(row, "answered_at"));
                })
                .list();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Problem.conflict("consultations.stale");
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static AnswerRow answer(ResultSet row) throws SQLException {
        var stance = row.getString("stance");
        return new AnswerRow(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("unit"),
                AnswerState.valueOf(row.getString("state")),
                stance == null ? null : Stance.valueOf(stance),
                row.getBoolean("late"),
                instant(row, "silent_since"),
                row.getObject("drafted_by", UUID.class),
                row.getString("drafted_name"),
                row.getString("approved_name"),
                row.getString("approved_capacity"),
                instant(row, "answered_at"),
                row.getInt("version"));
    }
}
