package vn.giaouoc.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.Revision;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.organization.Mandates;
import vn.giaouoc.signing.ReportRepository.Recorded;

/**
 * Which signatures a paper must hold by our records: whose, with which certificate, and on which days that person had the
 * power to give them.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 13; Law on Electronic Transactions 20/2023/QH15 art. 23.
 */
@Component
class ExpectedSignatures {

    private final OfficialPapers papers;
    private final ReportRepository reports;
    private final Mandates mandates;

    ExpectedSignatures(OfficialPapers papers, ReportRepository reports, Mandates mandates) {
        this.papers = papers;
        this.reports = reports;
        this.mandates = mandates;
    }

    /** Those of the newest revision, in the order of signing. */
    List<ExpectedSignature> of(OfficialPaper paper) {
        return of(paper, papers.revisions(paper.version()));
    }

    /** Those that stand in the revisions given. */
    List<ExpectedSignature> of(OfficialPaper paper, List<Revision> revisions) {
        var recorded = reports.recorded(paper.version());
        var signatures = new ArrayList<ExpectedSignature>();
        for (var field : fieldsInOrder(revisions, paper)) {
            recorded.stream()
                    .filter(one -> one.digital() && field.equals(one.field()))
                    .findFirst()
                    .ifPresent(one -> signatures.add(expected(field, one)));
        }
        return signatures;
    }

    private static List<String> fieldsInOrder(List<Revision> revisions, OfficialPaper paper) {
        return revisions.stream()
                .map(Revision::field)
                .filter(Objects::nonNull)
                .filter(field ->
                        paper.fields().stream().anyMatch(one -> one.name().equals(field)))
                .toList();
    }

    private ExpectedSignature expected(String field, Recorded one) {
        // a certificate that was not the signer's matches nothing
        var certificate = one.held() ? Objects.requireNonNullElse(one.certificateSha256(), "") : "";
        var signer = one.role() == FieldRole.SIGNER ? one.name() : null;
        var mandate = mandate(one);
        if (mandate == null) {
            return ExpectedSignature.near(one.signedAt(), field, certificate, signer)
                    .but(Flaw.MANDATE_UNKNOWN);
        }
        var expected = ExpectedSignature.under(mandate, field, certificate, signer, one.signedAt());
        var type = one.documentType();
        return type == null || mandate.covers(type) ? expected : expected.but(Flaw.OUTSIDE_SCOPE);
    }

    /** As stored; what was signed before it was stored is looked up for its day. */
    private @Nullable Mandate mandate(Recorded one) {
        var stored = one.mandate();
        if (stored != null || one.person() == null) {
            return stored;
        }
        return mandates.find(one.person(), one.unit(), one.post(), one.capacity(), one.basis(), one.signedAt())
                .orElse(null);
    }
}
