package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.BrokenWrites;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.CalendarChanged;
import vn.giaouoc.shared.CalendarYear;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.VersionSuperseded;
import vn.giaouoc.shared.WorkingCalendar;

/** Each write fails whole: its last listener breaks, and nothing has changed. */
class WholeOrNothingModuleTests extends FlowWorld {

    @Autowired
    Comments comments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DueWork dueWork;

    @Autowired
    WorkingCalendar calendar;

    @AfterEach
    void mend() {
        FlowForTests.FAIL_AT.remove();
    }

    private record Write(Class<?> lastEvent, Runnable act) {}

    private Map<String, Write> writes() {
        var officer = office.as(unit, Post.EMULATION_OFFICER);
        var head = office.as(unit, Post.HEAD);
        var first = approval();
        var task = first.tasks().get(0);
        var claimed = approval().tasks().get(0);
        tasks.claim(claimed, officer);
        var done = approval().tasks().get(0);
        tasks.complete(new CompleteTask(done, "done"), officer);
        var loop = opinions(List.of(office.unit(), office.unit())).instance();
        var year = calendar.year(2025);
        var days = new ArrayList<>(year.days());
        days.add(new CalendarYear.Day(LocalDate.of(2025, 3, 3), false, "Thử", "Thử"));
        var writes = new LinkedHashMap<String, Write>();
        writes.put("start", new Write(TaskCreated.class, this::approval));
        writes.put(
                "complete",
                new Write(Auditable.Entry.class, () -> tasks.complete(new CompleteTask(task, "done"), officer)));
        writes.put("claim", new Write(TaskClaimed.class, () -> tasks.claim(task, officer)));
        writes.put("release", new Write(TaskClaimed.class, () -> tasks.release(claimed, officer)));
        writes.put(
                "reassign",
                new Write(
                        Auditable.Entry.class,
                        () -> tasks.reassign(task, office.login(unit, Post.REGISTRY), "nghỉ", head)));
        writes.put("recall", new Write(Auditable.Entry.class, () -> tasks.recall(done, "nhầm", officer)));
        writes.put(
                "withdraw",
                new Write(Auditable.Entry.class, () -> processes.withdraw(first.instance(), "thôi", officer)));
        writes.put(
                "cancel",
                new Write(InstanceWithdrawn.class, () -> processes.cancel(first.instance(), "thôi", office.admin())));
        writes.put("message", new Write(InstanceEnded.class, () -> processes.message(loop, "test-stop", Map.of())));
        writes.put("comment", new Write(CommentAdded.class, () -> comments.add(task, "ý kiến", List.of(), officer)));
        writes.put(
                "due", new Write(TaskDue.class, () -> dueWork.run(office.now().plusSeconds(86400L * 60))));
        writes.put(
                "calendar",
                new Write(
                        CalendarChanged.class,
                        () -> deadlines.editCalendar(
                                new CalendarYear(2025, year.endOfDay(), days, year.version()), office.admin())));
        return writes;
    }

    @Test
    @FailsWhole({
        "shared.WorkingCalendar.put",
        "workflow.CaseStop.message",
        "workflow.Comments.add",
        "workflow.Deadlines.editCalendar",
        "workflow.Recall.recall",
        "workflow.TaskHandling.reassign",
        "workflow.TaskHandling.release"
    })
    void aWriteThatBreaksAtItsLastStepLeavesNothing() {
        writes().forEach((name, write) -> {
            var before = everything();
            FlowForTests.FAIL_AT.set(write.lastEvent());
            BrokenWrites.breaking(true);

            var broken = catchThrowable(write.act()::run);

            FlowForTests.FAIL_AT.remove();
            BrokenWrites.breaking(false);
            assertThat(broken).as(name).hasStackTraceContaining("broken for the test");
            assertThat(everything()).as(name).isEqualTo(before);
        });
        assertThat(calendar.year(2025).days())
                .extracting(CalendarYear.Day::name)
                .doesNotContain("Thử");
    }

    @Test
    void aVersionOfADocumentThatNobodyJudgesTellsNobody() {
        var before = everything();

        events.publishEvent(new VersionSuperseded(Ids.next(), Ids.next(), 2, "x"));

        assertThat(everything()).isEqualTo(before);
    }

    @Autowired
    org.springframework.context.ApplicationEventPublisher events;

    private String everything() {
        var tables = List.of(
                "workflow_instance",
                "workflow_instance_reader",
                "workflow_task",
                "workflow_task_holder",
                "workflow_submission",
                "workflow_draft",
                "workflow_comment",
                "workflow_event",
                "workflow_due",
                "workflow_case_number",
                "shared_calendar_day",
                "shared_calendar_year",
                "audit_entry",
                "engine.act_ru_task",
                "engine.act_ru_execution",
                "engine.act_ru_variable",
                "engine.act_ru_job",
                "engine.act_hi_actinst");
        var sums = new StringBuilder();
        for (var table : tables) {
            sums.append(table)
                    .append(jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtext(x::text)::bigint), 0) from "
                                    + table + " x")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return sums.toString();
    }
}
