package vn.giaouoc.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.shared.Acting;

@Repository
class SignatureRepository {

    private static final String COLUMNS = """
            id, document, version_id, sha256, method, unit, post, person, name, capacity, capacity_lines, basis, signed_at,
            signed_on, recorded_name, scan_document, registry_at, void_at, void_reason, role, field, certificate_subject,
            certificate_sha256, revision_sha256
            """;

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            SignatureView signature,
            Acting acting,
            @Nullable String scanSha256,
            @Nullable Proof proof,
            @Nullable UUID task,
            @Nullable UUID caseId) {
        var digital = signature.digital();
        var mandate = proof == null ? null : proof.mandate();
        var confirmedAt = signature.onPaper() ? null : acting.confirmedAt();
        jdbc.sql("""
                insert into signing_signature (id, document, version_id, sha256, method, unit, post, person, name, capacity,
                    capacity_lines, basis, confirmed_at, signed_at, signed_on, recorded_login, recorded_name, scan_document,
                    scan_sha256, task, case_id, role, field, certificate, certificate_subject, certificate_sha256,
                    revision_sha256, appointment, delegation, mandate_from, mandate_to, mandate_types, document_type)
                values (:id, :document, :version, :sha256, :method, :unit, :post, :person, :name, :capacity,
                    :lines, :basis, :confirmedAt, :signedAt, :signedOn, :login, :recorder, :scan,
                    :scanSha256, :task, :case, :role, :field, :certificate, :subject, :certificateSha256, :revision,
                    :appointment, :delegation, :mandateFrom, :mandateTo, cast(:mandateTypes as text[]), :documentType)
                """)
                .param("id", signature.id())
                .param("document", signature.document())
                .param("version", signature.versionId())
                .param("sha256", signature.sha256())
                .param("method", signature.method().name())
                .param("unit", signature.unit())
                .param("post", signature.post())
                .param("person", signature.person(), Types.OTHER)
                .param("name", signature.name())
                .param("capacity", signature.capacity())
                .param("lines", signature.capacityLines().toArray(String[]::new))
                .param("basis", signature.basis())
                .param(
                        "confirmedAt",
                        confirmedAt == null ? null : confirmedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("signedAt", signature.signedAt().atOffset(ZoneOffset.UTC))
                .param("signedOn", signature.signedOn())
                .param("login", acting.login())
                .param("recorder", acting.name())
                .param("scan", signature.scanDocument(), Types.OTHER)
                .param("scanSha256", scanSha256, Types.CHAR)
                .param("task", task, Types.OTHER)
                .param("case", caseId, Types.OTHER)
                .param("role", (digital == null ? FieldRole.SIGNER : digital.role()).name())
                .param("field", digital == null ? null : digital.field(), Types.VARCHAR)
                .param("certificate", proof == null ? null : proof.certificate(), Types.BINARY)
                .param("subject", digital == null ? null : digital.certificateSubject(), Types.VARCHAR)
                .param("certificateSha256", digital == null ? null : digital.certificateSha256(), Types.CHAR)
                .param("revision", digital == null ? null : digital.revisionSha256(), Types.CHAR)
                .param("appointment", mandate == null ? null : mandate.appointment(), Types.OTHER)
                .param("delegation", mandate == null ? null : mandate.delegation(), Types.OTHER)
                .param("mandateFrom", mandate == null ? null : mandate.valid().from(), Types.DATE)
                .param("mandateTo", mandate == null ? null : mandate.valid().to(), Types.DATE)
                .param("mandateTypes", types(mandate), Types.ARRAY)
                .param("documentType", proof == null ? null : proof.documentType(), Types.VARCHAR)
                .update();
    }

    private static String @Nullable [] types(@Nullable Mandate mandate) {
        return mandate == null || mandate.types().isEmpty()
                ? null
                : mandate.types().toArray(String[]::new);
    }

    List<SignatureView> ofDocument(UUID document) {
        return jdbc.sql("select " + COLUMNS + " from signing_signature where document = :document order by id")
                .param("document", document)
                .query(SignatureRepository::signature)
                .list();
    }

    /** Of persons; number and seal are not among them. */
    List<SignatureView> withEffect(UUID version) {
        return jdbc.sql("select " + COLUMNS + """
                from signing_signature
                where version_id = :version and void_at is null and role = 'SIGNER' order by id
                """)
                .param("version", version)
                .query(SignatureRepository::signature)
                .list();
    }

    int voidAll(UUID document, String reason, String login, Instant at) {
        return jdbc.sql("""
                update signing_signature set void_at = :at, void_reason = :reason, void_login = :login
                where document = :document and void_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("login", login)
                .param("document", document)
                .update();
    }

    int confirmPaper(UUID version, String login, Instant at) {
        return jdbc.sql("""
                update signing_signature set registry_at = :at, registry_login = :login
                where version_id = :version and method = 'PAPER' and void_at is null and registry_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .param("version", version)
                .update();
    }

    private static SignatureView signature(ResultSet row, int index) throws SQLException {
        var method = SignatureView.Method.valueOf(row.getString("method"));
        return new SignatureView(
                row.getObject("id", UUID.class),
                row.getObject("document", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("sha256"),
                method,
                row.getString("unit"),
                row.getString("post"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("capacity"),
                Arrays.asList((String[]) row.getArray("capacity_lines").getArray()),
                row.getString("basis"),
                row.getTimestamp("signed_at").toInstant(),
                row.getObject("signed_on", LocalDate.class),
                row.getString("recorded_name"),
                row.getObject("scan_document", UUID.class),
                method != SignatureView.Method.PAPER || row.getTimestamp("registry_at") != null,
                instant(row.getTimestamp("void_at")),
                row.getString("void_reason"),
                method == SignatureView.Method.DIGITAL ? digital(row) : null);
    }

    private static Digital digital(ResultSet row) throws SQLException {
        return new Digital(
                FieldRole.valueOf(row.getString("role")),
                row.getString("field"),
                row.getString("certificate_subject"),
                row.getString("certificate_sha256"),
                row.getString("revision_sha256"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
