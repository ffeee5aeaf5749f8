package vn.giaouoc.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.signing.keys.SigningKey;
import vn.giaouoc.signing.keys.SoftwareKeys;

/** Six persons, the registry's number and the seal on one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PadesSignerTests {

    private static final Instant AT = Instant.parse("2024-07-18T08:30:00Z");

    private final List<byte[]> revisions = new ArrayList<>();
    private SoftwareKeys keys;

    @BeforeAll
    void signsAsSixPersonsAndTheRegistry(@TempDir Path folder) throws Exception {
        keys = new SoftwareKeys(folder);
        var signer = new PadesSigner(keys.timeStamps());
        revisions.add(BlankPaper.of(6));
        for (var i = 1; i <= 6; i++) {
            var name = "Trần Thị Hằng " + i;
            var png = Pictures.person(
                    List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
                    null,
                    name,
                    BlankPaper.SIGNER_WIDTH,
                    BlankPaper.SIGNER_HEIGHT);
            sign(
                    signer,
                    key("p" + i, name),
                    new PadesSigner.Picture("S" + i, png, name, "KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG"));
        }
        var registry = key("unit", "Trường Chính trị tỉnh Cà Mau");
        sign(
                signer,
                registry,
                new PadesSigner.Picture(
                        "NUMBER",
                        Pictures.number("05/GƯ-KTĐ7", "Cà Mau, ngày 18 tháng 7 năm 2024", 480, 20, 200),
                        "Trường Chính trị tỉnh Cà Mau",
                        "05/GƯ-KTĐ7; Cà Mau, 18/07/2024"));
        sign(
                signer,
                registry,
                new PadesSigner.Picture(
                        "SEAL",
                        Pictures.seal("TRƯỜNG CHÍNH TRỊ TỈNH CÀ MAU", BlankPaper.SEAL, BlankPaper.SEAL),
                        "Trường Chính trị tỉnh Cà Mau",
                        "Con dấu"));
        Files.write(Path.of("target", "signed-by-eight.pdf"), revisions.get(8));
    }

    @Test
    void appendsOnly() {
        for (var i = 1; i < revisions.size(); i++) {
            var before = revisions.get(i - 1);

            assertThat(Arrays.mismatch(before, revisions.get(i))).isEqualTo(before.length);
        }
    }

    @Test
    void takesLittleSpaceForEachSignature() {
        for (var i = 1; i < revisions.size(); i++) {
            assertThat(revisions.get(i).length - revisions.get(i - 1).length).isLessThan(70_000);
        }
    }

    @Test
    void isValidByTheDefaultPolicy() {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(revisions.get(8)));
        validator.setCertificateVerifier(trusting());
        validator.setValidationTime(Date.from(AT.plusSeconds(60)));

        var report = validator.validateDocument().getSimpleReport();

        assertThat(report.getSignatureIdList())
                .hasSize(8)
                .allSatisfy(id -> assertThat(report.getIndication(id))
                        .as(() -> report.getAdESValidationErrors(id).toString())
                        .isEqualTo(Indication.TOTAL_PASSED));
    }

    @Test
    void isValidForPdfsig(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "pdfsig (poppler-utils) is not installed");
        var file = Files.write(folder.resolve("signed.pdf"), revisions.get(8));

        var process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Pattern.compile("Signature is Valid").matcher(said).results().count())
                .isEqualTo(8);
    }

    private void sign(PadesSigner signer, SigningKey key, PadesSigner.Picture picture) throws Exception {
        var base = revisions.get(revisions.size() - 1);
        var prepared = signer.prepare(base, picture, key.chain(), AT);
        var signed = signer.embed(prepared, keys.sign(key, prepared.toBeSigned()));
        revisions.add(signed);
    }

    private SigningKey key(String reference, String name) {
        return keys.issue(reference, new SoftwareKeys.Subject(name, "Trường Chính trị tỉnh Cà Mau", reference));
    }

    private CommonCertificateVerifier trusting() {
        var trusted = new CommonTrustedCertificateSource();
        keys.authorities().forEach(certificate -> trusted.addCertificate(new CertificateToken(certificate)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        var lists = keys.revocationLists(Map.of(), AT.minusSeconds(60)).stream()
                .map(PadesSignerTests::stream)
                .toArray(InputStream[]::new);
        verifier.setCrlSource(new ExternalResourcesCRLSource(lists));
        return verifier;
    }

    private static InputStream stream(java.security.cert.X509CRL list) {
        try {
            return new ByteArrayInputStream(list.getEncoded());
        } catch (java.security.cert.CRLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
