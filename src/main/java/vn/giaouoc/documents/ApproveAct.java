package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The person with the power to sign approves exactly the version before them, sends it back with remarks, or rejects it. An
 * approval holds for this version only: any later edit comes back to the same step (art. 11.2).
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 11.
 */
@Component
class ApproveAct implements TaskAct {

    private final CaseDocuments documents;

    ApproveAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "approve";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.endorseSeen(
                document, "APPROVE", request.outcome(), request.text("reason"), request.seen(), request.acting());
        switch (request.outcome()) {
            case "approve" -> documents.move(document, DocumentStep.APPROVE, null, request.acting());
            case "reject" -> documents.move(document, DocumentStep.REJECT, request.text("reason"), request.acting());
            // the remarks go to the head of the section first, who passes them on: the document stays, or is again, in
            // review
            default -> documents.reopen(document, request.text("reason"), request.acting());
        }
        return Map.of();
    }
}
