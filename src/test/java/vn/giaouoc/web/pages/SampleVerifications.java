package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verification;
import vn.giaouoc.signing.Verification.Headline;
import vn.giaouoc.signing.Verification.Line;

/** Answers of the verification page. */
final class SampleVerifications {

    private static final String SHA = "8f3ac1d0e5b74a2f9c6d1e8b3a7f5042c1d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5";

    private SampleVerifications() {}

    static void putAll(Map<String, Map.Entry<String, Map<String, Object>>> pages) {
        put(pages, "verify", VerifyPages.VerifyPage.empty());
        put(pages, "verify-genuine", page(genuine(), "05-GƯ-KTĐ7.pdf"));
        put(pages, "verify-code", page(byCode(), null));
        put(pages, "verify-forged", page(forged(), "quyet-dinh.pdf"));
        put(pages, "verify-foreign", page(foreign(), "hop-dong.pdf"));
        put(
                pages,
                "verify-busy",
                new VerifyPages.VerifyPage(null, null, "Hệ thống đang kiểm tra nhiều tệp cùng lúc.", ""));
    }

    private static void put(
            Map<String, Map.Entry<String, Map<String, Object>>> pages, String name, VerifyPages.VerifyPage page) {
        SamplePages.put(pages, name, "verify/page", page);
    }

    private static VerifyPages.VerifyPage page(Verification found, @Nullable String file) {
        return new VerifyPages.VerifyPage(found, file, null, file == null ? "k3Jx9QpWm2" : "");
    }

    private static Verification genuine() {
        return new Verification(
                Verdict.VALID,
                Headline.GENUINE,
                List.of(),
                List.of(
                        signed("Trần Thị B", FieldRole.SIGNER, "Trường Chính trị tỉnh Cà Mau"),
                        signed("Trường Chính trị tỉnh Cà Mau", FieldRole.NUMBER, "Trường Chính trị tỉnh Cà Mau"),
                        onPaper()),
                paper("Bản giao ước thi đua năm 2024 của Khối thi đua số 7"),
                SHA,
                NOW);
    }

    private static Verification byCode() {
        return new Verification(Verdict.VALID, Headline.GENUINE, List.of(), List.of(), paper(null), SHA, NOW);
    }

    private static Verification forged() {
        return new Verification(
                Verdict.INVALID,
                Headline.FORGED,
                List.of(Reason.of(Flaw.ALTERED_COPY, "05/GƯ-KTĐ7"), Reason.of(Flaw.CONTENT_CHANGED, 1)),
                List.of(new Line(
                        "S1",
                        null,
                        null,
                        "Trần Thị B",
                        List.of(),
                        NOW,
                        true,
                        "CA trình diễn",
                        false,
                        Verdict.INVALID,
                        List.of(Reason.of(Flaw.CHANGED_AFTERWARDS)))),
                paper(null),
                SHA,
                NOW);
    }

    private static Verification foreign() {
        return new Verification(
                Verdict.INDETERMINATE,
                Headline.FOREIGN,
                List.of(Reason.of(Flaw.NOT_ISSUED_HERE)),
                List.of(new Line(
                        "Signature1",
                        null,
                        null,
                        "Công ty Mẫu",
                        List.of(),
                        NOW,
                        false,
                        "CA khác",
                        false,
                        Verdict.VALID,
                        List.of())),
                null,
                SHA,
                NOW);
    }

    private static Line signed(String name, FieldRole role, String unit) {
        return new Line(
                role.name(),
                role,
                unit,
                name,
                role == FieldRole.SIGNER ? List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG") : List.of(),
                NOW,
                true,
                "CA trình diễn Giao Ước",
                false,
                Verdict.VALID,
                List.of());
    }

    private static Line onPaper() {
        return new Line(
                null,
                FieldRole.SIGNER,
                "Báo Cà Mau",
                "Lê Văn C",
                List.of("TỔNG BIÊN TẬP"),
                NOW,
                false,
                null,
                true,
                Verdict.VALID,
                List.of());
    }

    private static Verification.Paper paper(@Nullable String title) {
        return new Verification.Paper(
                "k3Jx9QpWm2", "05/GƯ-KTĐ7", LocalDate.of(2024, 7, 18), "Trường Chính trị tỉnh Cà Mau", title, 8, 8);
    }
}
