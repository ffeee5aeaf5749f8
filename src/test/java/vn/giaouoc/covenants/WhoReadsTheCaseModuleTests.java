package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.tracking.Tracking;
import vn.giaouoc.web.Browser;
import vn.giaouoc.web.api.ApiClient;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.Processes;

/**
 * The row of the table of readers on cases: who takes part sees diagram, steps and times; an entry that one may not read shows
 * step and unit only; nobody else sees that the case exists.
 */
@ProductTest
class WhoReadsTheCaseModuleTests {

    private static final List<String> TAKE_PART = List.of(
            "btdkt.officer", // started it
            "btdkt.head",
            "tct.head",
            "tct.officer",
            "cdyt.deputy",
            "cdcd.officer",
            "cdvh.registry",
            "bao.section",
            "dai.office");

    @Autowired
    CovenantPlay plays;

    @Autowired
    Processes processes;

    @Autowired
    Tracking tracking;

    @Autowired
    Managers managers;

    @Autowired
    Actors actors;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    EngineTime time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void whoTakesPartSeesDiagramStepsAndTimesAndNobodyElseSeesTheCase() {
        var play = plays.start().consulted();
        play.opinions("CDCD");

        for (var login : TAKE_PART) {
            var actor = play.as(login);
            assertThat(processes.view(play.caseId, actor).summary().current())
                    .as(login)
                    .isNotEmpty()
                    .allSatisfy(step -> {
                        assertThat(step.name()).isNotEmpty();
                        assertThat(step.unit()).isNotNull();
                        assertThat(step.since()).isNotNull();
                    });
            assertThat(processes.diagram(play.caseId, actor).xml()).as(login).contains("Task_DraftOpinion");
            assertThat(processes.diagram(play.caseId, actor).active()).as(login).contains("Task_DraftOpinion");
            assertThat(tracking.holders(play.caseId, actor)).as(login).hasSize(5);
            assertThat(processes.history(play.caseId, actor)).as(login).isNotEmpty();
        }
        for (var actor : List.of(
                play.as("tt-dlk.head"),
                play.as("ttcp.officer"),
                with(play, "tt-dlk.officer", Role.AUDITOR),
                with(play, "tt-dlk.officer", Role.MODELLER),
                with(play, "tt-dlk.officer", Role.MANAGER))) {
            for (ThrowingCallable read : List.<ThrowingCallable>of(
                    () -> processes.view(play.caseId, actor),
                    () -> processes.diagram(play.caseId, actor),
                    () -> processes.history(play.caseId, actor),
                    () -> tracking.holders(play.caseId, actor),
                    () -> processes.withdraw(play.caseId, "thử", actor))) {
                assertThat(refused(read))
                        .as(actor.login() + actor.roles())
                        .isEqualTo("NOT_FOUND workflow.unknown-case");
            }
        }
    }

    @Test
    void theGroupIsOfferedToWhoMayOpenItsYear() {
        var play = plays.start();
        var option = "value=\"" + play.code("CM-K07") + "\"";

        assertThat(formOfTheYear(play.as("btdkt.officer"))).contains(option);
        assertThat(formOfTheYear(play.as("tct.officer"))).contains(option);
        assertThat(formOfTheYear(play.as("bao.officer"))).doesNotContain(option);
    }

    private String formOfTheYear(Actor actor) {
        var browser = new Browser(port);
        browser.signIn(accounts.of(actor.person()), AccountsForTests.PASSWORD);
        return browser.get("/start/covenant-year").body();
    }

    @Test
    void theManagerOfTheGroupSeesTheCaseAndHoldersAndNoWords() {
        var play = plays.start().consulted();
        play.opinions("CDCD");
        var person = play.world.person("tt-dlk.officer");
        managers.grant(
                person, null, play.code("CM-K07"), ValidPeriod.from(LocalDate.of(2024, 1, 1)), "QĐ 2", Worlds.admin());
        var manager = with(play, "tt-dlk.officer", Role.MANAGER);

        assertThat(tracking.holders(play.caseId, manager))
                .hasSize(5)
                .allSatisfy(step -> assertThat(step.readable()).isTrue());
        assertThat(processes.history(play.caseId, manager))
                .filteredOn(entry -> entry.task() != null)
                .isNotEmpty()
                .allSatisfy(WhoReadsTheCaseModuleTests::showsStepAndUnitOnly);
    }

    @Test
    void anEntryThatOneMayNotReadShowsStepAndUnitOnly() {
        var play = plays.start().consulted();
        play.opinions("CDCD");
        var steps = Set.of("Task_DraftOpinion", "Task_ApproveOpinion");

        var own = entries(play, "cdcd.head", steps);
        var others = entries(play, "bao.head", steps);

        assertThat(own)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.readable()).isTrue());
        assertThat(own).extracting(HistoryEntry::outcome).containsExactly("agree-with-changes", "approve");
        assertThat(own.get(1).capacityLines()).containsExactly("HIỆU TRƯỞNG");
        assertThat(own.get(1).actorName()).isNotNull();
        assertThat(others)
                .hasSize(2)
                .allSatisfy(WhoReadsTheCaseModuleTests::showsStepAndUnitOnly)
                .allSatisfy(entry -> assertThat(entry.unit()).isEqualTo(play.code("CDCD")));
    }

    @Test
    void pagesAndCallsHideTheCaseAlike() {
        var play = plays.start().consulted();
        var task = play.open("Task_DraftOpinion", "CDCD");
        var casePage = "/cases/" + play.caseId;
        var diagram = "/tasks/" + task + "/diagram";

        var holder = browser(play, "cdcd.officer");
        assertThat(holder.get(diagram).statusCode()).isEqualTo(200);
        assertThat(holder.get(diagram).body()).contains("data-xml=", "Task_DraftOpinion", "id=\"holders\"");
        assertThat(holder.get(diagram).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'self' 'unsafe-inline'"));
        assertThat(holder.get(casePage).statusCode()).isEqualTo(200);
        // another member: the case, not the task
        var member = browser(play, "bao.officer");
        assertThat(member.get(diagram).statusCode()).isEqualTo(404);
        assertThat(member.get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(member.get(casePage).statusCode()).isEqualTo(200);
        // nobody of the group
        var stranger = browser(play, "tt-dlk.head");
        assertThat(stranger.get(diagram).statusCode()).isEqualTo(404);
        assertThat(stranger.get(casePage).statusCode()).isEqualTo(404);
        var client = new ApiClient(
                port, accounts.token(accounts.of(play.world.person("tt-dlk.officer"), Role.AUDITOR, Role.MODELLER)));
        for (var call : List.of("", "/history", "/diagram", "/holders")) {
            var answer = client.get("/process-instances/" + play.caseId + call);
            assertThat(answer.status()).as(call).isEqualTo(404);
            assertThat(answer.code()).as(call).isEqualTo("workflow.unknown-case");
        }
    }

    private static void showsStepAndUnitOnly(HistoryEntry entry) {
        assertThat(entry.readable()).isFalse();
        assertThat(entry.name()).isNotNull();
        assertThat(entry.unit()).isNotNull();
        assertThat(entry)
                .extracting(
                        HistoryEntry::post,
                        HistoryEntry::actorLogin,
                        HistoryEntry::actorName,
                        HistoryEntry::basis,
                        HistoryEntry::outcome,
                        HistoryEntry::reason)
                .containsOnlyNulls();
        assertThat(entry.capacityLines()).isEmpty();
        assertThat(entry.documents()).isEmpty();
    }

    private List<HistoryEntry> entries(CovenantPlay.Play play, String login, Set<String> steps) {
        return processes.history(play.caseId, play.as(login)).stream()
                .filter(entry -> steps.contains(String.valueOf(entry.definitionKey()))
                        && entry.kind().equals("COMPLETED")
                        && play.code("CDCD").equals(entry.unit()))
                .toList();
    }

    private Actor with(CovenantPlay.Play play, String login, Role... roles) {
        var plain = play.as(login);
        return actors.load(plain.person(), plain.login(), Set.of(roles), plain.now());
    }

    private Browser browser(CovenantPlay.Play play, String login) {
        var browser = new Browser(port);
        browser.signIn(accounts.of(play.world.person(login)), AccountsForTests.PASSWORD);
        return browser;
    }

    private static String refused(ThrowingCallable act) {
        var problem = catchThrowableOfType(Problem.class, act);
        return problem == null ? "not refused" : problem.kind() + " " + problem.code();
    }
}
