package vn.giaouoc.documents;

import java.util.UUID;
import vn.giaouoc.shared.TaskAct;

/** The document a step is about. */
final class Subject {

    private Subject() {}

    static UUID of(TaskAct.Request request) {
        if (request.document() == null) {
            throw new IllegalStateException("task " + request.definitionKey() + " names an act but no document");
        }
        return request.document();
    }
}
