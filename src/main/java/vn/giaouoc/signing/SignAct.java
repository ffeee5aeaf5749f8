package vn.giaouoc.signing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The entitled person signs the version before them for the unit they act for: an official paper with their certificate, made
 * outside the transaction; anything else on record.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 13.
 */
@Component
class SignAct implements TaskAct {

    private final PaperSigning signing;
    private final PaperSignatures signatures;

    SignAct(PaperSigning signing, PaperSignatures signatures) {
        this.signing = signing;
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public boolean slow(Request request) {
        return request.outcome().equals("sign") && signing.digital(document(request));
    }

    @Override
    public AutoCloseable prepare(Request request) {
        return signing.sign(List.of(document(request)), Parties.unit(request), request.acting(), request.task());
    }

    @Override
    public Map<String, Object> apply(Request request) {
        if (request.outcome().equals("sign")) {
            signatures.sign(
                    document(request),
                    Parties.unit(request),
                    request.seen(),
                    request.acting(),
                    request.task(),
                    request.instance(),
                    request.prepared());
        }
        return Map.of();
    }

    private static UUID document(Request request) {
        return Objects.requireNonNull(request.document(), "a signing step needs a document");
    }
}
