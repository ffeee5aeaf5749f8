package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.CompleteTask;

class DocumentApprovalProcessTests extends ApprovalCase {

    @Autowired
    private Absences absences;

    private static final List<String> STEPS = List.of(
            "Task_Assign",
            "Task_Draft",
            "Task_CheckContent",
            "Task_CheckFormat",
            "Task_Approve",
            "Task_Sign",
            "Task_Number",
            "Task_Seal",
            "Task_Issue");

    @Test
    void aDocumentGoesFromAssignmentToFilingAndEachStepIsWholeOrNotAtAll() {
        var instance = start("Kế hoạch thi đua năm 2024");
        for (var step : STEPS) {
            assertThat(waiting(instance)).containsExactly(step);
            if (step.equals("Task_Draft")) {
                write(instance, "Điều 1. Mục đích");
            }
            var before = everything();

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        usual(instance, step);
                        throw new IllegalStateException("the last step fails");
                    }))
                    .as(step)
                    .hasMessage("the last step fails");

            assertThat(everything()).as(step).isEqualTo(before);
            usual(instance, step);
        }

        var document = view(instance);
        assertThat(ended(instance)).containsExactly("End_Issued");
        assertThat(state(instance)).isEqualTo("ENDED");
        assertThat(document.state()).isEqualTo(DocumentState.FILED);
        assertThat(document.number()).isEqualTo("01/KH-" + school.unit().code());
        assertThat(document.dated()).isEqualTo(Vietnam.today(clock));
        assertThat(document.sealedAt()).isNotNull();
        assertThat(document.endorsements())
                .extracting(Endorsement::step)
                .containsExactly(
                        "SUBMIT", "CONTENT_CHECK", "FORMAT_CHECK", "APPROVE", "SIGN", "NUMBER", "SEAL", "ISSUE");
        assertThat(signatures.of(document.id(), as(Post.HEAD)))
                .hasSize(3)
                .first()
                .satisfies(signature -> {
                    assertThat(signature.ofSigner()).isTrue();
                    assertThat(signature.capacityLines()).containsExactly("HIỆU TRƯỞNG");
                    assertThat(signature.sha256())
                            .isEqualTo(document.versions().get(0).sha256());
                    assertThat(signature.basis()).isNotBlank();
                });
        assertThat(documents.mayRead(document.id(), as(Post.DEPUTY))).isTrue();
    }

    @Test
    void theHeadMayDecideThatNothingIsWritten() {
        var instance = at("Task_Assign");

        complete(instance, "Task_Assign", "reject", Post.HEAD, Map.of("reason", "Không cần văn bản"));

        assertThat(ended(instance)).containsExactly("End_NotStarted");
        assertThat(seen(instance)).isEmpty();
    }

    @Test
    void checkersReturnToTheDrafter() {
        var instance = at("Task_CheckContent");
        complete(instance, "Task_CheckContent", "return", Post.SECTION_HEAD, Map.of("reason", "Thiếu căn cứ"));
        assertThat(waiting(instance)).containsExactly("Task_Draft");
        assertThat(view(instance).state()).isEqualTo(DocumentState.DRAFT);
        usual(instance, "Task_Draft");
        usual(instance, "Task_CheckContent");

        complete(instance, "Task_CheckFormat", "return", Post.OFFICE, Map.of("reason", "Sai thể thức"));

        assertThat(waiting(instance)).containsExactly("Task_Draft");
        assertThat(view(instance).endorsements())
                .extracting(Endorsement::reason)
                .contains("Thiếu căn cứ", "Sai thể thức");
    }

    @Test
    void theSignatorysRemarksReachTheDrafterThroughTheHeadOfTheSection() {
        var instance = at("Task_Approve");

        complete(instance, "Task_Approve", "return", Post.HEAD, Map.of("reason", "Viết lại Điều 1"));
        assertThat(waiting(instance)).containsExactly("Task_PassRemarks");
        assertThat(view(instance).state()).isEqualTo(DocumentState.IN_REVIEW);
        complete(instance, "Task_PassRemarks", "done", Post.SECTION_HEAD, Map.of("note", "Sửa trong hôm nay"));

        assertThat(waiting(instance)).containsExactly("Task_Draft");
        assertThat(view(instance).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void aRejectedDraftEndsTheCase() {
        var instance = at("Task_Approve");

        complete(instance, "Task_Approve", "reject", Post.HEAD, Map.of("reason", "Không phù hợp"));

        assertThat(ended(instance)).containsExactly("End_Rejected");
        assertThat(view(instance).state()).isEqualTo(DocumentState.REJECTED);
        assertThat(view(instance).stateReason()).isEqualTo("Không phù hợp");
    }

    @Test
    void theSignatoryMayStillAskForAChange() {
        var instance = at("Task_Sign");

        complete(instance, "Task_Sign", "ask-change", Post.HEAD, Map.of("reason", "Sửa thời hạn"));

        assertThat(waiting(instance)).containsExactly("Task_PassRemarks");
        assertThat(view(instance).approvedNumber()).isNull();
        usual(instance, "Task_PassRemarks");
        assertThat(waiting(instance)).containsExactly("Task_Draft");
    }

    /** Scenario 7 of the samples. */
    @Test
    void anEditAfterApprovalGoesBackToTheSignatory() {
        var instance = at("Task_Sign");
        var shown = seen(instance);
        var signing = task(instance, "Task_Sign");

        write(instance, "Điều 1. Mục đích khác");

        assertThat(waiting(instance)).containsExactly("Task_Approve");
        assertThat(view(instance).state()).isEqualTo(DocumentState.IN_REVIEW);
        assertThatThrownBy(() -> tasks.complete(
                        new CompleteTask(signing, "sign", Map.of(), shown),
                        as(Post.HEAD).withConfirmedAt(clock.instant())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tasks.complete(
                        new CompleteTask(task(instance, "Task_Approve"), "approve", Map.of(), shown), as(Post.HEAD)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));

        usual(instance, "Task_Approve");
        usual(instance, "Task_Sign");
        assertThat(signatures.of(document(instance), as(Post.HEAD)))
                .singleElement()
                .satisfies(signature -> assertThat(signature.sha256())
                        .isEqualTo(view(instance).versions().get(0).sha256()));
    }

    @Test
    void itsStarterWithdrawsItUntilItIsSigned() {
        var open = at("Task_Sign");
        var signed = at("Task_Number");

        processes.withdraw(open, "Không cần nữa", as(Post.EMULATION_OFFICER));

        assertThat(state(open)).isEqualTo("WITHDRAWN");
        assertThat(view(open).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(code(() -> processes.withdraw(signed, "Không cần nữa", as(Post.EMULATION_OFFICER))))
                .isEqualTo("workflow.not-withdrawable");
        assertThat(view(signed).state()).isEqualTo(DocumentState.SIGNED);
    }

    @Test
    void nobodyApprovesOrSignsTheirOwnDraft() {
        var instance = start("Kế hoạch");
        var assignment = new java.util.HashMap<>(assignment());
        assignment.put("drafter", school.person(Post.HEAD).toString());
        complete(instance, "Task_Assign", "done", Post.HEAD, assignment);
        documents.addVersion(document(instance), NewVersion.ofText("x", "x", null), as(Post.HEAD));
        complete(instance, "Task_Draft", "done", Post.HEAD, Map.of());
        usual(instance, "Task_CheckContent");
        usual(instance, "Task_CheckFormat");

        assertThat(code(() -> usual(instance, "Task_Approve"))).isEqualTo("workflow.drafter-may-not-approve");
    }

    @Test
    void aSignatureNeedsThePasswordAgain() {
        var instance = at("Task_Sign");

        assertThat(code(() -> complete(instance, "Task_Sign", "sign", as(Post.HEAD), Map.of())))
                .isEqualTo("workflow.confirmation-missing");
        assertThat(code(() -> complete(
                        instance,
                        "Task_Sign",
                        "sign",
                        as(Post.HEAD).withConfirmedAt(clock.instant().minusSeconds(301)),
                        Map.of())))
                .isEqualTo("workflow.confirmation-missing");
        assertThat(signatures.of(document(instance), as(Post.HEAD))).isEmpty();
    }

    @Test
    void theAssignmentRefusesSecretsStrangersAndUnknownTypes() {
        var instance = at("Task_Assign");

        assertThat(code(() -> assign(instance, "secrecy", "SECRET"))).isEqualTo("documents.secret-refused");
        assertThat(code(() -> assign(instance, "drafter", UUID.randomUUID().toString())))
                .isIn("documents.drafter-not-of-unit", "workflow.form-invalid");
        assertThat(code(() -> assign(instance, "documentType", "LOVE_LETTER")))
                .isIn("documents.type-unknown", "workflow.form-invalid");
        assertThat(code(() -> assign(instance, "title", " "))).isIn("documents.title-length", "workflow.form-invalid");
        assertThat(waiting(instance)).containsExactly("Task_Assign");
        assertThat(seen(instance)).isEmpty();
    }

    @Test
    void whatIsTakenBackCanBeDecidedAnew() {
        var instance = at("Task_CheckContent");
        var check = task(instance, "Task_CheckContent");
        complete(instance, "Task_CheckContent", "return", Post.SECTION_HEAD, Map.of("reason", "Nhầm"));
        tasks.recall(check, "Bấm nhầm", as(Post.SECTION_HEAD));
        assertThat(waiting(instance)).containsExactly("Task_CheckContent");
        usual(instance, "Task_CheckContent");
        assertThat(view(instance).state()).isEqualTo(DocumentState.IN_REVIEW);
        usual(instance, "Task_CheckFormat");

        var approval = task(instance, "Task_Approve");
        usual(instance, "Task_Approve");

        assertThat(code(() -> tasks.recall(approval, "Xem lại", as(Post.HEAD)))).isEqualTo("workflow.not-recallable");
    }

    @Test
    void afterARequestForChangeAtTheSigningItsStarterMayStillWithdraw() {
        var instance = at("Task_Sign");
        complete(instance, "Task_Sign", "ask-change", Post.HEAD, Map.of("reason", "Sửa thời hạn"));

        processes.withdraw(instance, "Không làm nữa", as(Post.EMULATION_OFFICER));

        assertThat(state(instance)).isEqualTo("WITHDRAWN");
    }

    @Test
    void nothingIsSubmittedBeforeItIsWritten() {
        var instance = at("Task_Draft");

        assertThat(code(() -> complete(instance, "Task_Draft", "done", Post.EMULATION_OFFICER, Map.of())))
                .isEqualTo("documents.no-version");
    }

    private void assign(UUID instance, String field, String value) {
        var data = new java.util.HashMap<>(assignment());
        data.put(field, value);
        complete(instance, "Task_Assign", "done", Post.HEAD, data);
    }

    private static String code(ThrowingCallable call) {
        try {
            call.call();
            return "not refused";
        } catch (Problem problem) {
            return problem.code();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void anApprovalDoesNotOutliveThePowerItWasBegunWith() {
        var instance = at("Task_Approve");
        var head = as(Post.HEAD).withConfirmedAt(clock.instant());
        var today = Vietnam.today(clock);
        absences.record(
                new Absences.NewAbsence(head.person(), "đi công tác", "01/QĐ", new ValidPeriod(today, today)),
                Worlds.admin());

        assertThatThrownBy(() -> complete(instance, "Task_Approve", "approve", head, Map.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("organization.mandate-gone"));

        assertThat(waiting(instance)).containsExactly("Task_Approve");
        assertThat(view(instance).state()).isEqualTo(DocumentState.IN_REVIEW);
    }
}
