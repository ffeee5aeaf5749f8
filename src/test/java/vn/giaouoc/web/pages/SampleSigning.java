package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Digital;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.Verdict;

/** Signatures with what was found about them. */
final class SampleSigning {

    private static final String ISSUER = "CN=Cơ quan chứng thực của bản trình diễn,O=Giao Ước";

    private SampleSigning() {}

    static SignedPanel panel() {
        var confirmed = SampleDocuments.signature("DAI", "Người Mẫu 16", "Q. GIÁM ĐỐC");
        return new SignedPanel(
                ID,
                List.of(
                        digital("TCT", "Người Mẫu 01", "S1", FieldRole.SIGNER, Verdict.VALID),
                        digital("BAO", "Người Mẫu 13", "S2", FieldRole.SIGNER, Verdict.INVALID),
                        digital("TCT", "Trường Chính trị tỉnh Cà Mau", "SEAL", FieldRole.SEAL, null),
                        new SignedPanel.Line(confirmed, null)),
                Verdict.INVALID,
                List.of(Reason.of(Flaw.SIGNATURE_MISSING, "S3")),
                NOW,
                "k3Jx9QpWm2");
    }

    /** A certificate in use, one suspended, and one that ended long ago. */
    static CertificatePages.CertificatesPage certificates() {
        return new CertificatePages.CertificatesPage(own(), "", List.of("OUTSIDE", "TOKEN"));
    }

    static List<CertificateView> own() {
        return List.of(
                certificate("OUTSIDE", CertificateView.State.WAITING, null),
                certificate("SOFTWARE", CertificateView.State.ACTIVE, null),
                certificate("OUTSIDE", CertificateView.State.SUSPENDED, "Thất lạc thiết bị ký trong chuyến công tác"),
                certificate("TOKEN", CertificateView.State.REVOKED, "Lộ mật khẩu của thiết bị"));
    }

    private static CertificateView certificate(String provider, CertificateView.State state, @Nullable String reason) {
        var ended = state == CertificateView.State.REVOKED;
        return new CertificateView(
                UUID.randomUUID(),
                ID,
                null,
                "Người Mẫu 01",
                provider,
                "",
                SampleDocuments.SHA,
                "3fa91c7754e0b2d8a6",
                "CN=Người Mẫu 01,O=Trường Chính trị tỉnh Cà Mau",
                ISSUER,
                NOW.minus(Duration.ofDays(400)),
                NOW.plus(Duration.ofDays(ended ? -30 : 600)),
                NOW.minus(Duration.ofDays(300)),
                ended ? NOW : null,
                state,
                NOW.minus(Duration.ofDays(3)),
                reason);
    }

    static ProfilePages.ProfilePage profile() {
        return new ProfilePages.ProfilePage(
                SampleContext.actor(), List.of(), List.of(), List.of(), own(), true, LocalDate.of(2024, 7, 16));
    }

    private static SignedPanel.Line digital(
            String unit, String name, String field, FieldRole role, @Nullable Verdict verdict) {
        var reasons = verdict == Verdict.INVALID ? List.of(Reason.of(Flaw.REVOKED)) : List.<Reason>of();
        var certificate = new SignatureVerdict.CertificateFacts(
                SampleDocuments.SHA,
                "CN=" + name,
                ISSUER,
                "4711",
                NOW.minus(Duration.ofDays(100)),
                NOW.plus(Duration.ofDays(900)));
        return new SignedPanel.Line(
                signature(unit, name, field, role),
                verdict == null
                        ? null
                        : new SignatureVerdict(field, verdict, reasons, name, null, NOW, NOW, certificate, ""));
    }

    private static SignatureView signature(String unit, String name, String field, FieldRole role) {
        return new SignatureView(
                UUID.randomUUID(),
                ID,
                new UUID(1, 3),
                SampleDocuments.SHA,
                SignatureView.Method.DIGITAL,
                unit,
                "HEAD",
                ID,
                name,
                "NONE",
                List.of("HIỆU TRƯỞNG"),
                "Điều 13 khoản 1 Nghị định 30/2020/NĐ-CP",
                NOW.minusSeconds(1800),
                LocalDate.of(2024, 7, 16),
                name,
                null,
                true,
                null,
                null,
                new Digital(role, field, "CN=" + name, SampleDocuments.SHA, SampleDocuments.SHA));
    }
}
