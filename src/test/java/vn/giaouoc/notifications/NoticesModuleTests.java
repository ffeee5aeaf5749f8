package vn.giaouoc.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Standing;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.CommentAdded;
import vn.giaouoc.workflow.TaskCompleted;
import vn.giaouoc.workflow.TaskCreated;
import vn.giaouoc.workflow.TaskDue;
import vn.giaouoc.workflow.TaskFacts;
import vn.giaouoc.workflow.TaskGone;

@ProductTest
class NoticesModuleTests {

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    String unit;
    String group;
    HolderKey head;

    @BeforeEach
    void freshUnit() {
        var id = Ids.next().toString().replace("-", "").substring(20);
        unit = "U" + id;
        group = "G" + id;
        head = HolderKey.post(unit, "HEAD");
    }

    @Test
    void aNewTaskIsToldOnceToWhomItIsOfferedAndNotToWhoIsOnlyEntitled() {
        var chief = actor("chief", head, true);
        var deputy = actor("deputy", head, false);

        publish(new TaskCreated(task(), null, "someone", null));

        await(() -> notices.unread(chief) == 1);
        assertThat(only(chief).read()).isFalse();
        assertThat(only(chief).messageCode()).isEqualTo("notifications.notice.TASK_NEW");
        assertThat(notices.unread(deputy)).isZero();
    }

    @Test
    void theSameEventTwiceIsOneNotice() {
        var chief = actor("chief", head, true);
        var event = new TaskCreated(task(), null, "someone", null);

        publish(event);
        await(() -> notices.unread(chief) == 1);
        publish(event);

        await(this::outboxIsEmpty);
        assertThat(notices.list(NoticeQuery.NEWEST, chief).items()).hasSize(1);
    }

    @Test
    void holdingTwoOfTheKeysIsOneNotice() {
        var field = HolderKey.post(unit, "HEAD", null, "EMULATION");
        var task = task(List.of(head.value(), field.value()));
        var chief = actor("chief", List.of(standing(head, true), standing(field, true)));

        publish(new TaskCreated(task, null, "someone", null));

        await(() -> notices.unread(chief) == 1);
        assertThat(notices.list(NoticeQuery.NEWEST, chief).items()).hasSize(1);
    }

    @Test
    void whoCausedItIsNotTold() {
        var chief = actor("chief", head, true);
        var successor = actor("successor", head, true);

        publish(new TaskCreated(task(), null, "chief", null));

        await(() -> notices.unread(successor) == 1);
        assertThat(notices.unread(chief)).isZero();
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() {
        var chief = actor("chief", head, true);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new TaskCreated(task(), null, "someone", null));
            status.setRollbackOnly();
        });

        await(this::outboxIsEmpty);
        assertThat(notices.unread(chief)).isZero();
    }

    @Test
    void aReturnedTaskSaysSoWithItsReason() {
        var chief = actor("chief", head, true);

        publish(new TaskCreated(task(), "return", "someone", "thiếu chỉ tiêu 4"));

        await(() -> notices.unread(chief) == 1);
        assertThat(only(chief).kind()).isEqualTo(NoticeKind.TASK_RETURNED);
        assertThat(only(chief).reason()).isEqualTo("thiếu chỉ tiêu 4");
    }

    @Test
    void expiryIsToldAsExpiryWhicheverEventComesFirst() {
        var chief = actor("chief", head, true);
        var task = task();

        publish(new TaskGone(task));
        await(() -> notices.unread(chief) == 1);
        publish(new TaskDue(task, TaskDue.Kind.EXPIRED, 1, task.keys()));

        await(() -> notices.list(NoticeQuery.NEWEST, chief).items().stream()
                .allMatch(notice -> notice.kind() == NoticeKind.EXPIRED));
        assertThat(notices.list(NoticeQuery.NEWEST, chief).items()).hasSize(1);
    }

    @Test
    void aRefusalIsToldToTheWholeGroupAndADecisionWithoutOneIsNot() {
        var member = actor("member", List.of());

        publish(completed("sign"));
        publish(completed("refuse"));

        await(() -> notices.unread(member) == 1);
        await(this::outboxIsEmpty);
        assertThat(only(member).kind()).isEqualTo(NoticeKind.REFUSED);
    }

    @Test
    void whatAHeadRemarksOnAPaperInPreparationStaysInTheUnit() {
        var member = actor("member", List.of());

        publish(completed("ask-change", "document-approval"));

        await(this::outboxIsEmpty);
        assertThat(notices.unread(member)).isZero();
    }

    @Test
    void aMentionIsToldToThePersonAndReadByOthersNever() {
        var named = actor("named", List.of());
        var other = actor("other", List.of());

        publish(new CommentAdded(task(), Ids.next(), "someone", "Người Mẫu 03", List.of(named.person())));

        await(() -> notices.unread(named) == 1);
        var notice = notices.list(NoticeQuery.NEWEST, named).items().get(0);
        assertThatThrownBy(() -> notices.read(notice.id(), other))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("notifications.unknown"));
        notices.read(notice.id(), named);
        notices.read(notice.id(), named);
        assertThat(notices.unread(named)).isZero();
    }

    @Test
    void openingTheTaskCountsAsReadingWhatWasToldAboutIt() {
        var chief = actor("chief", head, true);
        var task = task();
        publish(new TaskCreated(task, null, "someone", null));
        publish(new TaskDue(task, TaskDue.Kind.REMINDER, 1, task.keys()));
        await(() -> notices.unread(chief) == 2);

        notices.readAbout(task.task(), chief);

        assertThat(notices.unread(chief)).isZero();
        assertThat(notices.list(new NoticeQuery(true, 20, null), chief).items()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var chief = actor("chief", head, true);
        for (var i = 0; i < 5; i++) {
            publish(new TaskCreated(task(), null, "someone", null));
        }
        await(() -> notices.unread(chief) == 5);

        var first = notices.list(new NoticeQuery(false, 3, null), chief);
        var second = notices.list(new NoticeQuery(false, 3, first.next()), chief);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> notices.list(new NoticeQuery(false, 3, "x"), chief))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("notifications.bad-page"));
        notices.readAll(chief);
        assertThat(notices.unread(chief)).isZero();
    }

    private Notice only(Actor actor) {
        var items = notices.list(NoticeQuery.NEWEST, actor).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private TaskFacts task() {
        return task(List.of(head.value()));
    }

    private TaskFacts task(List<String> keys) {
        return task(keys, "covenant-year");
    }

    private TaskFacts task(List<String> keys, String process) {
        return new TaskFacts(
                Ids.next(),
                Ids.next(),
                process,
                "Task_Sign",
                "Ký giao ước",
                "Giao ước thi đua năm 2024",
                "GU-1",
                unit,
                "HEAD",
                group,
                2024,
                keys,
                null);
    }

    private TaskCompleted completed(String outcome) {
        return completed(outcome, "covenant-signing");
    }

    private TaskCompleted completed(String outcome, String process) {
        var acting = new Acting(
                Ids.next(),
                "someone",
                "Người Mẫu 16",
                unit,
                "HEAD",
                "Q",
                List.of("Q. GIÁM ĐỐC"),
                "",
                null,
                Instant.EPOCH);
        return new TaskCompleted(
                task(List.of(head.value()), process), Ids.next(), outcome, "chưa thống nhất", acting, List.of());
    }

    private Actor actor(String login, HolderKey key, boolean offered) {
        return actor(login, List.of(standing(key, offered)));
    }

    private Actor actor(String login, List<Standing> standings) {
        var person = Ids.next();
        return new Actor(
                person,
                login,
                login,
                Set.of(),
                List.of(),
                standings,
                Set.of(HolderKey.person(person), HolderKey.unit(unit), HolderKey.group(group)),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                clock.instant());
    }

    private Standing standing(HolderKey key, boolean offered) {
        return new Standing(
                key, offered, Capacity.NONE, List.of("HIỆU TRƯỞNG"), "", unit, Post.HEAD, UUID.randomUUID(), null, 0);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private boolean outboxIsEmpty() {
        return outbox.pending() == 0;
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }
}
