package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Verification.Headline;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.PadesSigner;

/** What a stranger is told about a paper, for each way in which it can be ours, no longer ours, or never was. */
@ProductTest
class VerificationsModuleTests {

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

    @BeforeEach
    void world() {
        world = new IssuedPapers(documents, steps, papers, keys, signer, jdbc, clock);
    }

    @Test
    void theExactBytesOfAnIssuedPaperAreGenuine() {
        var paper = world.issued(1);

        var found = ofFile(papers.bytes(paper.head()));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.headline()).isEqualTo(Headline.GENUINE);
        assertThat(IssuedPapers.fields(found)).containsExactly("S1", "NUMBER", "SEAL");
        assertThat(found.signatures()).allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.VALID);
            assertThat(line.proven()).isTrue();
        });
        assertThat(found.paper()).satisfies(facts -> {
            assertThat(facts.number()).isEqualTo(world.number(paper));
            assertThat(facts.given()).isEqualTo(facts.needed()).isEqualTo(3);
            assertThat(facts.title()).isNull();
        });
    }

    @Test
    void theCodeAloneTellsNeitherTitleNorSignersOfAPaperThatIsNotPublic() {
        var paper = world.issued(1);

        var closed = byCode(paper.code());
        world.open(paper);
        var open = byCode(paper.code());

        assertThat(closed.verdict()).isEqualTo(Verdict.VALID);
        assertThat(closed.signatures()).isEmpty();
        assertThat(closed.paper().title()).isNull();
        assertThat(open.paper().title()).isEqualTo("Giao ước thi đua");
        assertThat(open.signatures()).hasSize(3);
    }

    @Test
    void anEarlierRevisionIsNotValidThoughAllItsSignaturesAre() {
        var paper = world.issued(1);
        var earlier = papers.bytes(papers.revisions(paper.version()).get(2));

        var found = ofFile(earlier);

        assertThat(found.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.headline()).isEqualTo(Headline.EARLIER_STATE);
        assertThat(found.reasons()).containsExactly(Reason.of(Flaw.EARLIER_STATE, 2, 3));
        assertThat(found.signatures()).extracting(Verification.Line::verdict).containsOnly(Verdict.VALID);
    }

    @Test
    void aPaperThatIsBeingSignedIsNotValidYet() {
        var paper = world.sign(world.unsigned(1), "S1");

        var found = ofFile(papers.bytes(paper.head()));
        var unsigned = ofFile(papers.bytes(papers.revisions(paper.version()).get(0)));

        assertThat(found.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.headline()).isEqualTo(Headline.UNFINISHED);
        assertThat(unsigned.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(unsigned.reasons()).contains(Reason.of(Flaw.EARLIER_STATE, 0, 3));
    }

    @Test
    void aRecalledOrReplacedPaperHasGenuineBytesButIsNotValid() {
        var paper = world.issued(1);
        var bytes = papers.bytes(paper.head());

        world.state(paper, "RECALLED");
        var recalled = ofFile(bytes);
        world.state(paper, "SUPERSEDED");
        var superseded = ofFile(bytes);
        world.state(paper, "CORRECTED");
        var corrected = ofFile(bytes);

        assertThat(recalled.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(recalled.headline()).isEqualTo(Headline.NO_LONGER_VALID);
        assertThat(recalled.reasons()).containsExactly(Reason.of(Flaw.RECALLED));
        assertThat(superseded.reasons()).containsExactly(Reason.of(Flaw.SUPERSEDED));
        assertThat(corrected.headline()).isEqualTo(Headline.GENUINE_CORRECTED);
    }

    @Test
    void aSignatureThatWasMadeVoidIsNoSignatureOfThePaper() {
        var paper = world.issued(1);
        jdbc.sql(
                        "update signing_signature set void_at = signed_at, void_reason = 'x', void_login = 'x' where document = :id")
                .param("id", paper.document())
                .update();

        var found = ofFile(papers.bytes(paper.head()));

        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.signatures()).extracting(Verification.Line::verdict).containsOnly(Verdict.INVALID);
    }

    @Test
    void aCertificateThatWasNotTheSignersIsRefusedThoughTheFileIsOurs() {
        var paper = world.issued(1);
        jdbc.sql("update signing_certificate set person = gen_random_uuid() where person in"
                        + " (select person from signing_signature where document = :id)")
                .param("id", paper.document())
                .update();

        var found = ofFile(papers.bytes(paper.head()));

        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.signatures().get(0).reasons()).containsExactly(Reason.of(Flaw.WRONG_CERTIFICATE));
    }

    @Test
    void aChangedCopyIsKnownByTheBytesItBeginsWith() {
        var paper = world.issued(1);
        var bytes = papers.bytes(paper.head());
        var longer = Arrays.copyOf(bytes, bytes.length + 12);
        var flipped = bytes.clone();
        flipped[bytes.length - 400] ^= 1;

        for (var file : new byte[][] {longer, flipped}) {
            var found = ofFile(file);

            assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(found.headline()).isEqualTo(Headline.FORGED);
            assertThat(found.reasons()).contains(Reason.of(Flaw.ALTERED_COPY, world.number(paper)));
        }
    }

    @Test
    void aStrangersPaperIsNeverCalledGenuineWhateverItsSignaturesSay() {
        var foreign = TestPapers.unsigned(1, TestPapers.layout(1, 1).subList(0, 1));
        var at = clock.instant();
        var key = keys.issue("foreign" + at.toEpochMilli(), new SoftwareKeys.Subject("Ai đó", "Nơi khác", "2"));
        var prepared = signer.prepare(
                foreign, new PadesSigner.Picture("S1", TestPapers.handwriting("x"), "Ai đó", "x"), key.chain(), at);

        var trusted = ofFile(embed(prepared, key));
        var stranger = new TestCa("CA khác", SignedPaper.AT).person("Ai đó");
        var untrusted = ofFile(TestPapers.sign(
                foreign, new TestPapers.Act("S1", stranger, SignedPaper.AT, TestPapers.handwriting("x"), null)));

        assertThat(trusted.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(trusted.headline()).isEqualTo(Headline.FOREIGN);
        assertThat(trusted.reasons()).containsExactly(Reason.of(Flaw.NOT_ISSUED_HERE));
        assertThat(trusted.paper()).isNull();
        assertThat(untrusted.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(untrusted.signatures().get(0).reasons()).contains(Reason.of(Flaw.UNTRUSTED));
    }

    @Test
    void whatIsNoSignedPdfIsToldSo() {
        assertThat(ofFile("<html>".getBytes(StandardCharsets.UTF_8)).reasons()).contains(Reason.of(Flaw.NOT_PDF));
        assertThat(ofFile("%PDF-1.7 rubbish".getBytes(StandardCharsets.UTF_8))).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(found.headline()).isEqualTo(Headline.NOT_A_SIGNED_PDF);
        });
        assertThat(ofFile(TestPapers.unsigned(1, TestPapers.layout(1, 1))).reasons())
                .contains(Reason.of(Flaw.NO_SIGNATURE));
        assertThatThrownBy(() -> ofFile(new byte[0]))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.file-empty"));
        assertThatThrownBy(() -> ofFile(new byte[Verifications.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.file-too-large"));
        assertThatThrownBy(() -> byCode("no-such-code"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.code-unknown"));
    }

    private byte[] embed(PadesSigner.Prepared prepared, vn.giaouoc.signing.keys.SigningKey key) {
        try {
            return signer.embed(prepared, keys.sign(key, prepared.toBeSigned()));
        } catch (PadesSigner.Refused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Verification ofFile(byte[] file) {
        return verifications.ofFile(file, "192.0.2.1");
    }

    private Verification byCode(String code) {
        return verifications.byCode(code, "192.0.2.1");
    }
}
