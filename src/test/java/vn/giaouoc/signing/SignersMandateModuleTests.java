package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.PadesSigner;

/**
 * A signature that is perfect by its cryptography counts only if the person it stands for could give it: certificate and
 * signer, post and day, delegation and type of paper.
 */
@ProductTest
class SignersMandateModuleTests {

    @Autowired
    private Verifications verifications;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private SoftwareKeys keys;

    @Autowired
    private PadesSigner signer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private IssuedPapers world;
    private LocalDate today;

    @BeforeEach
    void world() {
        world = new IssuedPapers(documents, steps, papers, keys, signer, jdbc, clock);
        today = Vietnam.today(clock);
    }

    @Test
    void aSignatureOfTheLastDayInOfficeCounts() {
        var found = signedUnder(mandate(today.minusYears(1), today, List.of()), "Người ký S1");

        assertThat(found.reasons()).isEmpty();
        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aDelegationThatNamesThisTypeOfPaperCounts() {
        var found = signedUnder(mandate(today, today.plusDays(9), List.of("COVENANT", "PLAN")), "Người ký S1");

        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aMandateThatEndedTheDayBeforeDoesNotCount() {
        var found = signedUnder(mandate(today.minusYears(1), today.minusDays(1), List.of()), "Người ký S1");

        refused(found, Reason.of(Flaw.OUTSIDE_MANDATE));
    }

    @Test
    void aMandateThatBeginsTheNextDayDoesNotCount() {
        var found = signedUnder(mandate(today.plusDays(1), null, List.of()), "Người ký S1");

        refused(found, Reason.of(Flaw.OUTSIDE_MANDATE));
    }

    @Test
    void aDelegationForOtherPapersDoesNotCount() {
        var found = signedUnder(mandate(today, today.plusDays(9), List.of("COVENANT")), "Người ký S1");

        refused(found, Reason.of(Flaw.OUTSIDE_SCOPE));
    }

    @Test
    void aCertificateInAnotherNameDoesNotCount() {
        var found = signedUnder(world.inOffice(), "Trần Văn Khác");

        refused(found, Reason.of(Flaw.WRONG_PERSON, "Trần Văn Khác"));
    }

    @Test
    void aPowerThatNoRecordShowsIsNotConfirmed() {
        var found = signedUnder(null, "Người ký S1");

        assertThat(found.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.signatures().get(0).reasons()).containsExactly(Reason.of(Flaw.MANDATE_UNKNOWN));
    }

    @Test
    void namesAreComparedAsPeopleReadThem() {
        assertThat(CertificateNames.same("CN=NGUYỄN VĂN  ĐỨC,O=x", "Nguyễn Văn Đức"))
                .isTrue();
        assertThat(CertificateNames.same("CN=NGUYEN VAN DUC", "Nguyễn Văn Đức")).isTrue();
        assertThat(CertificateNames.same("CN=Nguyễn Văn Ấn", "Nguyễn Văn An")).isFalse();
        assertThat(CertificateNames.same("CN=Nguyễn Văn Ấn", "Nguyễn Văn Ân")).isFalse();
        assertThat(CertificateNames.same("CN=Nguyễn Văn", "Nguyễn Văn An")).isFalse();
    }

    private static Mandate mandate(LocalDate from, @Nullable LocalDate to, List<String> types) {
        return new Mandate(Ids.next(), null, new ValidPeriod(from, to), types);
    }

    private Verification signedUnder(@Nullable Mandate mandate, String person) {
        var paper = world.sign(world.unsigned(1), "S1", mandate, person);
        paper = world.sign(paper, "NUMBER");
        paper = world.sign(paper, "SEAL");
        world.state(paper, "ISSUED");
        return ofFile(papers.bytes(paper.head()));
    }

    private static void refused(Verification found, Reason why) {
        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.headline()).isEqualTo(Verification.Headline.DOUBTFUL);
        assertThat(found.signatures().get(0).reasons()).containsExactly(why);
        assertThat(found.signatures())
                .first()
                .satisfies(line -> assertThat(line.verdict()).isEqualTo(Verdict.INVALID));
    }

    private Verification ofFile(byte[] file) {
        return verifications.ofFile(file, "192.0.2.1");
    }
}
