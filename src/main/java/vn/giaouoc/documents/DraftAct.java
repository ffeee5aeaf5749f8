package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/**
 * The drafter submits the version in force; the text itself is written as versions of the document, in the step's page or on
 * the document's own.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 10.2.
 */
@Component
class DraftAct implements TaskAct {

    private final CaseDocuments documents;

    DraftAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public boolean writesSubject() {
        return true;
    }

    /**
     * @throws Problem {@code documents.no-version} if nothing was written yet
     */
    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.move(document, DocumentStep.SUBMIT, null, request.acting());
        documents.endorse(document, "SUBMIT", request.outcome(), request.text("note"), request.acting());
        return Map.of();
    }
}
