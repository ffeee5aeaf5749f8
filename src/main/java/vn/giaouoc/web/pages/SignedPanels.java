package vn.giaouoc.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.signing.Verifications.LastReport;

/** Puts what was last found beside each signature. Nothing is checked here: that is done when one is given, and by the public page. */
@Component
class SignedPanels {

    private final Verifications verifications;

    SignedPanels(Verifications verifications) {
        this.verifications = verifications;
    }

    /** @param paper the official one in force; null if there is none */
    SignedPanel of(UUID document, List<SignatureView> signatures, @Nullable OfficialPaper paper) {
        var reports = new HashMap<UUID, Optional<LastReport>>();
        var lines = signatures.stream()
                .map(signature -> new SignedPanel.Line(signature, found(signature, reports)))
                .toList();
        var unchecked = lines.stream().anyMatch(line -> line.checkable() && line.found() == null);
        var last = paper == null
                ? Optional.<LastReport>empty()
                : reports.getOrDefault(paper.version(), Optional.<LastReport>empty());
        return new SignedPanel(
                document,
                lines,
                last.map(report -> report.verdict().verdict())
                        .map(verdict -> unchecked ? verdict.and(Verdict.INDETERMINATE) : verdict)
                        .orElse(null),
                last.map(report -> report.verdict().reasons()).orElse(List.of()),
                last.map(LastReport::checkedAt).orElse(null),
                paper == null ? null : paper.code());
    }

    private @Nullable SignatureVerdict found(SignatureView signature, HashMap<UUID, Optional<LastReport>> reports) {
        var digital = signature.digital();
        if (digital == null || !signature.hasEffect()) {
            return null;
        }
        return reports.computeIfAbsent(signature.versionId(), verifications::lastReport)
                .map(report -> report.bySignature().get(digital.field()))
                .orElse(null);
    }
}
