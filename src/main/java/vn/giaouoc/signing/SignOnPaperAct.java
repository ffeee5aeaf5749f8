package vn.giaouoc.signing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/**
 * Records that a party signed on paper at the conference. Form fields: {@code scan} (document holding the scan), {@code
 * signerName}, {@code signerTitle} (one line or two), {@code signedOn}; {@code unit} where the step is not one party's own.
 */
@Component
class SignOnPaperAct implements TaskAct {

    private final Signatures signatures;

    SignOnPaperAct(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "sign-on-paper";
    }

    /**
     * @throws Problem {@code signing.scan-missing}, {@code signing.signer-missing}, {@code signing.signed-in-future}, {@code
     *     signing.already-signed}
     */
    @Override
    public Map<String, Object> apply(Request request) {
        if (request.outcome().equals("sign-on-paper")) {
            signatures.recordOnPaper(
                    Objects.requireNonNull(request.document(), "a signing step needs a document"),
                    paper(request),
                    request.acting(),
                    request.task(),
                    request.instance());
        }
        return Map.of();
    }

    private static PaperSignature paper(Request request) {
        var scan = request.text("scan");
        if (scan == null) {
            throw Problem.invalid("signing.scan-missing");
        }
        var name = request.text("signerName");
        if (name == null) {
            throw Problem.invalid("signing.signer-missing");
        }
        var title = request.text("signerTitle");
        var unit = request.text("unit");
        return new PaperSignature(
                unit == null ? Parties.unit(request) : unit,
                name,
                null,
                title == null ? List.of() : title.lines().map(String::strip).toList(),
                signedOn(request),
                Ids.parse(scan, "signing.scan-missing"));
    }

    private static LocalDate signedOn(Request request) {
        var text = request.text("signedOn");
        if (text == null) {
            return Vietnam.day(request.acting().at());
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Problem.invalid("signing.day-malformed", text);
        }
    }
}
