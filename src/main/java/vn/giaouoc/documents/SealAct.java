package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The registry seals a document that is signed and numbered, and no other.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 17 and 32.
 */
@Component
class SealAct implements TaskAct {

    private final CaseDocuments documents;

    SealAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.endorseSeen(document, "SEAL", request.outcome(), null, request.seen(), request.acting());
        documents.move(document, DocumentStep.SEAL, null, request.acting());
        return Map.of();
    }
}
