package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.giaouoc.organization.Post;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.engine.Drawings;

/** document-approval as other processes call it. */
class DocumentApprovalCallProcessTests extends ApprovalCase {

    private static final List<String> STEPS = List.of(
            "Task_Draft",
            "Task_CheckContent",
            "Task_CheckFormat",
            "Task_Approve",
            "Task_Sign",
            "Task_Number",
            "Task_Seal",
            "Task_Issue");

    @Autowired
    private Drawings drawings;

    @Test
    void aCallingProcessBringsItsDraftAndHearsWhatBecameOfIt() {
        var draft = documents.create(
                new CreateDocument(DocumentType.PLAN, "Kế hoạch", school.unit().code(), null, null, null, null, null),
                NewVersion.ofText("x", "x", null),
                as(Post.EMULATION_OFFICER));

        var issued = called(draft.document());
        assertThat(waiting(issued)).containsExactly("Task_Draft");
        for (var step : STEPS) {
            calledStep(issued, step, draft.document(), step.startsWith("Task_Check") ? "approve" : usualOutcome(step));
        }

        assertThat(ended(issued)).containsExactly("End_WasIssued");
        assertThat(documents.view(draft.document(), as(Post.HEAD)).state()).isEqualTo(DocumentState.FILED);
    }

    @Test
    void aCallingProcessHearsOfARejection() {
        var draft = documents.create(
                new CreateDocument(DocumentType.PLAN, "Kế hoạch", school.unit().code(), null, null, null, null, null),
                NewVersion.ofText("x", "x", null),
                as(Post.EMULATION_OFFICER));
        var rejected = called(draft.document());
        for (var step : STEPS.subList(0, 3)) {
            calledStep(rejected, step, draft.document(), step.startsWith("Task_Check") ? "approve" : "done");
        }

        var seen = List.of(ref(documents.inForce(draft.document()).orElseThrow()));
        tasks.complete(
                new CompleteTask(task(rejected, "Task_Approve"), "reject", Map.of("reason", "Không"), seen),
                as(Post.HEAD));

        assertThat(ended(rejected)).containsExactly("End_WasNotIssued");
        assertThat(documents.view(draft.document(), as(Post.HEAD)).state()).isEqualTo(DocumentState.REJECTED);
    }

    private UUID called(UUID document) {
        drawings.deploy("test/caller.bpmn", Map.of("caller.bpmn", drawing()));
        return processes
                .start(
                        new StartProcess(
                                "test-caller",
                                Map.of(
                                        "type", "PLAN",
                                        "title", "Kế hoạch",
                                        "unit", school.unit().code(),
                                        "documentId", document.toString(),
                                        "drafter",
                                                school.person(Post.EMULATION_OFFICER)
                                                        .toString())),
                        as(Post.EMULATION_OFFICER))
                .instance();
    }

    private static byte[] drawing() {
        try {
            return new ClassPathResource("drawings/caller.bpmn").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void calledStep(UUID instance, String step, UUID document, String outcome) {
        var post = switch (step) {
            case "Task_Draft" -> Post.EMULATION_OFFICER;
            case "Task_CheckContent" -> Post.SECTION_HEAD;
            case "Task_CheckFormat" -> Post.OFFICE;
            case "Task_Approve", "Task_Sign" -> Post.HEAD;
            default -> Post.REGISTRY;
        };
        Map<String, Object> data = step.equals("Task_Seal") ? Map.of("checked", true) : Map.of();
        var seen = List.of(ref(documents.inForce(document).orElseThrow()));
        tasks.complete(
                new CompleteTask(task(instance, step), outcome, data, seen), as(post).withConfirmedAt(clock.instant()));
    }

    private static String usualOutcome(String step) {
        return switch (step) {
            case "Task_Approve" -> "approve";
            case "Task_Sign" -> "sign";
            default -> "done";
        };
    }
}
