package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.EngineTime;

/** Every way through the year up to the conference, and the way that has no trouble to its end. */
@ProductTest
class CovenantYearProcessTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Consultations consultations;

    @Autowired
    EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void sixUnitsComeFromAnEmptyYearToACovenantInForce() {
        var play = plays.start().toSigning();

        play.sign(CovenantPlay.UNITS);
        play.issued();
        CovenantPlay.UNITS.forEach(play::register);

        assertThat(play.state()).isEqualTo("IN_FORCE");
        assertThat(play.ended()).isTrue();
        assertThat(play.capacities())
                .containsEntry(play.code("TCT"), "HIỆU TRƯỞNG")
                .containsEntry(play.code("CDYT"), "KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG")
                .containsEntry(play.code("CDCD"), "HIỆU TRƯỞNG")
                .containsEntry(play.code("CDVH"), "KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG")
                .containsEntry(play.code("BAO"), "TỔNG BIÊN TẬP")
                .containsEntry(play.code("DAI"), "Q. GIÁM ĐỐC");
        assertThat(play.signed()).isEqualTo(play.codes(CovenantPlay.UNITS));
        assertThat(documents.facts(play.covenant()).orElseThrow().number()).contains("/GƯ-");
    }

    @Test
    @FailsWhole({"consultations.Rounds.open", "consultations.Rounds.startConsolidation", "documents.CaseDocuments.issue"
    })
    void everyStepThatBreaksAtItsLastWriteLeavesNothingBehind() {
        var play = plays.start();
        play.fragile = true;

        play.toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();
        CovenantPlay.UNITS.forEach(play::register);

        assertThat(play.state()).isEqualTo("IN_FORCE");
    }

    @Test
    @FailsWhole("consultations.Rounds.recordNoReply")
    void everyTimerThatBreaksAtCommitLeavesNothingBehindAndStrikesAgain() {
        var play = plays.start().consulted();
        play.opinions("TCT", "CDYT", "CDCD", "CDVH");
        play.on("2024-07-11");
        fires(play, "Task_DraftLate");
        play.does("Task_Consolidate", "tct.officer", "done", play.verdicts(4));
        play.invited("2024-07-18");
        play.on("2024-07-18");
        play.conferred(Map.of(PacketItem.COVENANT, "adopt-with-edits")).finalised();
        play.on("2024-07-26");
        fires(play, "Task_SigningOverdue");
        play.does("Task_SigningOverdue", "tct.head", "done");
        play.sign(List.of("TCT", "CDYT", "CDCD", "BAO", "DAI"));
        play.member("Task_Sign", "CDVH", "cdvh.head", "sign", Map.of());
        play.issued();
        play.register("TCT");
        play.on("2024-08-15");
        fires(play, null);

        assertThat(play.state()).isEqualTo("IN_FORCE");
    }

    private static void fires(CovenantPlay.Play play, @org.jspecify.annotations.Nullable String brings) {
        play.fragile = true;
        play.fire();
        play.fragile = false;
        if (brings != null) {
            assertThat(play.openSteps()).contains(brings);
        }
    }

    @Test
    void theStandingBodyMayRefuseToOpenTheYear() {
        var play = plays.start();

        play.does("Task_OpenYear", "btdkt.head", "reject", Map.of("reason", "Chưa tổng kết năm trước"));

        assertThat(play.state()).isEqualTo("NOT_OPENED");
        assertThat(play.ended()).isTrue();
    }

    @Test
    void aRejectedTeamDecisionIsProposedAgain() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL");
        play.does("Task_ProposeTeam", "tct.officer", "done");
        play.does("Task_Draft", "tct.officer", "done");
        play.does("Task_CheckContent", "tct.section", "approve");
        play.does("Task_CheckFormat", "tct.office", "approve");

        play.does("Task_Approve", "tct.head", "reject", Map.of("reason", "Thành phần chưa phù hợp"));

        assertThat(play.openSteps()).containsExactly("Task_ProposeTeam");
        play.teamed();
        assertThat(play.state()).isEqualTo("PACKET");
    }

    @Test
    void anIncompletePacketDoesNotGoOut() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL").teamed();

        assertThatThrownBy(() -> play.does("Task_Packet", "tct.officer", "done", Map.of("plan", "Kế hoạch")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("covenants.packet-incomplete");
                    assertThat(problem.fields())
                            .extracting(Problem.Field::field)
                            .contains("covenant", "regulation", "scoringTable", "culturePlan");
                });

        assertThat(play.state()).isEqualTo("PACKET");
        assertThat(play.openSteps()).containsExactly("Task_Packet");
    }

    @Test
    void silenceIsRecordedAsNoReplyAndALateAnswerCountsUntilTheRoundCloses() {
        var play = plays.start().consulted();
        play.opinions("TCT", "CDYT", "CDCD", "CDVH");

        play.on("2024-07-11");
        play.fire();

        assertThat(play.state()).isEqualTo("CONSOLIDATION");
        assertThat(play.open("Task_DraftLate")).hasSize(2);
        assertThat(play.open("Task_DraftOpinion")).isEmpty();

        play.lateOpinion("BAO");
        play.does("Task_Consolidate", "tct.officer", "done", play.verdicts(5));
        var answers =
                consultations.ofCase(play.caseId, play.as("tct.officer")).get(0).answers();
        assertThat(answers)
                .filteredOn(answer -> answer.unit().equals(play.code("BAO")))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.late()).isTrue();
                    assertThat(answer.silentSince()).isNotNull();
                });
        assertThat(answers)
                .filteredOn(answer -> answer.unit().equals(play.code("DAI")))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.state()).isEqualTo(AnswerState.NO_REPLY);
                    assertThat(answer.stance()).isNull();
                });

        // DAI's late task is withdrawn with the close
        assertThat(play.openSteps()).containsExactly("Task_Invite");
    }

    @Test
    void aRoundCannotBeClosedWhileAnOpinionHasNoVerdictOrNoReason() {
        var play = plays.start().consulted().answered();

        assertThatThrownBy(() -> play.does("Task_Consolidate", "tct.officer", "done", play.verdicts(5)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("consultations.verdict-missing"));
        assertThatThrownBy(() -> play.does(
                        "Task_Consolidate",
                        "tct.officer",
                        "done",
                        Map.of("verdicts", List.of(Map.of("opinion", 1, "verdict", "REJECTED")))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("consultations.reason-missing"));
        assertThat(play.state()).isEqualTo("CONSOLIDATION");
    }

    @Test
    void materialChangesGoOutAgainButNotBeyondTheLastRound() {
        var play = plays.start().consulted().answered();
        var again = play.verdicts(6);
        again.put("materialChanges", "yes");

        assertThatThrownBy(() -> play.does("Task_Consolidate", "tct.officer", "done", again))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("consultations.nothing-changed"));

        again.put("covenant", "Điều 1. Đã sửa\n1. Khoản mới.\n");
        play.does("Task_Consolidate", "tct.officer", "done", again);
        assertThat(play.state()).isEqualTo("OPINIONS");
        play.answered();
        again.put("covenant", "Điều 1. Đã sửa lần nữa\n1. Khoản mới.\n");
        play.does("Task_Consolidate", "tct.officer", "done", again);

        assertThat(play.state()).isEqualTo("CONFERENCE");
    }

    @Test
    void theHeadReturnsAnOpinionToItsOfficer() {
        var play = plays.start().consulted();
        play.member("Task_DraftOpinion", "BAO", "bao.officer", "agree", Map.of());

        play.member("Task_ApproveOpinion", "BAO", "bao.head", "return", Map.of("reason", "Viết rõ hơn"));

        assertThat(play.open("Task_DraftOpinion", "BAO")).isNotNull();
        play.opinion("BAO");
    }

    @Test
    void nothingOfAConferenceIsRecordedBeforeItsDay() {
        var play = plays.start().consulted().answered().consolidated().invited("2024-07-18");

        assertThatThrownBy(() -> play.does(
                        "Task_Attendance", "tct.officer", "done", Map.of("present", List.of(play.code("TCT")))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("covenants.conference-not-yet"));
    }

    @Test
    void aCovenantHeldBackGoesToASecondConferenceInNewWords() {
        var play = plays.start().consulted().answered().consolidated().invited("2024-07-18");
        play.on("2024-07-18");
        play.conferred(Map.of(PacketItem.COVENANT, "hold-back"));
        assertThat(play.openSteps()).containsExactly("Task_Redraft");

        assertThatThrownBy(() -> play.does("Task_Redraft", "tct.officer", "done"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("covenants.new-version-missing"));
        play.does("Task_Redraft", "tct.officer", "done", Map.of("covenant", "Điều 1. Viết lại\n1. Khoản.\n"));
        play.invited("2024-07-19");
        play.on("2024-07-19");
        play.does(
                "Task_Attendance",
                "tct.officer",
                "done",
                Map.of("present", List.of(play.code("TCT"), play.code("BAO"))));

        assertThat(play.open("Task_Adopt")).hasSize(1);
        play.does("Task_Adopt", "tct.officer", "adopt", Map.of("votesFor", 2));
        play.does("Task_Minutes", "tct.officer", "done");
        play.does("Task_ApproveMinutes", "tct.head", "return", Map.of("reason", "Thiếu giờ bế mạc"));
        play.does("Task_Minutes", "tct.officer", "done");
        play.does("Task_ApproveMinutes", "tct.head", "approve");
        assertThat(play.state()).isEqualTo("FINALISING");
    }

    @Test
    void aUnitThatDoesNotRegisterInTimeIsRecordedAndTheYearGoesOn() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();
        play.register("TCT");

        play.on("2024-08-05");
        play.fire();

        assertThat(play.state()).isEqualTo("IN_FORCE");
        assertThat(play.ended()).isTrue();
        assertThat(play.openSteps()).isEqualTo(Set.of());
    }
}
