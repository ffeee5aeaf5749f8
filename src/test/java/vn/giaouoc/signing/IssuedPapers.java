package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentWorld;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.Rendered;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.keys.SigningKey;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.PadesSigner;

/** Papers of the product signed field by field with keys of the demonstration, without the steps of a process. */
final class IssuedPapers {

    final DocumentWorld world = new DocumentWorld();
    private final Documents documents;
    private final CaseDocuments steps;
    private final OfficialPapers papers;
    private final SoftwareKeys keys;
    private final PadesSigner signer;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedPapers(
            Documents documents,
            CaseDocuments steps,
            OfficialPapers papers,
            SoftwareKeys keys,
            PadesSigner signer,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.steps = steps;
        this.papers = papers;
        this.keys = keys;
        this.signer = signer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Approved and rendered, nobody has signed. */
    OfficialPaper unsigned(int persons) {
        var version = documents.create(
                world.plan("Giao ước thi đua"), NewVersion.ofText("Nội dung", "x", null), world.officer());
        var head = DocumentWorld.acting(world.holder(Post.HEAD));
        steps.move(version.document(), DocumentStep.SUBMIT, null, head);
        steps.move(version.document(), DocumentStep.APPROVE, null, head);
        var layout = TestPapers.layout(persons, 2);
        var code = Ids.next().toString().replace("-", "");
        papers.adopt(version.document(), new Rendered(TestPapers.unsigned(2, layout), 2, layout, "Cà Mau", code), head);
        return papers.of(version.document()).orElseThrow();
    }

    OfficialPaper sign(OfficialPaper paper, String name) {
        return sign(paper, name, inOffice(), "Người ký " + name);
    }

    /** In the post for long, and still. */
    Mandate inOffice() {
        return new Mandate(
                Ids.next(), null, ValidPeriod.from(Vietnam.today(clock).minusYears(1)), List.of());
    }

    /** @param person whom the records name as the signer */
    OfficialPaper sign(OfficialPaper paper, String name, @Nullable Mandate mandate, String person) {
        var field = paper.fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var at = clock.instant();
        var key = keys.issue(Ids.next().toString(), new SoftwareKeys.Subject("Người ký " + name, "Đơn vị", "1"));
        var base = papers.bytes(paper.head());
        var png = field.role() == FieldRole.SEAL ? TestPapers.seal() : TestPapers.handwriting(name);
        var prepared = signer.prepare(
                base, new PadesSigner.Picture(name, png, "Người ký " + name, "Ký " + name), key.chain(), at);
        try {
            var bytes = signer.embed(prepared, keys.sign(key, prepared.toBeSigned()));
            var revision = papers.append(
                    paper.version(), paper.head().sha256(), bytes, name, DocumentWorld.acting(world.holder(Post.HEAD)));
            record(paper, field, key, revision.sha256(), at, mandate, person);
        } catch (PadesSigner.Refused refused) {
            throw new IllegalStateException(refused);
        }
        return papers.of(paper.document()).orElseThrow();
    }

    /** Signed by all, numbered and issued. */
    OfficialPaper issued(int persons) {
        var paper = unsigned(persons);
        for (var field : paper.fields()) {
            paper = sign(paper, field.name());
        }
        state(paper, "ISSUED");
        return paper;
    }

    void state(OfficialPaper paper, String state) {
        jdbc.sql(
                        "update documents_document set state = :state, number_text = :number, dated = '2024-07-18' where id = :id")
                .param("state", state)
                .param("number", number(paper))
                .param("id", paper.document())
                .update();
    }

    /** Marks it as issued to everybody. */
    void open(OfficialPaper paper) {
        jdbc.sql("""
                insert into documents_access (document, key, may_write, why, granted_at)
                values (:document, 'everyone', false, 'issued', :at)
                """)
                .param("document", paper.document())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    String number(OfficialPaper paper) {
        return "7/" + world.unit + "-GƯ";
    }

    private void record(
            OfficialPaper paper,
            FieldLayout field,
            SigningKey key,
            String revision,
            Instant at,
            @Nullable Mandate mandate,
            String name) {
        var person = field.role() == FieldRole.SIGNER ? Ids.next() : null;
        var unit = String.valueOf(field.unit());
        var certificate = key.certificate();
        certificate(key, person, unit, at);
        jdbc.sql("""
                insert into signing_signature (id, document, version_id, sha256, method, unit, post, person, name, capacity,
                    capacity_lines, basis, confirmed_at, signed_at, signed_on, recorded_login, recorded_name, role, field,
                    certificate, certificate_sha256, certificate_subject, revision_sha256, appointment, mandate_from,
                    mandate_to, mandate_types, document_type)
                values (:id, :document, :version, :sha256, 'DIGITAL', :unit, 'HEAD', :person, :name, 'NONE',
                    array['HIỆU TRƯỞNG'], 'thử', :at, :at, '2024-07-18', 'x', 'x', :role, :field,
                    :certificate, :certificateSha256, :subject, :revision, :appointment, :mandateFrom,
                    :mandateTo, cast(:types as text[]), :type)
                """)
                .param("id", Ids.next())
                .param("document", paper.document())
                .param("version", paper.version())
                .param("sha256", paper.versionSha256())
                .param("unit", unit)
                .param("person", person, Types.OTHER)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("role", field.role().name())
                .param("field", field.name())
                .param("certificate", der(certificate))
                .param("certificateSha256", TestCa.sha256(certificate))
                .param("subject", certificate.getSubjectX500Principal().getName())
                .param("revision", revision)
                .param("appointment", mandate == null ? null : mandate.appointment(), Types.OTHER)
                .param("mandateFrom", mandate == null ? null : mandate.valid().from(), Types.DATE)
                .param("mandateTo", mandate == null ? null : mandate.valid().to(), Types.DATE)
                .param("types", types(mandate), Types.ARRAY)
                .param("type", mandate == null ? null : "PLAN", Types.VARCHAR)
                .update();
    }

    private static String @Nullable [] types(@Nullable Mandate mandate) {
        return mandate == null || mandate.types().isEmpty()
                ? null
                : mandate.types().toArray(String[]::new);
    }

    private void certificate(SigningKey key, UUID person, String unit, Instant at) {
        var certificate = key.certificate();
        jdbc.sql(
                        "update signing_certificate set held_to = :at, state = 'REPLACED' where unit = :unit and held_to is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("unit", unit)
                .update();
        jdbc.sql("""
                insert into signing_certificate (id, person, unit, name, provider, key_reference, chain, sha256, serial,
                    subject, issuer, valid_from, valid_to, held_from, state, state_at, state_by, registered_at, registered_by)
                values (:id, :person, :unit, 'x', 'SOFTWARE', :reference, :chain, :sha256, :serial, 's', 'i', :from, :to,
                    :at, 'ACTIVE', :at, 'x', :at, 'x')
                """)
                .param("id", Ids.next())
                .param("person", person, Types.OTHER)
                .param("unit", person == null ? unit : null, Types.VARCHAR)
                .param("reference", key.reference())
                .param("chain", key.chain().stream().map(IssuedPapers::der).toArray(byte[][]::new))
                .param("sha256", TestCa.sha256(certificate))
                .param("serial", certificate.getSerialNumber().toString(16))
                .param("from", certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC))
                .param("to", certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<String> fields(Verification found) {
        return found.signatures().stream().map(Verification.Line::field).toList();
    }
}
