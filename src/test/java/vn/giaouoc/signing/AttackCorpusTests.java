package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known attacks on signed PDF files (Ruhr University Bochum 2018–2021: universal forgery, incremental saving, signature
 * wrapping, shadows, certified documents) and our own. Each file is judged by records without its bytes, so that the walls
 * behind the stored hash must hold by themselves; and each is shown to deceive, or not to deceive, the signature library when
 * it is left to its own policy, so that no row is one that anything would refuse.
 */
class AttackCorpusTests {

    static List<Attack> attacks() {
        var paper = SignedPaper.complete(2, 2);
        var attacks = new ArrayList<Attack>();
        attacks.addAll(AttacksOnBytes.all(paper));
        attacks.addAll(AttacksOnContent.all(paper));
        attacks.addAll(AttacksOnContent.shadows());
        attacks.addAll(AttacksBySigners.fields(paper));
        attacks.addAll(AttacksBySigners.persons());
        attacks.add(AttacksBySigners.longPaper());
        return attacks;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isNotValidAndSaysWhy(Attack attack) {
        var verdict = new PaperValidator().validate(attack.file(), attack.expected(), attack.trust(), attack.at());

        assertThat(verdict.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(flaws(verdict)).contains(attack.flaw());
        assertThat(deceivesTheLibrary(attack)).as("deceives the library").isEqualTo(attack.careless());
    }

    private static List<Flaw> flaws(PaperVerdict verdict) {
        return Stream.concat(
                        verdict.reasons().stream(),
                        verdict.signatures().stream().flatMap(one -> one.reasons().stream()))
                .map(Reason::flaw)
                .distinct()
                .toList();
    }

    /** Whether the library's default policy calls all the signatures valid that it finds. */
    private static boolean deceivesTheLibrary(Attack attack) {
        try {
            var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(attack.file()));
            validator.setCertificateVerifier(verifier(attack.trust()));
            validator.setValidationTime(Date.from(attack.at()));
            var report = validator.validateDocument().getSimpleReport();
            return !report.getSignatureIdList().isEmpty()
                    && report.getSignatureIdList().stream()
                            .allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static CommonCertificateVerifier verifier(TrustedCertificates trust) {
        var trusted = new CommonTrustedCertificateSource();
        trust.authorities().forEach(der -> trusted.addCertificate(DSSUtils.loadCertificate(der)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                trust.crls().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        return verifier;
    }
}
