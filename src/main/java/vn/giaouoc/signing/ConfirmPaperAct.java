package vn.giaouoc.signing;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.TaskAct;

/** The registry confirms what was signed on paper, having compared the papers with their scans. */
@Component
class ConfirmPaperAct implements TaskAct {

    private final Signatures signatures;

    ConfirmPaperAct(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "confirm-paper";
    }

    @Override
    public Map<String, Object> apply(Request request) {
        signatures.confirmPaper(
                Objects.requireNonNull(request.document(), "the step needs a document"),
                request.acting(),
                request.instance());
        return Map.of();
    }
}
