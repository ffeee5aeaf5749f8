package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.DueLooked;
import vn.giaouoc.workflow.DueWork;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.Tasks;

/** What is recorded ahead, taken back, or begun anew after a withdrawal. */
@ProductTest
class LaterChangesProcessTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    Groups groups;

    @Autowired
    Watch watch;

    @Autowired
    AtCommit atCommit;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    DueWork dueWork;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    @FailsWhole({"covenants.Watch.settle", "signing.Signatures.voidAll", "workflow.CaseStop.lock"})
    void aMemberThatLeavesLaterStopsTheSigningOnThatDayAndNotBefore() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT"));
        var membership = groups.memberships(play.code("CM-K07")).stream()
                .filter(row -> row.unit().equals(play.code("DAI")))
                .findFirst()
                .orElseThrow();

        groups.leave(
                play.code("CM-K07"),
                play.code("DAI"),
                LocalDate.of(2024, 7, 21),
                "20/QĐ-UBND",
                membership.version(),
                Worlds.admin());
        dueWork.run(clock.instant());
        assertThat(play.state()).isEqualTo("SIGNING");
        play.sign(List.of("BAO"));
        play.on("2024-07-22");
        atCommit.leavesNothing("covenants_year", () -> watch.settle(new DueLooked(clock.instant())));
        dueWork.run(clock.instant());

        assertThat(play.state()).isEqualTo("STOPPED");
        assertThat(play.openSteps()).contains("Task_HeadChoice");
    }

    @Test
    @FailsWhole("consultations.Rounds.abandon")
    void theYearBegunAnewAfterAWithdrawalHasANumberOfItsOwn() {
        var play = plays.start();
        var officer = play.as("btdkt.officer");
        atCommit.leavesNothing("workflow_instance", () -> processes.withdraw(play.caseId, "Lập lại", officer));
        processes.withdraw(play.caseId, "Lập lại", officer);

        var again = processes.start(
                new StartProcess("covenant-year", Map.of("group", play.code("CM-K07"), "year", 2024)), officer);

        assertThat(again.businessKey()).isEqualTo(play.code("CM-K07") + "/2024-2");
        assertThatThrownBy(() -> processes.start(
                        new StartProcess("covenant-year", Map.of("group", play.code("CM-K07"), "year", 2024)), officer))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anOpinionIsTakenBackAndGivenAnewAndAnAdoptionIsNot() {
        var play = plays.start().consulted();
        var drafted = play.open("Task_DraftOpinion", "CDCD");
        play.complete(drafted, "cdcd.officer", "disagree", opinion("Chưa rõ"));
        tasks.recall(drafted, "Gửi nhầm", play.as("cdcd.officer"));
        play.member("Task_DraftOpinion", "CDCD", "cdcd.officer", "agree-with-changes", opinion("Đã rõ"));
        play.member("Task_ApproveOpinion", "CDCD", "cdcd.head", "approve", Map.of());
        play.opinions("TCT", "CDYT", "CDVH", "BAO", "DAI");
        assertThat(play.openSteps()).containsExactly("Task_Consolidate");
        // the number of what was taken back is not given again
        var verdicts = java.util.stream.IntStream.rangeClosed(2, 7)
                .mapToObj(number -> Map.of("opinion", number, "verdict", "ACCEPTED", "reason", "Lý do"))
                .toList();
        play.does("Task_Consolidate", "tct.officer", "done", Map.of("verdicts", verdicts, "materialChanges", "no"));
        play.invited("2024-07-18");
        play.on("2024-07-18");
        play.does(
                "Task_Attendance",
                "tct.officer",
                "done",
                Map.of("present", CovenantPlay.UNITS.stream().map(play::code).toList()));
        var adoption = play.open("Task_Adopt").get(0);
        play.complete(adoption, "tct.officer", "hold-back", Map.of("votesFor", 1, "reason", "Chờ hướng dẫn"));

        // what a conference decided is not one person's to take back
        assertThatThrownBy(() -> tasks.recall(adoption, "Bấm nhầm", play.as("tct.officer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("workflow.not-recallable"));
    }

    private static Map<String, Object> opinion(String words) {
        return Map.of("opinions", List.of(Map.of("item", "COVENANT", "clause", "Điều 1", "words", words)));
    }

    @Test
    void whatTheWholeGroupWasToldIsNotTakenBack() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL").teamed();
        play.on("2024-07-01");
        var packet = play.open("Task_Packet").get(0);
        play.packed();

        assertThatThrownBy(() -> tasks.recall(packet, "Nhầm", play.as("tct.officer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("workflow.not-recallable"));
    }
}
