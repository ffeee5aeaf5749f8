package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;

/** What can happen while a covenant is being signed, and what becomes of the signatures. */
@ProductTest
class CovenantSigningProcessTests {

    @Autowired
    AtCommit atCommit;

    @Autowired
    CovenantPlay plays;

    @Autowired
    Processes processes;

    @Autowired
    Documents documents;

    @Autowired
    Groups groups;

    @Autowired
    Units units;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void aRefusalStopsTheSigningAndEverybodySignsTheNewVersion() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT", "BAO"));

        play.fragile = true;
        play.member("Task_Sign", "DAI", "dai.head", "refuse", Map.of("reason", "Chỉ tiêu chưa phù hợp"));
        play.fragile = false;

        assertThat(play.state()).isEqualTo("STOPPED");
        assertThat(play.voided()).isEqualTo(3);
        assertThat(play.signed()).isEmpty();
        assertThat(play.openSteps()).containsExactly("Task_HeadChoice");

        play.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "correct", "note", "Sửa chỉ tiêu"));
        assertThatThrownBy(() -> play.does("Task_Finalise", "tct.officer", "done"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("covenants.edits-missing"));
        play.finalised();
        play.sign(CovenantPlay.UNITS);

        assertThat(play.state()).isEqualTo("SIGNED");
        assertThat(play.signed()).hasSize(6);
        assertThat(play.voided()).isEqualTo(3);
    }

    @Test
    void theOthersMayGoOnWithoutAUnit() {
        var play = plays.start().toSigning();
        play.sign("TCT");
        play.member("Task_Sign", "DAI", "dai.head", "ask-change", Map.of("reason", "Đề nghị sửa Điều 5"));

        play.does(
                "Task_HeadChoice",
                "tct.head",
                "done",
                Map.of("choice", "without-unit", "excluded", List.of(play.code("DAI")), "note", "Đơn vị rút"));
        play.finalised();
        play.sign(List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO"));

        assertThat(play.state()).isEqualTo("SIGNED");
        assertThat(play.signed()).doesNotContain(play.code("DAI")).hasSize(5);
    }

    @Test
    void theHeadMayEndWithoutACovenant() {
        var play = plays.start().toSigning();
        play.member("Task_Sign", "BAO", "bao.head", "refuse", Map.of("reason", "Không tham gia"));

        play.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "end", "note", "Không đạt đồng thuận"));

        assertThat(play.state()).isEqualTo("ENDED_WITHOUT_COVENANT");
        assertThat(play.ended()).isTrue();
    }

    @Test
    void theHeadUnitCannotBeLeftOut() {
        var play = plays.start().toSigning();
        play.member("Task_Sign", "BAO", "bao.head", "refuse", Map.of("reason", "Không tham gia"));

        assertThatThrownBy(() -> play.does(
                        "Task_HeadChoice",
                        "tct.head",
                        "done",
                        Map.of("choice", "without-unit", "excluded", List.of(play.code("TCT")), "note", "x")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("covenants.head-stays"));
    }

    @Test
    void unitsSignOneAfterTheOtherWhenTheGroupWantsItSo() {
        var play = plays.start()
                .confirmed("ALL_MEMBERS", "SEQUENTIAL")
                .teamed()
                .packed()
                .answered();
        play.fromAnswersToSigning();

        for (var unit : CovenantPlay.UNITS) {
            assertThat(play.open("Task_Sign")).hasSize(1);
            play.sign(unit);
        }

        assertThat(play.state()).isEqualTo("SIGNED");
    }

    @Test
    void onlyHeadAndDeputySignWhereTheGroupHasDecidedSo() {
        var play = plays.start()
                .confirmed("HEADS_ONLY", "PARALLEL")
                .teamed()
                .packed()
                .answered();
        play.fromAnswersToSigning();

        assertThat(play.open("Task_Sign")).hasSize(2);
        play.sign(List.of("TCT", "BAO"));
        assertThat(play.state()).isEqualTo("SIGNED");
        play.issued();

        // all members register, not only those who signed
        assertThat(play.open("Task_DraftTargets")).hasSize(6);
    }

    @Test
    @FailsWhole({"signing.Signatures.confirmPaper", "signing.Signatures.recordOnPaper"})
    void aSignatureOnPaperNeedsItsScanAndTheRegistry() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO"));
        play.member("Task_Sign", "DAI", "dai.head", "sign-on-paper", Map.of());
        var scan = scan(play);
        var data = Map.<String, Object>of(
                "scanDocument", scan,
                "signerName", "Người Mẫu 16",
                "signerTitle", "Q. GIÁM ĐỐC",
                "signedOn", "2024-07-18");
        play.does("Task_PaperScan", "tct.officer", "done", data);

        play.does("Task_PaperConfirm", "tct.registry", "return", Map.of("reason", "Bản chụp mờ"));
        play.does("Task_PaperScan", "tct.officer", "done", data);
        assertThat(play.state()).isEqualTo("SIGNING");
        play.fragile = true;
        play.does("Task_PaperConfirm", "tct.registry", "sign-on-paper");
        play.fragile = false;

        assertThat(play.state()).isEqualTo("SIGNED");
        var method = jdbc.sql("select method from signing_signature where document = :d and unit = :u")
                .param("d", play.covenant())
                .param("u", play.code("DAI"))
                .query(String.class)
                .single();
        assertThat(method).isEqualTo("PAPER");
    }

    private String scan(CovenantPlay.Play play) {
        return scan(play, "tct.officer", "TCT");
    }

    private String scan(CovenantPlay.Play play, String login, String unit) {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        return documents
                .create(
                        new CreateDocument(
                                DocumentType.COVENANT,
                                "Bản chụp trang ký",
                                play.code(unit),
                                null,
                                null,
                                null,
                                null,
                                null),
                        NewVersion.ofFile("trang-ky.pdf", pdf, "Bản chụp", null),
                        play.as(login))
                .document()
                .toString();
    }

    @Test
    void nobodyOpensAnothersFileToTheGroupByCallingItAScan() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO"));
        play.member("Task_Sign", "DAI", "dai.head", "sign-on-paper", Map.of());
        var foreign = scan(play, "bao.head", "BAO");

        assertThatThrownBy(() -> play.does(
                        "Task_PaperScan",
                        "tct.officer",
                        "done",
                        Map.of(
                                "scanDocument", foreign,
                                "signerName", "Người Mẫu 16",
                                "signerTitle", "Q. GIÁM ĐỐC",
                                "signedOn", "2024-07-18")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.scan-missing"));

        assertThat(documents.mayRead(UUID.fromString(foreign), play.as("tct.officer")))
                .isFalse();
    }

    @Test
    void afterTheDeadlineTheHeadWaitsOnOrStops() {
        var play = plays.start().toSigning();
        play.sign("TCT");
        play.on("2024-07-26");
        play.fire();

        assertThat(play.openSteps()).containsExactlyInAnyOrder("Task_Sign", "Task_SigningOverdue");
        play.does("Task_SigningOverdue", "tct.head", "return", Map.of("reason", "Quá hạn, chờ thống nhất lại"));

        assertThat(play.state()).isEqualTo("STOPPED");
        assertThat(play.voided()).isEqualTo(1);
        assertThat(play.openSteps()).containsExactly("Task_HeadChoice");
    }

    @Test
    void waitingOnLeavesTheSignaturesAndNobodySignsAutomatically() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT", "CDCD", "BAO", "DAI"));
        play.on("2024-07-26");
        play.fire();
        play.does("Task_SigningOverdue", "tct.head", "done");

        assertThat(play.state()).isEqualTo("SIGNING");
        play.member("Task_Sign", "CDVH", "cdvh.head", "sign", Map.of());
        assertThat(play.state()).isEqualTo("SIGNED");
    }

    @Test
    void aUnitThatLeavesStopsTheSigning() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "BAO"));
        var membership = groups.memberships(play.code("CM-K07")).stream()
                .filter(row -> row.unit().equals(play.code("DAI")))
                .findFirst()
                .orElseThrow();

        Runnable leaves = () -> groups.leave(
                play.code("CM-K07"),
                play.code("DAI"),
                LocalDate.of(2024, 7, 17),
                "20/QĐ-UBND",
                membership.version(),
                Worlds.admin());

        atCommit.leavesNothing("organization_membership", leaves);
        leaves.run();

        assertThat(play.state()).isEqualTo("STOPPED");
        assertThat(play.voided()).isEqualTo(2);
        play.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "correct", "note", "Đài đã rời khối"));
        play.finalised();
        assertThat(play.open("Task_Sign")).hasSize(5);
    }

    @Test
    void aMergerDuringOpinionsOffersTheTaskToTheSuccessor() {
        var play = plays.start().consulted();
        play.member("Task_DraftOpinion", "DAI", "dai.officer", "agree", Map.of());
        var dai = units.require(play.code("DAI"), LocalDate.of(2024, 7, 1));

        units.merge(
                new Units.Merger(
                        Map.of(dai.code(), dai.version()), play.code("BAO"), LocalDate.of(2024, 7, 2), "01/QĐ-SN"),
                Worlds.admin());
        play.on("2024-07-02");

        play.member("Task_ApproveOpinion", "DAI", "bao.head", "approve", Map.of());
        assertThat(play.open("Task_ApproveOpinion")).isEmpty();
    }

    @Test
    void theStarterMayWithdrawUntilTheCovenantIsIssued() {
        var play = plays.start().toSigning();
        play.sign("TCT");

        processes.withdraw(play.caseId, "Làm lại từ đầu", play.as("btdkt.officer"));

        assertThat(play.state()).isEqualTo("WITHDRAWN");
        assertThat(play.voided()).isEqualTo(1);
        assertThat(play.openSteps()).isEmpty();
    }

    @Test
    void anIssuedCovenantIsNotWithdrawn() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();

        assertThatThrownBy(() -> processes.withdraw(play.caseId, "Không cần nữa", play.as("btdkt.officer")))
                .isInstanceOf(Problem.class);

        assertThat(play.state()).isEqualTo("REGISTRATION");
    }

    @Test
    void accompanyingPapersMayBeHeldFromIssue() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);

        play.does("Task_SignCompanions", "tct.head", "hold-back", Map.of("reason", "Chờ hướng dẫn của tỉnh"));
        play.does("Task_Number", "tct.registry", "done");
        play.does("Task_Issue", "tct.registry", "done");

        var issued = jdbc.sql(
                        "select count(*) from covenants_item i join covenants_year y on y.id = i.year_id where y.case_id = :c and held_from_issue")
                .param("c", play.caseId)
                .query(Integer.class)
                .single();
        assertThat(issued).isEqualTo(4);
        assertThat(clock.instant()).isNotNull();
    }
}
