package vn.giaouoc.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Mandates;
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
    private final PaperPress press;
    private final Mandates mandates;

    ApproveAct(CaseDocuments documents, PaperPress press, Mandates mandates) {
        this.documents = documents;
        this.press = press;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return "approve";
    }

    /** An approval makes the official paper; other answers change nothing on paper. */
    @Override
    public boolean slow(Request request) {
        return request.outcome().equals("approve");
    }

    @Override
    public AutoCloseable prepare(Request request) {
        return new Pressed(press.press(Subject.of(request), null, List.of()));
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        documents.endorseSeen(
                document, "APPROVE", request.outcome(), request.text("reason"), request.seen(), request.acting());
        switch (request.outcome()) {
            case "approve" -> {
                // drawing the pages took its time, and the power may have ended meanwhile
                mandates.require(request.acting());
                documents.move(document, DocumentStep.APPROVE, null, request.acting());
                Pressed.of(request).paper().ifPresent(paper -> press.adopt(paper, request.acting()));
            }
            case "reject" -> documents.move(document, DocumentStep.REJECT, request.text("reason"), request.acting());
            // the remarks go to the head of the section first, who passes them on: the document stays, or is again, in
            // review
            default -> documents.reopen(document, request.text("reason"), request.acting());
        }
        return Map.of();
    }

    /** Nothing to put away: a rendered paper lies in memory only. */
    private record Pressed(Optional<PressedPaper> paper) implements AutoCloseable {

        static Pressed of(Request request) {
            return (Pressed) Objects.requireNonNull(request.prepared(), "an approval is prepared first");
        }

        @Override
        public void close() {}
    }
}
