package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.CalendarYear;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;

class DeadlineProcessTests extends FlowWorld {

    @Autowired
    DueWork dueWork;

    @Autowired
    DueTimers dueTimers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    Instant before;

    @BeforeEach
    void standOnTheSixteenthOfJuly() {
        before = clock.instant();
        moveTo(2024, 7, 16, 8);
    }

    @AfterEach
    void goBack() {
        ((OffsetClock) clock).moveTo(before);
    }

    private void moveTo(int year, int month, int day, int hour) {
        ((OffsetClock) clock)
                .moveTo(LocalDateTime.of(year, month, day, hour, 0)
                        .atZone(Vietnam.ZONE)
                        .toInstant());
    }

    private List<String> kinds(UUID instance) {
        return jdbc.sql("select kind from workflow_event where instance_id = :i order by at, id")
                .param("i", instance)
                .query(String.class)
                .list();
    }

    @Test
    void remindersExpiryAndLadderAreSaidOnceEach() {
        var started = approval();
        var task = started.tasks().get(0);
        var due = LocalDateTime.of(2024, 7, 23, 17, 0).atZone(Vietnam.ZONE).toInstant();
        assertThat(tasks.open(task, office.as(unit, Post.EMULATION_OFFICER))
                        .summary()
                        .dueAt())
                .isEqualTo(due);

        dueWork.run(clock.instant());
        assertThat(kinds(started.instance())).isEmpty();
        dueWork.run(due.minus(Duration.ofDays(3)));
        dueWork.run(due.minus(Duration.ofHours(2)));
        dueWork.run(due.minus(Duration.ofHours(1)));
        dueWork.run(due.plus(Duration.ofMinutes(1)));
        dueWork.run(due.plus(Duration.ofDays(10)));

        assertThat(kinds(started.instance())).containsExactly("REMINDED", "REMINDED", "EXPIRED");
        moveTo(2024, 7, 24, 8);
        assertThat(tasks.counts(office.as(unit, Post.EMULATION_OFFICER)).overdue())
                .isEqualTo(1);
    }

    @Test
    void aLongPauseTellsOnlyTheLast() {
        var instance = approval().instance();

        dueWork.run(LocalDateTime.of(2024, 7, 24, 17, 30).atZone(Vietnam.ZONE).toInstant());

        assertThat(kinds(instance)).containsExactlyInAnyOrder("EXPIRED", "ESCALATED");
    }

    @Test
    void theTimerOfTheDrawingEndsTheRoundWithoutAnAnswer() {
        var instance = opinions(List.of(office.unit(), office.unit())).instance();
        moveTo(2024, 7, 25, 16);
        dueTimers.run();
        assertThat(open(instance, "Task_Opinion")).hasSize(2);

        moveTo(2024, 7, 25, 18);
        dueTimers.run();

        assertThat(open(instance, "Task_Opinion")).isEmpty();
        assertThat(open(instance, "Task_Consolidate")).hasSize(1);
    }

    @Test
    void anEditOfTheCalendarMovesDeadlinesAndTimers() {
        var task = approval().tasks().get(0);
        var instance = opinions(List.of(office.unit())).instance();
        var year = calendar.year(2024);
        var days = new ArrayList<>(year.days());
        days.add(new CalendarYear.Day(LocalDate.of(2024, 7, 17), false, "Nghỉ bão", "Công điện thử"));
        assertThat(refused(() -> deadlines.editCalendar(year, office.as(unit, Post.HEAD))))
                .isEqualTo("workflow.calendar-not-allowed");

        var moved =
                deadlines.editCalendar(new CalendarYear(2024, year.endOfDay(), days, year.version()), office.admin());

        assertThat(moved.tasks()).extracting(MovedDeadlines.Moved::task).contains(task, next(instance, "Task_Opinion"));
        assertThat(moved.timers()).isPositive();
        assertThat(tasks.open(task, office.as(unit, Post.EMULATION_OFFICER))
                        .summary()
                        .dueAt())
                .isEqualTo(LocalDateTime.of(2024, 7, 24, 17, 0)
                        .atZone(Vietnam.ZONE)
                        .toInstant());
        moveTo(2024, 7, 25, 18);
        dueTimers.run();
        assertThat(open(instance, "Task_Opinion")).hasSize(1);
        moveTo(2024, 7, 26, 18);
        dueTimers.run();
        assertThat(open(instance, "Task_Opinion")).isEmpty();
        assertThat(refused(() -> deadlines.editCalendar(
                        new CalendarYear(2024, year.endOfDay(), days, year.version()), office.admin())))
                .isEqualTo("shared.calendar-stale");
        deadlines.editCalendar(
                new CalendarYear(2024, year.endOfDay(), year.days(), year.version() + 1), office.admin());
    }

    @Test
    void aTaskThatNobodyMayDoIsSaidNotSkipped() {
        var instance = opinions(List.of(office.emptyUnit())).instance();

        dueWork.run(clock.instant());
        dueWork.run(clock.instant().plus(Duration.ofDays(1)));

        assertThat(kinds(instance).stream().filter("NOBODY_ENTITLED"::equals)).hasSize(1);
        assertThat(open(instance, "Task_Opinion")).hasSize(1);
    }

    @Test
    void aTaskOfAMergedUnitIsDoneByItsSuccessor() {
        var old = office.unit();
        var successor = office.unit();
        var instance = opinions(List.of(old)).instance();
        var task = next(instance, "Task_Opinion");

        office.merge(old, successor, LocalDate.of(2024, 8, 1));
        moveTo(2024, 8, 2, 9);

        assertThat(tasks.list(TaskQuery.mine(), office.as(successor, Post.EMULATION_OFFICER))
                        .items())
                .extracting(TaskSummary::id)
                .contains(task);
        tasks.complete(new CompleteTask(task, "agree"), office.as(successor, Post.EMULATION_OFFICER));
        assertThat(tasks.open(task, office.as(successor, Post.HEAD)).summary().unit())
                .isEqualTo(old);
    }
}
