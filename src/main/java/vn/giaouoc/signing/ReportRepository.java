package vn.giaouoc.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.signing.validation.Frames;

/** What was found about papers, and what our records say about their signatures. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID version, String revisionSha256, boolean full, PaperVerdict verdict, Instant at) {
        jdbc.sql("""
                insert into signing_report (id, version_id, revision_sha256, full_check, verdict, findings, checked_at)
                values (:id, :version, :sha256, :full, :verdict, cast(:findings as jsonb), :at)
                """)
                .param("id", Ids.next())
                .param("version", version)
                .param("sha256", revisionSha256)
                .param("full", full)
                .param("verdict", verdict.verdict().name())
                .param("findings", new String(Frames.json(verdict), StandardCharsets.UTF_8))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest full report of a revision that is not older than told. */
    Optional<Kept> full(String revisionSha256, Instant since) {
        return jdbc.sql("""
                select findings, checked_at from signing_report
                where revision_sha256 = :sha256 and full_check and checked_at >= :since
                order by checked_at desc limit 1
                """)
                .param("sha256", revisionSha256)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(ReportRepository::kept)
                .optional();
    }

    /** The newest report about any revision of a version. */
    Optional<Kept> newest(UUID version) {
        return jdbc.sql("""
                select findings, checked_at from signing_report
                where version_id = :version order by checked_at desc, id desc limit 1
                """)
                .param("version", version)
                .query(ReportRepository::kept)
                .optional();
    }

    /** Signatures with effect on a version, as recorded, oldest first. */
    List<Recorded> recorded(UUID version) {
        return jdbc.sql("""
                select s.role, s.field, s.method, s.unit, s.post, s.person, s.name, s.capacity, s.capacity_lines, s.basis,
                    s.signed_at, s.certificate_sha256, s.revision_sha256, s.registry_at is not null as registry_confirmed,
                    s.appointment, s.delegation, s.mandate_from, s.mandate_to, s.mandate_types, s.document_type,
                    exists (select 1 from signing_certificate c
                        where c.sha256 = s.certificate_sha256 and c.held_from <= s.signed_at
                            and (c.held_to is null or c.held_to > s.signed_at)
                            and (case when s.role = 'SIGNER' then c.person = s.person else c.unit = s.unit end)) as held
                from signing_signature s
                where s.version_id = :version and s.void_at is null
                order by s.signed_at, s.id
                """)
                .param("version", version)
                .query(ReportRepository::recorded)
                .list();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                Frames.read(row.getString("findings").getBytes(StandardCharsets.UTF_8), PaperVerdict.class),
                row.getTimestamp("checked_at").toInstant());
    }

    private static Recorded recorded(ResultSet row, int index) throws SQLException {
        return new Recorded(
                FieldRole.valueOf(row.getString("role")),
                row.getString("field"),
                row.getString("method"),
                row.getString("unit"),
                row.getString("post"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("capacity"),
                Arrays.asList((String[]) row.getArray("capacity_lines").getArray()),
                row.getString("basis"),
                row.getTimestamp("signed_at").toInstant(),
                row.getString("certificate_sha256"),
                row.getString("revision_sha256"),
                row.getBoolean("registry_confirmed"),
                row.getBoolean("held"),
                mandate(row),
                row.getString("document_type"));
    }

    private static @Nullable Mandate mandate(ResultSet row) throws SQLException {
        var appointment = row.getObject("appointment", UUID.class);
        var types = row.getArray("mandate_types");
        return appointment == null
                ? null
                : new Mandate(
                        appointment,
                        row.getObject("delegation", UUID.class),
                        new ValidPeriod(
                                row.getObject("mandate_from", LocalDate.class),
                                row.getObject("mandate_to", LocalDate.class)),
                        types == null ? List.of() : List.of((String[]) types.getArray()));
    }

    record Kept(PaperVerdict verdict, Instant checkedAt) {}

    /**
     * A signature of our records.
     *
     * @param held whether the certificate belonged to the signer when it was used
     * @param mandate it was given under; null if that was not stored
     */
    record Recorded(
            FieldRole role,
            @Nullable String field,
            String method,
            String unit,
            String post,
            @Nullable UUID person,
            String name,
            String capacity,
            List<String> capacityLines,
            String basis,
            Instant signedAt,
            @Nullable String certificateSha256,
            @Nullable String revisionSha256,
            boolean registryConfirmed,
            boolean held,
            @Nullable Mandate mandate,
            @Nullable String documentType) {

        boolean digital() {
            return method.equals("DIGITAL");
        }

        boolean onPaper() {
            return method.equals("PAPER");
        }
    }
}
