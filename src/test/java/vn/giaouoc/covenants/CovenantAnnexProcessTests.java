package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.AtCommit;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;

/** A signed covenant is added to by an annex that its parties sign; its own bytes stay as they are. */
@ProductTest
class CovenantAnnexProcessTests {

    private static final String REASON = "Bổ sung chỉ tiêu về chuyển đổi số";

    @Autowired
    CovenantPlay plays;

    @Autowired
    Annexes annexes;

    @Autowired
    CaseDocuments caseDocuments;

    @Autowired
    Documents documents;

    @Autowired
    OfficialPapers papers;

    @Autowired
    Verifications verifications;

    @Autowired
    Groups groups;

    @Autowired
    Processes processes;

    @Autowired
    EngineTime time;

    @Autowired
    AtCommit atCommit;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void anAnnexIsSignedByAllPartiesAndTheCovenantKeepsItsBytes() {
        var year = issuedYear();
        var before = bytesOf(year.covenant());

        var annex = year.annex("tct.officer", REASON);
        agreed(annex);
        assertThat(annex.open("Task_Sign")).hasSize(6);
        annex.sign(CovenantPlay.UNITS);
        issued(annex);

        assertThat(annex.state()).isEqualTo("IN_FORCE");
        assertThat(annex.ended()).isTrue();
        assertThat(bytesOf(year.covenant())).isEqualTo(before);
        assertThat(verdict(year.covenant())).isEqualTo(Verdict.VALID);
        assertThat(verdict(annex.covenant())).isEqualTo(Verdict.VALID);
        assertThat(papers.of(annex.covenant()).orElseThrow().head().sequence()).isEqualTo(8);
        var covenant = caseDocuments.facts(year.covenant()).orElseThrow();
        assertThat(caseDocuments.text(annex.covenant()).orElseThrow())
                .contains(String.valueOf(covenant.number()), "18/07/2024", REASON)
                .satisfies(text -> assertThat(text.replaceAll("\\s", "")).contains(head(year.covenant())));
        linkedBothWays(year, annex);
    }

    private void linkedBothWays(CovenantPlay.Play year, CovenantPlay.Play annex) {
        var reader = year.as("bao.officer");
        var ofCovenant = annexes.of(documents.view(year.covenant(), reader), reader);
        assertThat(ofCovenant.annexes()).singleElement().satisfies(one -> {
            assertThat(one.document()).isEqualTo(annex.covenant());
            assertThat(one.number()).contains("/PLGƯ-");
            assertThat(one.reason()).isEqualTo(REASON);
        });
        var ofAnnex = annexes.of(documents.view(annex.covenant(), reader), reader);
        assertThat(ofAnnex.covenant()).isNotNull();
        assertThat(ofAnnex.covenant().document()).isEqualTo(year.covenant());
        assertThat(ofCovenant.start()).as("another unit begins none").isNull();
        var head = year.as("tct.head");
        assertThat(annexes.of(documents.view(year.covenant(), head), head).start())
                .satisfies(start -> assertThat(start.businessKey()).endsWith("/2024/PL02"));
    }

    @Test
    void aUnitThatJoinsLaterBecomesAPartyByAnAnnex() {
        var play = plays.start();
        leaves(play, "DAI", LocalDate.of(2024, 6, 9));
        var others = List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO");
        play.consulted().opinions(others.toArray(String[]::new));
        play.does("Task_Consolidate", "tct.officer", "done", play.verdicts(5));
        play.invited("2024-07-18");
        play.on("2024-07-18");
        play.does(
                "Task_Attendance",
                "tct.officer",
                "done",
                Map.of("present", others.stream().map(play::code).toList()));
        play.open("Task_Adopt").forEach(task -> play.complete(task, "tct.officer", "adopt", Map.of("votesFor", 5)));
        play.does("Task_Minutes", "tct.officer", "done");
        play.does("Task_ApproveMinutes", "tct.head", "approve");
        play.does("Task_Finalise", "tct.officer", "done");
        play.sign(others);
        play.issued();
        var before = bytesOf(play.covenant());
        groups.join(
                play.code("CM-K07"),
                play.code("DAI"),
                ValidPeriod.from(LocalDate.of(2024, 7, 18)),
                "30/QĐ-UBND",
                Worlds.admin());

        var annex = play.annex("tct.head", "Đài tham gia Giao ước");
        agreed(annex);
        annex.sign(CovenantPlay.UNITS);
        issued(annex);

        assertThat(annex.signed()).contains(play.code("DAI")).hasSize(6);
        assertThat(caseDocuments.text(annex.covenant()).orElseThrow()).contains("Đơn vị tham gia");
        assertThat(bytesOf(play.covenant())).isEqualTo(before);
    }

    @Test
    void everyWayThroughTheDrawingIsWalked() {
        var year = issuedYear();
        var annex = year.annex("tct.officer", REASON);
        refused("covenants.annex-open", () -> year.annex("tct.head", "Phụ lục thứ hai"));
        drafted(annex);
        annex.member("Task_DraftOpinion", "BAO", "bao.officer", "agree", Map.of());
        annex.member("Task_ApproveOpinion", "BAO", "bao.head", "return", Map.of("reason", "Ghi rõ hơn"));
        annex.opinion("BAO");
        annex.on("2024-07-30");
        annex.fire();
        var further = annex.verdicts(1);
        further.put("materialChanges", "yes");
        further.put("covenant", caseDocuments.text(annex.covenant()).orElseThrow() + "Điều 3. Mới\n1. Một.\n");
        annex.does("Task_Consolidate", "tct.officer", "done", further);
        assertThat(annex.open("Task_DraftOpinion")).hasSize(6);
        annex.on("2024-08-12");
        annex.fire();
        annex.does("Task_Consolidate", "tct.officer", "done", annex.verdicts(0));
        annex.does("Task_Agree", "tct.head", "return", Map.of("reason", "Gọn lại"));
        annex.does("Task_Redraft", "tct.officer", "done");
        annex.does("Task_Agree", "tct.head", "approve");

        stoppedAndSignedAnew(annex);
        annex.member("Task_Sign", "BAO", "bao.head", "refuse", Map.of("reason", "Không cần phụ lục"));
        annex.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "end", "note", "Không đạt đồng thuận"));

        assertThat(annex.state()).isEqualTo("ENDED_WITHOUT_COVENANT");
        assertThat(annex.ended()).isTrue();
        assertThat(year.state()).as("the covenant stands").isEqualTo("REGISTRATION");
        var again = year.annex("tct.deputy", "Lần nữa");
        drafted(again);
        processes.withdraw(again.caseId, "Chưa cần", year.as("tct.deputy"));
        assertThat(again.state()).isEqualTo("WITHDRAWN");
    }

    private void stoppedAndSignedAnew(CovenantPlay.Play annex) {
        var words = caseDocuments.text(annex.covenant()).orElseThrow();
        annex.sign(List.of("TCT", "DAI"));
        annex.member("Task_Sign", "BAO", "bao.head", "ask-change", Map.of("reason", "Đề nghị sửa khoản 1"));
        assertThat(annex.voided()).isEqualTo(2);
        annex.does("Task_HeadChoice", "tct.head", "done", Map.of("choice", "correct", "note", "Sửa khoản 1"));
        refused("covenants.new-version-missing", () -> annex.does("Task_Redraft", "tct.officer", "done"));
        annex.does(
                "Task_Redraft", "tct.officer", "done", Map.of("covenant", "Điều 1. Không nêu giao ước nào\n1. Một.\n"));
        refused("covenants.annex-unnamed", () -> annex.does("Task_Agree", "tct.head", "approve"));
        annex.does("Task_Agree", "tct.head", "return", Map.of("reason", "Ghi rõ giao ước nào"));
        annex.does("Task_Redraft", "tct.officer", "done", Map.of("covenant", words + "Điều 3. Thêm\n1. Một.\n"));
        annex.does("Task_Agree", "tct.head", "approve");
        leaves(annex, "DAI", LocalDate.of(2024, 8, 11));
        assertThat(annex.openSteps()).containsExactly("Task_HeadChoice");
        annex.does(
                "Task_HeadChoice",
                "tct.head",
                "done",
                Map.of("choice", "without-unit", "excluded", List.of(annex.code("CDCD")), "note", "Đơn vị rút"));
        annex.does("Task_Redraft", "tct.officer", "done", Map.of("covenant", words + "Điều 3. Cuối\n1. Một.\n"));
        annex.does("Task_Agree", "tct.head", "approve");
        assertThat(annex.open("Task_Sign"))
                .as("without the unit that left and the one left out")
                .hasSize(4);
        annex.on("2024-08-26");
        annex.fire();
        annex.does("Task_SigningOverdue", "tct.head", "done");
    }

    @Test
    void everyStepThatBreaksAtItsLastWriteLeavesNothingBehind() {
        var year = issuedYear();
        atCommit.leavesNothing("covenants_year", () -> year.annex("tct.officer", REASON));
        var annex = year.annex("tct.officer", REASON);
        annex.fragile = true;

        agreed(annex);
        annex.sign(CovenantPlay.UNITS);
        issued(annex);

        assertThat(annex.state()).isEqualTo("IN_FORCE");
    }

    @Test
    void onlyTheHeadUnitBeginsOneAndOnlyToAnIssuedCovenant() {
        var play = plays.start().toSigning();
        refused("covenants.annex-not-now", () -> play.annex("tct.head", REASON));
        play.sign(CovenantPlay.UNITS);
        play.issued();
        var stranger = plays.start();

        refused("covenants.annex-not-head", () -> play.annex("btdkt.officer", REASON));
        refused("workflow.start-not-allowed", () -> play.annex("bao.head", REASON));
        refused("workflow.start-not-allowed", () -> play.annex("tct.registry", REASON));
        assertThat(play.annex("tct.deputy", REASON).openSteps()).containsExactly("Task_DraftAnnex");
        assertThat(List.of("tct.officer", "bao.head", "btdkt.head")).allSatisfy(login -> {
            var reader = play.as(login);
            assertThat(annexes.of(documents.view(play.covenant(), reader), reader)
                            .annexes())
                    .as(login)
                    .hasSize(1);
        });
        assertThatThrownBy(() -> documents.view(play.covenant(), stranger.as("bao.head")))
                .isInstanceOf(Problem.class);
    }

    private CovenantPlay.Play issuedYear() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        return play.issued();
    }

    private static void drafted(CovenantPlay.Play annex) {
        annex.does("Task_DraftAnnex", "tct.officer", "done", Map.of("covenant", draft(annex)));
    }

    /** The words that the form proposes. */
    private static String draft(CovenantPlay.Play annex) {
        return annex.proposed("Task_DraftAnnex", "tct.officer", "covenant");
    }

    private static void agreed(CovenantPlay.Play annex) {
        drafted(annex);
        var open = annex.open("Task_DraftOpinion").size();
        CovenantPlay.UNITS.forEach(annex::opinion);
        annex.does("Task_Consolidate", "tct.officer", "done", annex.verdicts(open));
        annex.does("Task_Agree", "tct.head", "approve");
    }

    private static void issued(CovenantPlay.Play annex) {
        annex.does("Task_Number", "tct.registry", "done");
        annex.does("Task_Issue", "tct.registry", "done");
    }

    private void leaves(CovenantPlay.Play play, String unit, LocalDate lastDay) {
        var membership = groups.memberships(play.code("CM-K07")).stream()
                .filter(row -> row.unit().equals(play.code(unit)))
                .findFirst()
                .orElseThrow();
        groups.leave(play.code("CM-K07"), play.code(unit), lastDay, "20/QĐ-UBND", membership.version(), Worlds.admin());
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Hashes of every version and revision of a document, of the stored bytes themselves. */
    private List<String> bytesOf(UUID document) {
        var hashes = new ArrayList<String>();
        jdbc.sql("""
                        select v.number, v.sha256, encode(sha256(b.bytes), 'hex') as stored
                        from documents_version v join documents_blob b on b.sha256 = v.sha256
                        where v.document = :document order by v.number
                        """).param("document", document).query(row -> {
            hashes.add(row.getInt("number") + " " + row.getString("sha256") + " " + row.getString("stored"));
        });
        var paper = papers.of(document).orElseThrow();
        papers.revisions(paper.version())
                .forEach(revision -> hashes.add(revision.sequence() + " " + revision.sha256()));
        assertThat(hashes).hasSizeGreaterThan(9);
        return hashes;
    }

    private String head(UUID document) {
        return papers.of(document).orElseThrow().head().sha256();
    }

    private Verdict verdict(UUID document) {
        return verifications
                .ofFile(papers.bytes(papers.of(document).orElseThrow().head()), "192.0.2.1")
                .verdict();
    }
}
