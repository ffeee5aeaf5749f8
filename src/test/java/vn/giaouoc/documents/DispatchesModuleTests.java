package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.notifications.NoticeQuery;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.WorkingCalendar;

/** An issued document on its way to its recipients. */
class DispatchesModuleTests extends ApprovalCase {

    private static final Map<DispatchState, Map<DispatchState.Step, DispatchState>> LAWFUL = new EnumMap<>(Map.of(
            DispatchState.TO_SEND,
            Map.of(
                    DispatchState.Step.SEND, DispatchState.SENT,
                    DispatchState.Step.RECALL, DispatchState.NOT_SENT),
            DispatchState.SENT,
            Map.of(
                    DispatchState.Step.ACKNOWLEDGE, DispatchState.RECEIVED,
                    DispatchState.Step.RECALL, DispatchState.RECALLED),
            DispatchState.RECEIVED,
            Map.of(DispatchState.Step.RECALL, DispatchState.RECALLED),
            DispatchState.RECALLED,
            Map.of(DispatchState.Step.GIVE_BACK, DispatchState.GIVEN_BACK)));

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Sending sending;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Notices notices;

    @Autowired
    private Breaker breaker;

    @Test
    void everyPairOfStateAndStepLeadsWhereTheTableSaysOrIsRefused() {
        for (var state : DispatchState.values()) {
            for (var step : DispatchState.Step.values()) {
                assertThat(state.after(step).orElse(null))
                        .as("%s after %s", state, step)
                        .isEqualTo(LAWFUL.getOrDefault(state, Map.of()).get(step));
            }
        }
    }

    @Test
    void theUnitIsToldAndItsRegistryConfirmsOnce() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var issued = issuedTo(other);
        var clerk = of(other, Post.REGISTRY);
        var copy = dispatches.incoming(true, null, 10, clerk).items().get(0);
        assertThat(copy.mayConfirm()).isTrue();
        assertThat(copy.number()).contains("/KH-");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(notices.list(new NoticeQuery(false, 20, null), clerk)
                                .items())
                        .anyMatch(notice -> notice.kind() == NoticeKind.DOCUMENT_ARRIVED));

        var received = dispatches.acknowledge(copy.dispatch().id(), clerk);
        var again = dispatches.acknowledge(copy.dispatch().id(), of(other, Post.OFFICE));

        assertThat(received.state()).isEqualTo(DispatchState.RECEIVED);
        assertThat(again.receivedAt()).isEqualTo(received.receivedAt());
        assertThat(dispatches.incoming(true, null, 10, clerk).items()).isEmpty();
        assertThat(dispatches.ofDocument(issued, as(Post.REGISTRY)))
                .extracting(Dispatch::state)
                .contains(DispatchState.RECEIVED, DispatchState.TO_SEND);
    }

    /** Who may do what with which copy: post and unit × act. */
    @Test
    void onlyTheRegistryOrOfficeOfTheRightUnitConfirms() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var third = worlds.staffedUnit("Đơn vị khác");
        var issued = issuedTo(other);
        var inside = copy(issued, true);
        var outside = copy(issued, false);
        var refusals = new ArrayList<String>();
        for (var post : List.of(Post.HEAD, Post.DEPUTY)) {
            refusals.add(code(() -> dispatches.acknowledge(inside, of(other, post))));
        }
        assertThat(refusals).containsOnly("documents.dispatch-not-yours");
        refusals.clear();
        for (var who : List.of(of(other, Post.EMULATION_OFFICER), as(Post.REGISTRY), of(third, Post.REGISTRY))) {
            refusals.add(code(() -> dispatches.acknowledge(inside, who)));
        }
        for (var who : List.of(of(other, Post.REGISTRY), of(third, Post.REGISTRY))) {
            refusals.add(code(() -> dispatches.recordSent(outside, "Bưu điện", who)));
        }
        assertThat(refusals).containsOnly("documents.dispatch-unknown");
        assertThat(code(() -> dispatches.recordSent(outside, "Bưu điện", as(Post.HEAD))))
                .isEqualTo("documents.dispatch-not-yours");
        assertThat(code(() -> dispatches.giveBack(inside, Disposal.DESTROYED, of(other, Post.REGISTRY))))
                .isEqualTo("documents.dispatch-not-now");
        assertThat(code(() -> dispatches.recordSent(outside, " ", as(Post.REGISTRY))))
                .isEqualTo("documents.dispatch-how");

        assertThat(dispatches.recordSent(outside, "Bưu điện", as(Post.OFFICE)).state())
                .isEqualTo(DispatchState.SENT);
        assertThat(dispatches.ofDocument(issued, of(other, Post.HEAD)))
                .extracting(Dispatch::unit)
                .containsExactly(other.unit().code());
        assertThat(dispatches
                        .incoming(false, null, 10, of(third, Post.REGISTRY))
                        .items())
                .isEmpty();
    }

    @Test
    @FailsWhole("documents.Dispatches.acknowledge")
    void confirmingFailsWhole() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var copy = copy(issuedTo(other), true);

        breaker.arm("documents.receipt-confirmed");
        try {
            assertThatThrownBy(() -> dispatches.acknowledge(copy, of(other, Post.REGISTRY)))
                    .isInstanceOf(Breaker.Broken.class);
        } finally {
            breaker.disarm();
        }

        assertThat(dispatches.incoming(true, null, 10, of(other, Post.REGISTRY)).items())
                .hasSize(1);
    }

    @Test
    @FailsWhole("documents.Dispatches.recordSent")
    void recordingASentCopyFailsWhole() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"));

        breaker.arm("documents.copy-sent");
        try {
            assertThatThrownBy(() -> dispatches.recordSent(copy(issued, false), "Bưu điện", as(Post.REGISTRY)))
                    .isInstanceOf(Breaker.Broken.class);
        } finally {
            breaker.disarm();
        }

        assertThat(dispatches.ofDocument(issued, as(Post.REGISTRY)))
                .extracting(Dispatch::state)
                .contains(DispatchState.TO_SEND);
    }

    @Test
    void receiptIsDueOnTheDayItCameAndAfterHoursOnTheNext() {
        var tuesday = LocalDate.of(2024, 7, 16);

        assertThat(sending.due("acknowledge", Instant.parse("2024-07-16T03:00:00Z")))
                .isEqualTo(calendar.endOfDay(tuesday));
        assertThat(sending.due("acknowledge", Instant.parse("2024-07-16T13:00:00Z")))
                .isEqualTo(calendar.endOfDay(tuesday.plusDays(1)));
        assertThat(sending.due("acknowledge", Instant.parse("2024-07-20T03:00:00Z")))
                .isEqualTo(calendar.endOfDay(LocalDate.of(2024, 7, 22)));
    }

    @Test
    void aCancelledCaseGivesUpTheNumberKeptForItsSignedDocument() {
        var instance = at("Task_Number");
        var document = document(instance);
        registers.reserve(document, vn.giaouoc.shared.Vietnam.today(clock), DocumentWorld.acting(as(Post.REGISTRY)));

        processes.cancel(instance, "Thôi ban hành", Actor.system(clock.instant()));

        var book = registers.book(
                Series.ofUnit(
                        school.unit().code(),
                        vn.giaouoc.shared.Vietnam.today(clock).getYear()),
                as(Post.REGISTRY));
        assertThat(book).extracting(NumberEntry::state).containsExactly(NumberEntry.State.VOID);
        assertThat(book.get(0).voidReason()).isEqualTo("Thôi ban hành");
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(vn.giaouoc.shared.Problem.class, call);
        return thrown == null ? "done" : thrown.code();
    }

    private UUID copy(UUID issued, boolean inside) {
        return dispatches.ofDocument(issued, as(Post.REGISTRY)).stream()
                .filter(copy -> (copy.unit() != null) == inside)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID issuedTo(Worlds.Staffed other) {
        var instance = at("Task_Issue");
        complete(
                instance,
                "Task_Issue",
                "done",
                Post.REGISTRY,
                Map.of("recipientUnits", List.of(other.unit().code()), "recipients", "Sở Nội vụ tỉnh Cà Mau"));
        return document(instance);
    }

    private Actor of(Worlds.Staffed unit, Post post) {
        return actors.load(unit.person(post), unit.staff().get(post).login(), java.util.Set.of(), clock.instant());
    }
}
