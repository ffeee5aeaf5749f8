package vn.giaouoc.notifications;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.DocumentIssued;
import vn.giaouoc.documents.IssuedDocumentChanged;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Vietnam;

/** What units are told of documents that came to them. Bean name and method names identify the outbox rows. */
@Component("documentNoticeListeners")
class DocumentListeners {

    private final NoticeRepository repository;
    private final Units units;
    private final Clock clock;

    DocumentListeners(NoticeRepository repository, Units units, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void documentIssued(DocumentIssued event) {
        tell(
                "arrived:" + event.document(),
                NoticeKind.DOCUMENT_ARRIVED,
                event.title(),
                event.number(),
                event.byLogin(),
                from(event.from()),
                event.units());
    }

    @ApplicationModuleListener
    void issuedDocumentChanged(IssuedDocumentChanged event) {
        tell(
                "changed:" + event.correction(),
                switch (event.measure()) {
                    case RECALL -> NoticeKind.DOCUMENT_RECALLED;
                    case CORRECT -> NoticeKind.DOCUMENT_CORRECTED;
                    case REPLACE -> NoticeKind.DOCUMENT_REPLACED;
                },
                event.title(),
                event.number(),
                event.byLogin(),
                event.words(),
                event.units());
    }

    private void tell(
            String cause,
            NoticeKind kind,
            String title,
            String number,
            String byLogin,
            String words,
            List<String> told) {
        var keys = told.stream()
                .flatMap(unit -> Stream.of(Post.REGISTRY, Post.OFFICE)
                        .map(post -> HolderKey.post(unit, post.name()).value()))
                .toList();
        if (!keys.isEmpty()) {
            repository.add(
                    Ids.next(),
                    new Cause(cause, kind, "", title, number, byLogin, null, words, null, null, null, keys),
                    clock.instant());
        }
    }

    private String from(String unit) {
        return units.names(List.of(unit), Vietnam.today(clock)).getOrDefault(unit, unit);
    }
}
