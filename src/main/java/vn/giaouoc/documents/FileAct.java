package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/** Files an issued original in its case, where a drawing asks a person to do it (Decree 30/2020/NĐ-CP art. 19 and 29). */
@Component
class FileAct implements TaskAct {

    private final CaseDocuments documents;

    FileAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        documents.move(Subject.of(request), DocumentStep.FILE, null, request.acting());
        return Map.of();
    }
}
