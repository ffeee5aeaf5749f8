package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The head of the drafting section checks the content, the office the form and the procedure; each answers for what they
 * checked. What is returned is the drafter's again.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 12.1 (content), 12.2 (form).
 */
@Component
class CheckAct implements TaskAct {

    private final CaseDocuments documents;

    CheckAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        var state = documents.endorseSeen(
                document,
                step(request.definitionKey()),
                request.outcome(),
                request.text("reason"),
                request.seen(),
                request.acting());
        if (request.outcome().equals("return")) {
            documents.move(document, DocumentStep.RETURN, request.text("reason"), request.acting());
        } else if (state == DocumentState.DRAFT) {
            // a return was taken back and is a pass now
            documents.move(document, DocumentStep.SUBMIT, null, request.acting());
        }
        return Map.of();
    }

    private static String step(String task) {
        return switch (task) {
            case "Task_CheckContent" -> "CONTENT_CHECK";
            case "Task_CheckFormat" -> "FORMAT_CHECK";
            default -> "CHECK";
        };
    }
}
