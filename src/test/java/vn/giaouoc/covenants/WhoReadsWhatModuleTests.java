package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Signatures;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Tasks;

/** The rows of design 4.2 that belong to the covenant year: who reads which thing in which state. */
@ProductTest
class WhoReadsWhatModuleTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    Documents documents;

    @Autowired
    Consultations consultations;

    @Autowired
    GroupYears years;

    @Autowired
    Signatures signatures;

    @Autowired
    EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    private Map<String, Boolean> readers(CovenantPlay.Play play, List<String> logins) {
        var readers = new java.util.LinkedHashMap<String, Boolean>();
        logins.forEach(login -> readers.put(login, documents.mayRead(play.covenant(), play.as(login))));
        return readers;
    }

    @Test
    void thePacketIsReadByTheTeamAndTheHeadsBeforeAndByMembersAndStandingBodyFromTheRoundOn() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL").teamed();
        var logins = List.of(
                "tct.officer",
                "cdcd.officer",
                "tct.head",
                "bao.head",
                "tct.registry",
                "tct.office",
                "cdcd.head",
                "cdyt.deputy",
                "cdvh.officer",
                "btdkt.head",
                "tt-dlk.head");
        play.on("2024-07-01");
        packetIsBegun(play);

        assertThat(readers(play, logins))
                .isEqualTo(Map.ofEntries(
                        Map.entry("tct.officer", true), // support team
                        Map.entry("cdcd.officer", true), // support team
                        Map.entry("tct.head", true), // group head
                        Map.entry("bao.head", true), // group deputy
                        Map.entry("tct.registry", false),
                        Map.entry("tct.office", false),
                        Map.entry("cdcd.head", false),
                        Map.entry("cdyt.deputy", false),
                        Map.entry("cdvh.officer", false),
                        Map.entry("btdkt.head", false),
                        Map.entry("tt-dlk.head", false)));

        play.packed();
        var after = readers(play, logins);
        assertThat(after.remove("tt-dlk.head")).isFalse();
        assertThat(after.values()).containsOnly(true);
    }

    @Autowired
    Packets packets;

    private void packetIsBegun(CovenantPlay.Play play) {
        packets.put(
                play.caseId,
                PacketItem.COVENANT,
                vn.giaouoc.documents.NewVersion.ofText("Điều 1. Dự thảo\n1. Một.\n", "Dự thảo", null),
                play.as("tct.officer"));
    }

    @Test
    void onlyTheTeamPutsPapersIntoThePacket() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL").teamed();

        assertThatThrownBy(() -> packets.put(
                        play.caseId,
                        PacketItem.PLAN,
                        vn.giaouoc.documents.NewVersion.ofText("Kế hoạch", "Dự thảo", null),
                        play.as("cdvh.head")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("covenants.year-unknown"));
    }

    private RoundView round(CovenantPlay.Play play, String login) {
        return consultations.ofCase(play.caseId, play.as(login)).get(0);
    }

    @Test
    void anOpinionIsReadByItsUnitTheTeamAndTheHeadWhileTheRoundIsOpenAndByAllInTheSynthesisAfterwards() {
        var play = plays.start().consulted();
        play.opinions("CDCD", "CDVH");

        assertThat(round(play, "cdcd.head").opinions())
                .extracting(RoundView.Opinion::unit)
                .containsExactly(play.code("CDCD"));
        assertThat(round(play, "cdcd.head").answers()).hasSize(1);
        assertThat(round(play, "dai.head").opinions()).isEmpty();
        assertThat(round(play, "tct.head").opinions()).hasSize(2); // group head
        assertThat(round(play, "bao.officer").opinions()).hasSize(2); // support team
        assertThat(round(play, "cdvh.officer").opinions()).hasSize(1); // not in the team
        assertThat(consultations.ofCase(play.caseId, play.as("btdkt.head"))).isEmpty();
        assertThat(consultations.ofCase(play.caseId, play.as("tt-dlk.head"))).isEmpty();

        play.opinions("TCT", "CDYT", "BAO", "DAI");
        play.consolidated();

        var other = round(play, "dai.head");
        assertThat(other.opinions()).hasSize(6);
        assertThat(other.opinions())
                .allSatisfy(opinion -> assertThat(opinion.verdict()).isNotNull());
        var ownAndOthers = other.answers();
        assertThat(ownAndOthers)
                .filteredOn(answer -> answer.unit().equals(play.code("DAI")))
                .allSatisfy(answer -> assertThat(answer.approvedName()).isNotNull());
        assertThat(ownAndOthers)
                .filteredOn(answer -> !answer.unit().equals(play.code("DAI")))
                .allSatisfy(answer -> assertThat(answer.approvedName()).isNull());
        assertThat(consultations.ofCase(play.caseId, play.as("tt-dlk.head"))).isEmpty();
    }

    @Autowired
    Tasks tasks;

    @Test
    void theLeadershipReadsTheOfficersDraftBeforeItApproves() {
        var play = plays.start().consulted();
        play.member(
                "Task_DraftOpinion",
                "CDVH",
                "cdvh.officer",
                "disagree",
                Map.of("opinions", List.of(Map.of("item", "PLAN", "words", "Chưa rõ thời hạn"))));

        var opened = tasks.open(play.open("Task_ApproveOpinion", "CDVH"), play.as("cdvh.head"));

        assertThat(opened.data()).containsEntry("plan", "DISAGREE");
        assertThat(String.valueOf(opened.data().get("opinions"))).contains("Chưa rõ thời hạn");
    }

    @Test
    void verdictsAreGivenByTheTeamWhileTheRoundIsConsolidated() {
        var play = plays.start().consulted().answered();
        var opinion = round(play, "tct.officer").opinions().get(0).id();

        assertThatThrownBy(() -> consultations.giveVerdict(opinion, Verdict.ACCEPTED, null, null, play.as("cdvh.head")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("consultations.opinion-unknown"));
        assertThatThrownBy(
                        () -> consultations.giveVerdict(opinion, Verdict.REJECTED, " ", null, play.as("tct.officer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("consultations.reason-missing"));
        consultations.giveVerdict(opinion, Verdict.ACCEPTED, null, "Câu mới", play.as("tct.officer"));

        var matrix = consultations.matrix(play.covenant(), null, play.as("tct.officer"));
        assertThat(matrix.handled()).isEqualTo(1);
        assertThat(matrix.total()).isEqualTo(6);
        assertThat(matrix.mayGiveVerdicts()).isTrue();
        assertThat(matrix.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).hasSize(6));
    }

    @Test
    void membersAndStandingBodySeeTheYearAndItsSignaturesAndNobodyElse() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "BAO"));

        for (var login : List.of("cdcd.officer", "btdkt.head", "tct.head")) {
            var view = years.view(play.code("CM-K07"), 2024, play.as(login));
            assertThat(view.state()).isEqualTo(YearState.SIGNING);
            assertThat(view.signed()).isEqualTo(2);
            assertThat(view.signers()).isEqualTo(6);
            assertThat(view.packet()).hasSize(5);
            assertThat(view.units()).hasSize(6);
            assertThat(signatures.of(play.covenant(), play.as(login))).hasSize(2);
        }
        var view = years.view(play.code("CM-K07"), 2024, play.as("cdcd.officer"));
        assertThat(view.units().get(1).waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.step()).isEqualTo("Task_Sign");
            assertThat(waiting.openable()).isFalse();
        });
        assertThat(view.units().get(0).opinion().state()).isEqualTo(AnswerState.ANSWERED);
        assertThat(view.stages().get(5).status()).isEqualTo(GroupYearView.StageStatus.CURRENT);
        assertThat(view.stages().get(4).status()).isEqualTo(GroupYearView.StageStatus.DONE);
        assertThat(years.list(play.as("cdcd.officer"))).hasSize(1);
        assertThatThrownBy(() -> years.view(play.code("CM-K07"), 2024, play.as("tt-dlk.head")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("covenants.year-unknown"));
        assertThatThrownBy(() -> signatures.of(play.covenant(), play.as("tt-dlk.head")))
                .isInstanceOf(Problem.class);
    }
}
