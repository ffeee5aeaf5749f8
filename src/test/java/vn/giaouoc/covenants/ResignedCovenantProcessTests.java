package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verification;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.workflow.EngineTime;

/** A change after digital signatures: they lose their effect, stay on record, and nobody is told that they count. */
@ProductTest
class ResignedCovenantProcessTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    OfficialPapers papers;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void aChangeAfterSignaturesIsSignedAnewByAllAndTheOldFileStaysWithoutEffect() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT", "BAO"));
        var old = papers.of(play.covenant()).orElseThrow();
        var oldBytes = papers.bytes(old.head());
        assertThat(old.head().sequence()).isEqualTo(3);

        play.member("Task_Sign", "DAI", "dai.head", "refuse", Map.of("reason", "Chỉ tiêu chưa phù hợp"));
        assertThat(ofFile(oldBytes).verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(effects(old)).containsExactly("DIGITAL void", "DIGITAL void", "DIGITAL void");
        play.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "correct", "note", "Sửa chỉ tiêu"));
        play.finalised();
        var renewed = papers.of(play.covenant()).orElseThrow();
        assertThat(renewed.version()).isNotEqualTo(old.version());
        assertThat(renewed.head().sequence()).isZero();
        play.sign(CovenantPlay.UNITS);
        play.issued();

        assertThat(papers.bytes(papers.revisions(old.version()).get(3))).isEqualTo(oldBytes);
        assertThat(effects(old)).containsExactly("DIGITAL void", "DIGITAL void", "DIGITAL void");
        noLongerValid(ofFile(oldBytes));
        noLongerValid(byCode(old.code()));
        var now = papers.of(play.covenant()).orElseThrow();
        assertThat(now.version()).isEqualTo(renewed.version());
        assertThat(ofFile(papers.bytes(now.head())).verdict()).isEqualTo(Verdict.VALID);
        assertThat(effects(now)).hasSize(8).containsOnly("DIGITAL in effect");
    }

    private static void noLongerValid(Verification found) {
        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.headline()).isEqualTo(Verification.Headline.NO_LONGER_VALID);
        assertThat(found.reasons()).extracting(Reason::flaw).contains(Flaw.NOT_IN_FORCE);
    }

    private List<String> effects(OfficialPaper paper) {
        return jdbc.sql("""
                select method || case when void_at is null then ' in effect' else ' void' end
                from signing_signature where version_id = :version order by id
                """)
                .param("version", paper.version())
                .query(String.class)
                .list();
    }

    private Verification ofFile(byte[] file) {
        return verifications.ofFile(file, "192.0.2.1");
    }

    private Verification byCode(String code) {
        return verifications.byCode(code, "192.0.2.1");
    }
}
