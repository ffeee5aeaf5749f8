package vn.giaouoc.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.Tasks;

/** The manager's row of the table of readers: the board, and who holds a case since when. */
@ProductTest
class WhoTracksModuleTests {

    @Autowired
    Tracking tracking;

    @Autowired
    Worlds worlds;

    @Autowired
    Managers managers;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    Worlds.Staffed school;
    Worlds.Staffed paper;
    UUID instance;

    @BeforeEach
    void aCaseWaits() {
        time.setTo(Instant.parse("2024-07-01T01:00:00Z"));
        school = worlds.staffedUnit("Trường thử theo dõi");
        paper = worlds.staffedUnit("Báo thử theo dõi");
        instance = start(school);
    }

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void theBoardCountsWhatWaitsAndWhatIsLateInTheUnitsOneManages() {
        var manager = managerOf(code(school), null);
        start(school);
        start(paper);

        var onTime = tracking.board(BoardQuery.ALL, manager);
        time.setTo(Instant.parse("2024-07-15T01:00:00Z"));
        var late = tracking.board(BoardQuery.ALL, again(manager));

        assertThat(onTime.rows()).extracting(BoardView.Row::unit).containsExactly(code(school));
        assertThat(onTime.open()).isEqualTo(2);
        assertThat(onTime.overdue()).isZero();
        assertThat(onTime.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.definitionKey()).isEqualTo("Task_Assign");
            assertThat(onTime.rows().get(0).cells().get(stage.key()).open()).isEqualTo(2);
        });
        assertThat(late.overdue()).isEqualTo(2);
        assertThat(late.rows().get(0).cells().values())
                .allSatisfy(cell -> assertThat(cell.overdueDays()).isPositive());
    }

    @Test
    void theManagerOfAGroupSeesItsMembersAndChoosesNoOtherGroup() {
        var group = worlds.group(2024, List.of(code(school), code(paper))).code();
        var other = worlds.group(2024, List.of(code(paper), code(school))).code();
        var manager = managerOf(null, group);

        var board = tracking.board(new BoardQuery(group, 2024, null), manager);

        assertThat(board.rows()).extracting(BoardView.Row::unit).containsExactly(code(school), code(paper));
        assertThat(board.groups()).containsExactly(group);
        // papers of the member units themselves are not the group's
        assertThat(board.open()).isZero();
        assertThat(refused(() -> tracking.board(new BoardQuery(other, null, null), manager)))
                .isEqualTo("NOT_FOUND tracking.group-not-managed");
    }

    @Test
    void whoManagesNothingHasNoBoard() {
        for (var actor : List.of(
                as(school, Post.HEAD),
                as(school, Post.OFFICE),
                as(school, Post.EMULATION_OFFICER, Role.ADMIN),
                as(school, Post.REGISTRY, Role.AUDITOR),
                as(school, Post.REGISTRY, Role.MANAGER))) {
            assertThat(refused(() -> tracking.board(BoardQuery.ALL, actor)))
                    .as(actor.login())
                    .isEqualTo("NOT_FOUND tracking.not-a-manager");
        }
    }

    @Test
    void theManagersRightEndsWithTheirAppointment() {
        var person = school.person(Post.REGISTRY);
        managers.grant(person, code(paper), null, period("2024-01-01", "2024-06-30"), "QĐ 3", Worlds.admin());

        assertThat(refused(() -> tracking.board(BoardQuery.ALL, worlds.actor(person, today(), Role.MANAGER))))
                .isEqualTo("NOT_FOUND tracking.not-a-manager");
    }

    @Test
    void holdersNamesGoToWhoMaySeeTheStepAndTheOthersReadStepAndUnit() {
        tasks.claim(open(), as(school, Post.HEAD));

        for (var actor : List.of(
                managerOf(code(school), null),
                as(school, Post.HEAD),
                as(school, Post.OFFICE),
                as(school, Post.REGISTRY, Role.ADMIN))) {
            assertThat(tracking.holders(instance, actor))
                    .as(actor.login() + actor.roles())
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.readable()).isTrue();
                        assertThat(step.claimed()).isTrue();
                        assertThat(step.post()).isEqualTo("HEAD");
                        assertThat(step.heldBy()).hasSize(1);
                    });
        }
        // the starter sees the case, not who holds the head's task
        assertThat(tracking.holders(instance, as(school, Post.EMULATION_OFFICER)))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.readable()).isFalse();
                    assertThat(step.name()).isEqualTo("Giao soạn thảo");
                    assertThat(step.unit()).isEqualTo(code(school));
                    assertThat(step.post()).isNull();
                    assertThat(step.heldBy()).isEmpty();
                    assertThat(step.claimed()).isFalse();
                });
        for (var actor : List.of(
                as(paper, Post.HEAD),
                as(paper, Post.OFFICE),
                managerOf(code(paper), null),
                as(paper, Post.REGISTRY, Role.AUDITOR))) {
            assertThat(refused(() -> tracking.holders(instance, actor)))
                    .as(actor.login() + actor.roles())
                    .isEqualTo("NOT_FOUND workflow.unknown-case");
        }
    }

    @Test
    void holdersSaySinceWhenInWorkingDays() {
        time.setTo(Instant.parse("2024-07-08T01:00:00Z"));

        var step = tracking.holders(instance, as(school, Post.HEAD)).get(0);

        assertThat(Vietnam.day(step.since())).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(step.waitingDays()).isEqualTo(5);
        assertThat(step.heldBy()).hasSize(1);
    }

    private UUID start(Worlds.Staffed unit) {
        return processes
                .start(
                        new StartProcess(
                                "document-approval",
                                Map.of("type", "PLAN", "title", "Kế hoạch thử", "unit", code(unit))),
                        as(unit, Post.EMULATION_OFFICER))
                .instance();
    }

    private UUID open() {
        return tracking.holders(instance, as(school, Post.HEAD)).get(0).task();
    }

    private Actor managerOf(String unit, String group) {
        var person = worlds.hired(worlds.unit("Cơ quan theo dõi"), Post.REGISTRY, "Chuyên viên");
        managers.grant(person.id(), unit, group, ValidPeriod.from(LocalDate.of(2024, 1, 1)), "QĐ 2", Worlds.admin());
        return worlds.actor(person.id(), today(), Role.MANAGER);
    }

    private Actor again(Actor actor) {
        return worlds.actor(actor.person(), today(), Role.MANAGER);
    }

    private Actor as(Worlds.Staffed unit, Post post, Role... roles) {
        return worlds.actor(unit.person(post), today(), roles);
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    private static ValidPeriod period(String from, String to) {
        return new ValidPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static String code(Worlds.Staffed unit) {
        return unit.unit().code();
    }

    private static String refused(ThrowingCallable act) {
        var problem = catchThrowableOfType(Problem.class, act);
        return problem == null ? "not refused" : problem.kind() + " " + problem.code();
    }
}
