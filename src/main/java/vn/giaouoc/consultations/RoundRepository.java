package vn.giaouoc.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

@Repository
class RoundRepository {

    static final String WHOLE = "WHOLE";
    static final String SYNTHESIS = "SYNTHESIS";
    static final String EVERY_UNIT = "";

    private static final String COLUMNS =
            "r.id, r.case_id, r.group_code, r.year, r.no, r.state, r.opened_at, r.deadline, r.closed_at, r.version";

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RoundRow(
            UUID id,
            UUID caseId,
            String group,
            int year,
            int no,
            RoundState state,
            Instant openedAt,
            Instant deadline,
            @Nullable Instant closedAt,
            int version) {}

    void insert(UUID id, OpenRound round, int no, Instant at) {
        jdbc.sql("""
                        insert into consultations_round (id, case_id, group_code, year, no, state, opened_at, deadline)
                        values (:id, :case, :group, :year, :no, 'OPEN', :at, :deadline)
                        """)
                .param("id", id)
                .param("case", round.caseId())
                .param("group", round.group())
                .param("year", round.year())
                .param("no", no)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deadline", round.deadline().atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        for (var paper : round.papers()) {
            insertPaper(id, paper, ++position);
        }
    }

    private void insertPaper(UUID round, RoundPaper paper, int position) {
        jdbc.sql("""
                        insert into consultations_paper
                            (round_id, item, position, document, title, version_id, version_number, sha256)
                        values (:round, :item, :position, :document, :title, :version, :number, :sha256)
                        """)
                .param("round", round)
                .param("item", paper.item())
                .param("position", position)
                .param("document", paper.document())
                .param("title", paper.title())
                .param("version", paper.versionId())
                .param("number", paper.versionNumber())
                .param("sha256", paper.sha256())
                .update();
    }

    Optional<RoundRow> latest(UUID caseId) {
        return latest(caseId, "");
    }

    Optional<RoundRow> lockLatest(UUID caseId) {
        return latest(caseId, " for update");
    }

    private Optional<RoundRow> latest(UUID caseId, String lock) {
        return jdbc.sql("select " + COLUMNS + """
                         from consultations_round r where r.case_id = :case order by r.no desc limit 1
                        """ + lock)
                .param("case", caseId)
                .query((row, number) -> round(row))
                .optional();
    }

    Optional<RoundRow> lockOfOpinion(UUID opinion) {
        return jdbc.sql("select " + COLUMNS + """
                         from consultations_opinion o join consultations_round r on r.id = o.round_id
                        where o.id = :opinion for update of r
                        """)
                .param("opinion", opinion)
                .query((row, number) -> round(row))
                .optional();
    }

    /** Rounds in which a document went out, oldest first. */
    List<RoundRow> ofDocument(UUID document) {
        return jdbc.sql("select " + COLUMNS + """
                         from consultations_paper p join consultations_round r on r.id = p.round_id
                        where p.document = :document order by r.opened_at, r.no
                        """)
                .param("document", document)
                .query((row, number) -> round(row))
                .list();
    }

    List<RoundRow> ofCase(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from consultations_round r where r.case_id = :case order by r.no")
                .param("case", caseId)
                .query((row, number) -> round(row))
                .list();
    }

    List<RoundPaper> papers(UUID round) {
        return jdbc.sql("""
                        select item, document, title, version_id, version_number, sha256
                        from consultations_paper where round_id = :round order by position
                        """)
                .param("round", round)
                .query((row, number) -> new RoundPaper(
                        row.getString("item"),
                        row.getObject("document", UUID.class),
                        row.getString("title"),
                        row.getObject("version_id", UUID.class),
                        row.getInt("version_number"),
                        row.getString("sha256")))
                .list();
    }

    /** Keeps which versions are in force now as those that answer the round. */
    void answered(UUID round, UUID document, int version) {
        jdbc.sql("""
                        update consultations_paper set answering_version = :version
                        where round_id = :round and document = :document
                        """)
                .param("version", version)
                .param("round", round)
                .param("document", document)
                .update();
    }

    /** The version that answers a closed round. */
    Optional<Integer> answering(UUID round, UUID document) {
        return jdbc.sql("""
                        select answering_version from consultations_paper
                        where round_id = :round and document = :document and answering_version is not null
                        """)
                .param("round", round)
                .param("document", document)
                .query(Integer.class)
                .optional();
    }

    /**
     * @throws Problem {@code consultations.stale} if somebody changed the round meanwhile
     */
    void move(RoundRow round, RoundState state, @Nullable Instant closedAt) {
        int rows = jdbc.sql("""
                        update consultations_round
                        set state = :state, closed_at = :closed, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param(
                        "closed",
                        closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", round.id())
                .param("version", round.version())
                .update();
        if (rows != 1) {
            throw Problem.conflict("consultations.stale");
        }
    }

    void grant(UUID round, String unit, String scope, Collection<HolderKey> keys) {
        for (var key : keys) {
            jdbc.sql("""
                            insert into consultations_reader (round_id, unit, scope, key)
                            values (:round, :unit, :scope, :key) on conflict do nothing
                            """)
                    .param("round", round)
                    .param("unit", unit)
                    .param("scope", scope)
                    .param("key", key.value())
                    .update();
        }
    }

    record Right(UUID round, String unit, String scope) {}

    /** What the keys open, of several rounds at once. */
    List<Right> rights(Collection<UUID> rounds, Collection<String> keys) {
        return jdbc.sql("""
                        select distinct round_id, unit, scope from consultations_reader
                        where round_id = any(:rounds) and key = any(:keys)
                        """)
                .param("rounds", rounds.toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) ->
                        new Right(row.getObject("round_id", UUID.class), row.getString("unit"), row.getString("scope")))
                .list();
    }

    Optional<Integer> rule(String key, LocalDate at) {
        return jdbc.sql("""
                        select value from consultations_rule
                        where key = :key and valid_from <= :at and (valid_to is null or valid_to >= :at)
                        order by valid_from desc limit 1
                        """)
                .param("key", key)
                .param("at", at)
                .query(Integer.class)
                .optional();
    }

    private static RoundRow round(ResultSet row) throws SQLException {
        return new RoundRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("group_code"),
                row.getInt("year"),
                row.getInt("no"),
                RoundState.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                AnswerRepository.instant(row, "closed_at"),
                row.getInt("version"));
    }
}
