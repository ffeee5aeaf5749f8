package vn.giaouoc.signing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.shared.TaskAct;

/**
 * The registry seals a document that is signed and numbered, and no other; an official paper with the organisation's key.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 17 and 32.
 */
@Component
class SealAct implements TaskAct {

    private final CaseDocuments documents;
    private final PaperSigning signing;
    private final PaperSignatures signatures;

    SealAct(CaseDocuments documents, PaperSigning signing, PaperSignatures signatures) {
        this.documents = documents;
        this.signing = signing;
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public boolean slow(Request request) {
        return signing.digital(document(request));
    }

    @Override
    public AutoCloseable prepare(Request request) {
        return signing.seal(List.of(document(request)), request.acting());
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = document(request);
        documents.endorseSeen(document, "SEAL", request.outcome(), null, request.seen(), request.acting());
        signatures.seal(document, request.acting(), request.task(), request.instance(), request.prepared());
        documents.move(document, DocumentStep.SEAL, null, request.acting());
        return Map.of();
    }

    private static UUID document(Request request) {
        return Objects.requireNonNull(request.document(), "a step of the registry needs a document");
    }
}
