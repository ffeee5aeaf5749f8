package vn.giaouoc.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * For a document that one person signs: with the signature given it is signed; if the signatory asks for a change instead, its
 * approval is gone. Follows the act {@code sign}. A covenant of several parties is signed when its room says so.
 */
@Component
class SignedAct implements TaskAct {

    private final CaseDocuments documents;

    SignedAct(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "signed";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        var signed = request.outcome().startsWith("sign");
        documents.endorse(document, "SIGN", request.outcome(), request.text("reason"), request.acting());
        documents.move(
                document,
                signed ? DocumentStep.SIGN : DocumentStep.REOPEN,
                signed ? null : request.text("reason"),
                request.acting());
        return Map.of();
    }
}
