package vn.giaouoc.signing;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/**
 * The entitled person signs the version before them for the unit they act for. A cryptographic signature will be computed in
 * {@link #prepare}, outside the transaction; {@link #apply} will then store it under the same rules.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 13.
 */
@Component
class SignAct implements TaskAct {

    private final Signatures signatures;

    SignAct(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        if (request.outcome().equals("sign")) {
            signatures.sign(
                    Objects.requireNonNull(request.document(), "a signing step needs a document"),
                    Parties.unit(request),
                    request.seen(),
                    request.acting(),
                    request.task(),
                    request.instance());
        }
        return Map.of();
    }
}
