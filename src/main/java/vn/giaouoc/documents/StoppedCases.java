package vn.giaouoc.documents;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.CaseStopped;

/**
 * A case that stops takes its unsigned documents along; what is signed already stays as it is, but gives up a number that was
 * kept for it: the book shows it void, with the reason.
 */
@Component
class StoppedCases {

    private final DocumentWriter writer;
    private final DocumentRepository documents;
    private final Registers registers;
    private final Clock clock;

    StoppedCases(DocumentWriter writer, DocumentRepository documents, Registers registers, Clock clock) {
        this.writer = writer;
        this.documents = documents;
        this.registers = registers;
        this.clock = clock;
    }

    @EventListener
    void on(CaseStopped stopped) {
        var author = new Author(Author.SYSTEM.person(), stopped.byLogin(), stopped.byLogin(), null);
        for (var document : documents.openOfCase(stopped.instance())) {
            writer.move(writer.lock(document), DocumentStep.WITHDRAW, author, stopped.reason());
        }
        for (var document : documents.signedOfCase(stopped.instance())) {
            registers.release(writer.lock(document), stopped.reason(), author, clock.instant());
        }
    }
}
