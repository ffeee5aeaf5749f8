package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** Which issued document is recalled, corrected or replaced by which paper. */
@Repository
class CorrectionRepository {

    private static final String SELECT = """
            select c.id, c.document, d.title, d.number_text, c.measure, c.reason, c.state, c.paper, p.title as paper_title,
                p.number_text as paper_number, c.asked_at, c.effective_at, c.case_id, c.version
            from documents_correction c
            join documents_document d on d.id = c.document
            left join documents_document p on p.id = c.paper
            """;

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Correction correction, int version) {}

    /**
     * @throws Problem {@code documents.correction-open} if one is asked for already
     */
    void insert(UUID document, UUID caseId, Measure measure, String reason, Instant at, String by) {
        int rows = jdbc.sql("""
                insert into documents_correction (id, document, case_id, measure, reason, state, asked_at, asked_by)
                values (:id, :document, :case, :measure, :reason, 'ASKED', :at, :by)
                on conflict (document) where state = 'ASKED' do nothing
                """)
                .param("id", Ids.next())
                .param("document", document)
                .param("case", caseId)
                .param("measure", measure.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (rows != 1) {
            throw Problem.conflict("documents.correction-open");
        }
    }

    Optional<Row> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where c.case_id = :case")
                .param("case", caseId)
                .query(CorrectionRepository::row)
                .optional();
    }

    /** What was done about a document, and what was done by it, oldest first; what was given up is left out. */
    List<Correction> about(UUID document) {
        return jdbc.sql(SELECT + """
                 where (c.document = :document or c.paper = :document) and c.state <> 'DROPPED' order by c.asked_at, c.id
                """)
                .param("document", document)
                .query((row, index) -> row(row, index).correction())
                .list();
    }

    /** The paper that was issued in a case of correction. */
    Optional<UUID> issuedPaper(UUID caseId) {
        return jdbc.sql("""
                select id from documents_document
                where case_id = :case and state in ('ISSUED', 'FILED') order by id desc limit 1
                """).param("case", caseId).query(UUID.class).optional();
    }

    void effective(Row row, UUID paper, Correction.State state, Instant at) {
        one(jdbc.sql("""
                update documents_correction set state = :state, paper = :paper, effective_at = :at, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("paper", paper)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", row.correction().id())
                .param("version", row.version())
                .update());
    }

    void move(Row row, Correction.State state) {
        one(jdbc.sql("""
                update documents_correction set state = :state, version = version + 1 where id = :id and version = :version
                """)
                .param("state", state.name())
                .param("id", row.correction().id())
                .param("version", row.version())
                .update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Problem.conflict("documents.correction-stale");
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var effective = row.getTimestamp("effective_at");
        return new Row(
                new Correction(
                        row.getObject("id", UUID.class),
                        row.getObject("document", UUID.class),
                        row.getString("title"),
                        row.getString("number_text"),
                        Measure.valueOf(row.getString("measure")),
                        row.getString("reason"),
                        Correction.State.valueOf(row.getString("state")),
                        row.getObject("paper", UUID.class),
                        row.getString("paper_title"),
                        row.getString("paper_number"),
                        row.getTimestamp("asked_at").toInstant(),
                        effective == null ? null : effective.toInstant(),
                        row.getObject("case_id", UUID.class)),
                row.getInt("version"));
    }
}
