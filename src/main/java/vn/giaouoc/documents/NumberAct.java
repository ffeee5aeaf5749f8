package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The registry gives number and date, in the transaction of the step: unique in the year, without gaps.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 15.
 */
@Component
class NumberAct implements TaskAct {

    private final CaseDocuments documents;

    NumberAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.number(document, request.acting());
        documents.endorse(document, "NUMBER", request.outcome(), null, request.acting());
        return Map.of();
    }
}
