package vn.giaouoc.covenants;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.FinalPapers.Pressed;
import vn.giaouoc.shared.TaskAct;

/** Closes the version that everybody signs; the official papers are rendered before the transaction that closes it. */
@Component
class FinaliseAct implements TaskAct {

    private final Finalising finalising;
    private final FinalPapers papers;

    FinaliseAct(Finalising finalising, FinalPapers papers) {
        this.finalising = finalising;
        this.papers = papers;
    }

    @Override
    public String name() {
        return "finalise";
    }

    @Override
    public Map<String, Object> initial(Opening opening) {
        return finalising.form(opening);
    }

    @Override
    public boolean slow(Request request) {
        return !request.outcome().equals("return");
    }

    @Override
    public AutoCloseable prepare(Request request) {
        return papers.press(request);
    }

    @Override
    public Map<String, Object> apply(Request request) {
        if (request.outcome().equals("return")) {
            return Map.of();
        }
        return finalising.close(
                request, (Pressed) Objects.requireNonNull(request.prepared(), "the papers are rendered first"));
    }
}
