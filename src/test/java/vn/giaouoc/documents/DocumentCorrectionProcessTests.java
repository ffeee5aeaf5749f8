package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.StartProcess;

/** Walks document-correction to each of its ends. */
class DocumentCorrectionProcessTests extends ApprovalCase {

    private static final List<String> PAPER = List.of(
            "Task_Draft",
            "Task_CheckContent",
            "Task_CheckFormat",
            "Task_Approve",
            "Task_Sign",
            "Task_Number",
            "Task_Seal");

    @Autowired
    private Corrections corrections;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Breaker breaker;

    @Test
    @FailsWhole("documents.Dispatches.giveBack")
    void aRecallEndsWhenEveryCopyIsGivenBack() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var issued = issuedTo(other, "Sở Nội vụ tỉnh Cà Mau");
        var recipient = of(other, Post.REGISTRY);
        var copy = dispatches.incoming(true, null, 10, recipient).items().get(0);
        dispatches.acknowledge(copy.dispatch().id(), recipient);
        var outside = outside(issued);
        dispatches.recordSent(outside.id(), "Bưu điện, EE123456789VN", as(Post.REGISTRY));

        var instance = ask(issued, "RECALL");
        decide(instance, "approve");
        writeAndIssue(instance, "NOTICE");
        effect(instance);
        assertThat(documents.view(issued, as(Post.HEAD)).state()).isEqualTo(DocumentState.RECALLED);
        assertThatThrownBy(() -> step(instance, "Task_Close", "done", as(Post.REGISTRY), Map.of(), issued))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents.copies-missing");
        assertThat(documents.mayRead(issued, recipient)).isTrue();
        breaker.arm("documents.copy-given-back");
        assertThatThrownBy(() -> dispatches.giveBack(copy.dispatch().id(), Disposal.DESTROYED, recipient))
                .isInstanceOf(Breaker.Broken.class);
        breaker.disarm();
        assertThat(documents.mayRead(issued, recipient)).isTrue();
        dispatches.giveBack(copy.dispatch().id(), Disposal.DESTROYED, recipient);
        assertThat(documents.mayRead(issued, recipient)).isFalse();
        dispatches.giveBack(outside.id(), Disposal.RETURNED, as(Post.REGISTRY));
        step(instance, "Task_Close", "done", as(Post.REGISTRY), Map.of(), issued);

        assertThat(ended(instance)).contains("End_Recalled");
        var chain = corrections.of(issued, as(Post.HEAD));
        assertThat(chain).extracting(Correction::state).containsExactly(Correction.State.CLOSED);
        assertThat(chain.get(0).paperNumber()).contains("/TB-");
        assertThat(dispatches.incoming(false, null, 10, recipient).items())
                .anyMatch(line -> line.dispatch().state() == DispatchState.GIVEN_BACK && !line.readable());
    }

    @Test
    void aCorrectionIsAnOfficialLetterThatGoesToTheSameRecipients() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var issued = issuedTo(other, "Sở Nội vụ tỉnh Cà Mau");

        var instance = ask(issued, "CORRECT");
        decide(instance, "approve");
        assertThatThrownBy(() -> assign(instance, "PLAN"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents.paper-type");
        writeAndIssue(instance, "OFFICIAL_LETTER");
        effect(instance);

        assertThat(ended(instance)).contains("End_Corrected");
        var view = documents.view(issued, as(Post.HEAD));
        assertThat(view.state()).isEqualTo(DocumentState.CORRECTED);
        assertThat(view.stateReason()).contains("Đính chính bởi công văn số").contains("Sai thể thức");
        var letter = corrections.of(issued, as(Post.HEAD)).get(0).paper();
        assertThat(corrections.of(java.util.Objects.requireNonNull(letter), as(Post.HEAD)))
                .extracting(Correction::document)
                .containsExactly(issued);
        assertThat(dispatches.ofDocument(letter, as(Post.REGISTRY)))
                .extracting(Dispatch::line)
                .contains("Sở Nội vụ tỉnh Cà Mau");
        assertThat(dispatches.incoming(true, null, 10, of(other, Post.OFFICE)).items())
                .hasSize(2);
    }

    @Test
    void aReplacementIsADocumentOfEqualForm() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"), "");

        var instance = ask(issued, "REPLACE");
        decide(instance, "approve");
        writeAndIssue(instance, "PLAN");
        effect(instance);

        assertThat(ended(instance)).contains("End_Replaced");
        assertThat(documents.view(issued, as(Post.HEAD)).state()).isEqualTo(DocumentState.SUPERSEDED);
        assertThat(corrections.offered(documents.view(issued, as(Post.HEAD)), as(Post.HEAD)))
                .isEmpty();
    }

    @Test
    void aRefusedRequestLeavesTheDocumentAsItIs() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"), "");
        var instance = ask(issued, "REPLACE");
        assertThatThrownBy(() -> ask(issued, "RECALL"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents.correction-open");

        decide(instance, "reject");

        assertThat(ended(instance)).containsExactly("End_Refused");
        assertThat(documents.view(issued, as(Post.HEAD)).state()).isEqualTo(DocumentState.FILED);
        assertThat(corrections.of(issued, as(Post.HEAD))).isEmpty();
        ask(issued, "RECALL");
    }

    @Test
    void aPaperThatIsNotIssuedChangesNothing() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"), "");
        var instance = ask(issued, "RECALL");
        decide(instance, "approve");

        step(instance, "Task_Assign", "reject", as(Post.HEAD), Map.of("reason", "Không cần"), issued);

        assertThat(ended(instance)).contains("End_NotIssued");
        assertThat(documents.view(issued, as(Post.HEAD)).state()).isEqualTo(DocumentState.FILED);
    }

    @Test
    void onlyTheIssuingUnitAsksAndOnlyForWhatIsIssued() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"), "");
        var draft = documents.create(
                new CreateDocument(DocumentType.PLAN, "Dự thảo", school.unit().code(), null, null, null, null, null),
                NewVersion.ofText("x", "x", null),
                as(Post.EMULATION_OFFICER));
        var stranger = worlds.staffedUnit("Đơn vị khác");

        assertThatThrownBy(() -> processes.start(request(issued, "RECALL", stranger), of(stranger, Post.REGISTRY)))
                .hasMessageContaining("documents.unknown");
        assertThatThrownBy(() -> processes.start(request(issued, "RECALL", school), as(Post.EMULATION_OFFICER)))
                .hasMessageContaining("workflow.start-not-allowed");
        assertThatThrownBy(() -> ask(draft.document(), "RECALL")).hasMessageContaining("documents.measure-not-now");
        assertThatThrownBy(() -> ask(issued, "BURN")).hasMessageContaining("documents.measure-unknown");
    }

    @Test
    void aSecretDocumentIsRefusedWhenItIsAssigned() {
        var instance = start("Văn bản mật");
        var secret = new HashMap<>(assignment());
        secret.put("secrecy", "SECRET");

        assertThatThrownBy(() -> complete(instance, "Task_Assign", "done", Post.HEAD, secret))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents.secret-refused");

        assertThat(jdbc.sql("select count(*) from documents_document where case_id = :case")
                        .param("case", instance)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWithdrawnRequestIsDropped() {
        var issued = issuedTo(worlds.staffedUnit("Đơn vị nhận"), "");
        var instance = ask(issued, "RECALL");

        processes.withdraw(instance, "Nhầm văn bản", as(Post.REGISTRY));

        assertThat(corrections.of(issued, as(Post.HEAD))).isEmpty();
    }

    @Test
    @FailsWhole({"shared.Idempotency.once", "workflow.Completion.transact"})
    void theEffectFailsWhole() {
        var other = worlds.staffedUnit("Đơn vị nhận");
        var issued = issuedTo(other, "");
        var instance = ask(issued, "RECALL");
        decide(instance, "approve");
        writeAndIssue(instance, "NOTICE");

        breaker.arm("documents.recalled");
        try {
            assertThatThrownBy(() -> effect(instance)).isInstanceOf(Breaker.Broken.class);
        } finally {
            breaker.disarm();
        }

        assertThat(documents.view(issued, as(Post.HEAD)).state()).isEqualTo(DocumentState.FILED);
        assertThat(dispatches.incoming(true, null, 10, of(other, Post.REGISTRY)).items())
                .allMatch(line -> line.dispatch().state() == DispatchState.SENT);
        assertThat(waiting(instance)).containsExactly("Task_Effect");
    }

    private UUID issuedTo(Worlds.Staffed other, String outside) {
        var instance = at("Task_Issue");
        var data = new HashMap<String, Object>(
                Map.of("recipientUnits", List.of(other.unit().code())));
        if (!outside.isEmpty()) {
            data.put("recipients", outside);
        }
        complete(instance, "Task_Issue", "done", Post.REGISTRY, data);
        return document(instance);
    }

    private Dispatch outside(UUID issued) {
        return dispatches.ofDocument(issued, as(Post.REGISTRY)).stream()
                .filter(copy -> copy.unit() == null)
                .findFirst()
                .orElseThrow();
    }

    private StartProcess request(UUID issued, String measure, Worlds.Staffed by) {
        return new StartProcess(
                "document-correction",
                Map.of(
                        "document",
                        issued.toString(),
                        "measure",
                        measure,
                        "reason",
                        "Sai thể thức",
                        "unit",
                        by.unit().code(),
                        "title",
                        "Xử lý văn bản đã phát hành"));
    }

    private UUID ask(UUID issued, String measure) {
        return processes
                .start(request(issued, measure, school), as(Post.REGISTRY))
                .instance();
    }

    private void decide(UUID instance, String outcome) {
        Map<String, Object> data = outcome.equals("reject") ? Map.of("reason", "Không cần thiết") : Map.of();
        step(instance, "Task_Decide", outcome, as(Post.HEAD), data, issued(instance));
    }

    private void effect(UUID instance) {
        step(instance, "Task_Effect", "done", as(Post.REGISTRY), Map.of(), issued(instance));
    }

    private UUID issued(UUID instance) {
        return jdbc.sql("select document from documents_correction where case_id = :case")
                .param("case", instance)
                .query(UUID.class)
                .single();
    }

    private void assign(UUID instance, String type) {
        var data = new HashMap<>(assignment());
        data.put("documentType", type);
        complete(instance, "Task_Assign", "done", Post.HEAD, data);
    }

    private void writeAndIssue(UUID instance, String type) {
        assign(instance, type);
        PAPER.forEach(step -> usual(instance, step));
        var proposed = corrections.proposedRecipients(instance);
        complete(instance, "Task_Issue", "done", Post.REGISTRY, proposed);
    }

    private void step(UUID instance, String step, String outcome, Actor actor, Map<String, Object> data, UUID shown) {
        var seen = List.of(ref(documents.inForce(shown).orElseThrow()));
        tasks.complete(
                new CompleteTask(task(instance, step), outcome, data, seen), actor.withConfirmedAt(clock.instant()));
    }

    private Actor of(Worlds.Staffed unit, Post post) {
        return actors.load(unit.person(post), unit.staff().get(post).login(), java.util.Set.of(), clock.instant());
    }
}
