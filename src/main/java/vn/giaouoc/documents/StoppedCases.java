package vn.giaouoc.documents;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.CaseStopped;

/** A case that stops takes its unsigned documents along; what is signed already stays as it is. */
@Component
class StoppedCases {

    private final DocumentWriter writer;
    private final DocumentRepository documents;

    StoppedCases(DocumentWriter writer, DocumentRepository documents) {
        this.writer = writer;
        this.documents = documents;
    }

    @EventListener
    void on(CaseStopped stopped) {
        var author = new Author(Author.SYSTEM.person(), stopped.byLogin(), stopped.byLogin(), null);
        for (var document : documents.openOfCase(stopped.instance())) {
            writer.move(writer.lock(document), DocumentStep.WITHDRAW, author, stopped.reason());
        }
    }
}
