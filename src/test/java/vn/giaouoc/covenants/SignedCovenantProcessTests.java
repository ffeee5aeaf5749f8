package vn.giaouoc.covenants;

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
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PdfA;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.ExpectedSignature;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.workflow.EngineTime;

/** A covenant of six units with its registry's number and seal, as strangers to the product see it. */
@ProductTest
class SignedCovenantProcessTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    OfficialPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    PaperValidator validator;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void eightSignaturesAreValidForEverybodyWhoLooks() throws Exception {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();

        var paper = papers.of(play.covenant()).orElseThrow();
        var file = papers.bytes(paper.head());
        Files.write(Path.of("target", "signed-covenant.pdf"), file);
        byte[] before = {};
        for (var revision : papers.revisions(paper.version())) {
            var bytes = papers.bytes(revision);
            assertThat(Arrays.mismatch(before, bytes))
                    .as("begins with the one before")
                    .isEqualTo(before.length);
            assertThat(PdfA.check(bytes))
                    .as("PDF/A-2a after %s", revision.field())
                    .isEmpty();
            before = bytes;
        }
        assertThat(paper.head().sequence()).isEqualTo(8);
        assertThat(strictly(paper, file)).isEqualTo(Verdict.VALID);
        assertThat(byDefaultPolicy(file)).hasSize(8).containsOnly(Indication.TOTAL_PASSED);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "pdfsig (poppler-utils) is not installed");
        assertThat(validForPdfsig()).isEqualTo(8);
    }

    private Verdict strictly(OfficialPaper paper, byte[] file) {
        var expected = jdbc.sql("""
                select field, certificate_sha256 from signing_signature where version_id = :version order by id
                """)
                .param("version", paper.version())
                .query((row, index) ->
                        new ExpectedSignature(row.getString("field"), row.getString("certificate_sha256"), null, null))
                .list();
        var at = clock.instant();
        return validator
                .validate(file, new ExpectedPaper(paper.fields(), expected, List.of()), certificates.trusted(at), at)
                .verdict();
    }

    private List<Indication> byDefaultPolicy(byte[] file) throws Exception {
        var at = clock.instant();
        var trust = certificates.trusted(at);
        var trusted = new CommonTrustedCertificateSource();
        var factory = CertificateFactory.getInstance("X.509");
        for (var der : trust.authorities()) {
            trusted.addCertificate(
                    new CertificateToken((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der))));
        }
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                trust.crls().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        var judge = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        judge.setCertificateVerifier(verifier);
        judge.setValidationTime(Date.from(at.plusSeconds(1)));
        var report = judge.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream().map(report::getIndication).toList();
    }

    private static long validForPdfsig() throws Exception {
        var process = new ProcessBuilder("pdfsig", "-nocert", "target/signed-covenant.pdf")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Pattern.compile("Signature is Valid").matcher(said).results().count();
    }
}
