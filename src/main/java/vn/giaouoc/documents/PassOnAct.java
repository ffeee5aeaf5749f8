package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The head of the drafting section passes the signatory's remarks to the drafter, with their own.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 10.3.
 */
@Component
class PassOnAct implements TaskAct {

    private final CaseDocuments documents;

    PassOnAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "pass-on";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.endorse(document, "PASS_ON", request.outcome(), request.text("note"), request.acting());
        documents.move(document, DocumentStep.RETURN, request.text("note"), request.acting());
        return Map.of();
    }
}
