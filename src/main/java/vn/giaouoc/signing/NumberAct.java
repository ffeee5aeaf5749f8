package vn.giaouoc.signing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.shared.TaskAct;

/**
 * The registry gives number and date: unique in the year, without gaps. On an official paper both are drawn into the page and
 * signed with the organisation's key.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 15.
 */
@Component
class NumberAct implements TaskAct {

    private final CaseDocuments documents;
    private final PaperSigning signing;
    private final PaperSignatures signatures;

    NumberAct(CaseDocuments documents, PaperSigning signing, PaperSignatures signatures) {
        this.documents = documents;
        this.signing = signing;
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public boolean slow(Request request) {
        return signing.digital(document(request));
    }

    @Override
    public AutoCloseable prepare(Request request) {
        return signing.number(List.of(document(request)), false, request.acting());
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = document(request);
        signatures.number(document, request.acting(), request.task(), request.instance(), request.prepared());
        documents.endorse(document, "NUMBER", request.outcome(), null, request.acting());
        return Map.of();
    }

    private static UUID document(Request request) {
        return Objects.requireNonNull(request.document(), "a step of the registry needs a document");
    }
}
