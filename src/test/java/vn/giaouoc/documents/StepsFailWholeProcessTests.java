package vn.giaouoc.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.HolderKey;

/** A paper's way through its approval, each step broken when the database is about to commit before it is done. */
class StepsFailWholeProcessTests extends ApprovalCase {

    @Autowired
    AtCommit atCommit;

    @Autowired
    CaseDocuments steps;

    @Test
    @FailsWhole({
        "documents.CaseDocuments.endorse",
        "documents.CaseDocuments.endorseSeen",
        "documents.CaseDocuments.moveBySystem",
        "documents.CaseDocuments.reopen",
        "documents.PaperPress.adopt",
        "signing.PaperSignatures.seal"
    })
    void everyStepOfAPaperThatBreaksAtCommitLeavesNothing() {
        var instance = start("Kế hoạch thi đua năm 2024");
        breaksThenDoes(instance, "Task_Assign", "done", Post.HEAD, assignment());
        write(instance, "Điều 1. Mục đích\n1. Thi đua sôi nổi.");
        breaksThenDoes(instance, "Task_Draft", "done", Post.EMULATION_OFFICER, Map.of());
        breaksThenDoes(instance, "Task_CheckContent", "approve", Post.SECTION_HEAD, Map.of());
        breaksThenDoes(instance, "Task_CheckFormat", "approve", Post.OFFICE, Map.of());
        breaks(instance, "Task_Approve", "return", Post.HEAD, Map.of("reason", "Thiếu kinh phí."));
        breaksThenDoes(instance, "Task_Approve", "approve", Post.HEAD, Map.of());
        // a first signature makes the demonstration's key, a first number keeps it for the next try: broken elsewhere
        usual(instance, "Task_Sign");
        usual(instance, "Task_Number");
        breaksThenDoes(instance, "Task_Seal", "done", Post.REGISTRY, Map.of("checked", true));
        breaksThenDoes(instance, "Task_Issue", "done", Post.REGISTRY, Map.of());
    }

    @Test
    @FailsWhole("documents.CaseDocuments.assign")
    void aDraftGivenToADrafterAtCommitLeavesNothing() {
        var instance = at("Task_Draft");
        var assigned = new CreateDocument(
                DocumentType.PLAN,
                "Kế hoạch khác",
                school.unit().code(),
                null,
                null,
                null,
                school.person(Post.REGISTRY),
                instance);
        var head = as(Post.HEAD);
        var key = HolderKey.post(school.unit().code(), Post.HEAD.name());
        var acting = head.acting(head.standingFor(List.of(key)).orElseThrow(), clock.instant());

        atCommit.leavesNothing(
                "documents_document", () -> steps.assign(document(instance), assigned, CaseDocuments.NORMAL, acting));
    }

    private void breaksThenDoes(UUID instance, String step, String outcome, Post post, Map<String, Object> data) {
        breaks(instance, step, outcome, post, data);
        complete(instance, step, outcome, post, data);
    }

    private void breaks(UUID instance, String step, String outcome, Post post, Map<String, Object> data) {
        atCommit.leavesNothing("workflow_submission", () -> complete(instance, step, outcome, post, data));
    }
}
