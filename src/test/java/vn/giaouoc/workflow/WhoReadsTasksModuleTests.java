package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** Who reads a task and its comments, and who may act: the rows on tasks and comments of the table of readers, as a table. */
class WhoReadsTasksModuleTests extends FlowWorld {

    private enum Sees {
        NOTHING,
        STATE,
        CONTENT,
        ACTS
    }

    @Autowired
    Actors actors;

    @Autowired
    Managers managers;

    @Autowired
    Absences absences;

    @Autowired
    Comments comments;

    @Test
    void aTaskOfTheHeadIsReadByTheUnitsOfficeAndByNobodyElse() {
        var task = next(drafted(), "Task_Approve");
        var elsewhere = office.unit();

        var expected = new LinkedHashMap<Actor, Sees>();
        expected.put(office.as(unit, Post.HEAD), Sees.ACTS);
        expected.put(office.as(unit, Post.OFFICE), Sees.CONTENT);
        expected.put(office.as(unit, Post.DEPUTY), Sees.NOTHING);
        expected.put(office.as(unit, Post.SECTION_HEAD), Sees.NOTHING);
        expected.put(office.as(unit, Post.REGISTRY), Sees.NOTHING);
        expected.put(office.as(unit, Post.EMULATION_OFFICER), Sees.NOTHING);
        expected.put(office.as(elsewhere, Post.HEAD), Sees.NOTHING);
        expected.put(office.as(elsewhere, Post.OFFICE), Sees.NOTHING);
        expected.put(managerOf(unit), Sees.STATE);
        expected.put(managerOf(elsewhere), Sees.NOTHING);
        expected.put(auditor(), Sees.NOTHING);

        assertSeen(task, expected);
    }

    @Test
    void aTaskOfTheOfficerIsReadByHeadAndOffice() {
        var task = next(approval().instance(), "Task_Draft");

        var expected = new LinkedHashMap<Actor, Sees>();
        expected.put(office.as(unit, Post.EMULATION_OFFICER), Sees.ACTS);
        expected.put(office.as(unit, Post.HEAD), Sees.CONTENT);
        expected.put(office.as(unit, Post.OFFICE), Sees.CONTENT);
        expected.put(office.as(unit, Post.REGISTRY), Sees.NOTHING);
        expected.put(managerOf(unit), Sees.STATE);

        assertSeen(task, expected);
    }

    @Test
    void theAbsentHeadReadsAndDoesNotAct() {
        var task = next(drafted(), "Task_Approve");
        var today = Vietnam.day(office.now());
        absences.record(
                new Absences.NewAbsence(
                        office.person(unit, Post.HEAD),
                        "nghỉ phép",
                        "15/GNP",
                        new ValidPeriod(today, today.plusDays(3))),
                office.admin());
        var head = office.as(unit, Post.HEAD);

        assertSeen(task, Map.of(head, Sees.CONTENT));
        assertThat(refused(() -> tasks.complete(new CompleteTask(task, "approve"), head)))
                .isEqualTo("workflow.not-entitled");
        assertThat(refused(() -> tasks.claim(task, head))).isEqualTo("workflow.not-entitled");
    }

    @Test
    void whoIsMentionedReadsThatCommentOnly() {
        var task = next(drafted(), "Task_Approve");
        var head = office.as(unit, Post.HEAD);
        var registry = office.as(unit, Post.REGISTRY);
        comments.add(task, "Chỉ lãnh đạo trao đổi.", List.of(), head);
        comments.add(task, "Nhờ văn thư xem thể thức.", List.of(registry.person()), head);

        assertThat(comments.list(task, office.as(unit, Post.OFFICE))).hasSize(2);
        assertThat(comments.list(task, registry))
                .extracting(Comment::text)
                .containsExactly("Nhờ văn thư xem thể thức.");
        assertThat(refused(() -> comments.list(task, office.as(unit, Post.SECTION_HEAD))))
                .isEqualTo("workflow.unknown-task");
        assertThat(refused(() -> comments.list(task, managerOf(unit)))).isEqualTo("workflow.unknown-task");
        assertThat(refused(() -> comments.add(task, "Xen vào", List.of(), registry)))
                .isEqualTo("workflow.unknown-task");
    }

    private void assertSeen(UUID task, Map<Actor, Sees> expected) {
        expected.forEach((actor, sees) -> assertThat(seen(task, actor))
                .as(actor.login() + " " + actor.roles())
                .isEqualTo(sees));
    }

    private Sees seen(UUID task, Actor actor) {
        try {
            var view = tasks.open(task, actor);
            if (!view.contentReadable()) {
                assertThat(view.data()).isEmpty();
                assertThat(view.documents()).isEmpty();
                assertThat(view.history()).isEmpty();
                return Sees.STATE;
            }
            return view.actable() ? Sees.ACTS : Sees.CONTENT;
        } catch (Problem hidden) {
            assertThat(hidden.code()).isEqualTo("workflow.unknown-task");
            return Sees.NOTHING;
        }
    }

    private Actor managerOf(String managed) {
        var own = office.unit();
        var person = office.person(own, Post.REGISTRY);
        managers.grant(person, managed, null, ValidPeriod.from(LocalDate.of(2018, 1, 1)), "QĐ 9", office.admin());
        return actors.load(person, office.login(own, Post.REGISTRY), Set.of(Role.MANAGER), office.now());
    }

    private Actor auditor() {
        var own = office.unit();
        return actors.load(
                office.person(own, Post.REGISTRY),
                office.login(own, Post.REGISTRY),
                Set.of(Role.AUDITOR),
                office.now());
    }
}
