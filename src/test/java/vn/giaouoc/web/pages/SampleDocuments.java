package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.DocumentPage;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Endorsement;
import vn.giaouoc.documents.LayoutFinding;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.Recipient;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.signing.SignatureView;

/** Documents of Khối 7 as pages show them. */
final class SampleDocuments {

    static final String SHA = "8f3a61c05d1e4b7f9a2c3d4e5f60718293a4b5c6d7e8f90112233445566778c1";

    private SampleDocuments() {}

    static DocumentPages.ListPage documents() {
        var items = List.of(
                summary(
                        DocumentType.COVENANT,
                        "Giao ước thi đua năm 2024 của Khối thi đua 7",
                        DocumentState.APPROVED,
                        null,
                        "… nâng cao năng suất lao động và chất lượng đội ngũ …"),
                summary(
                        DocumentType.PLAN,
                        "Kế hoạch thi đua năm 2024 của Khối thi đua 7",
                        DocumentState.ISSUED,
                        "02/KH-KTĐ7",
                        null),
                summary(
                        DocumentType.DECISION,
                        "Về việc thành lập Tổ Giúp việc Khối thi đua 7 năm 2024",
                        DocumentState.FILED,
                        "01/QĐ-KTĐ7",
                        null),
                summary(
                        DocumentType.NOTICE,
                        "Thông báo kết luận giao ban tháng 6",
                        DocumentState.REJECTED,
                        null,
                        null));
        return new DocumentPages.ListPage(
                new DocumentPage(items, "next"),
                new DocumentQuery("nang suat", null, null, null, null, null, null, null, 30),
                List.of(new Choice("PLAN", "Kế hoạch")),
                List.of(),
                List.of(),
                List.of(),
                true,
                true);
    }

    static DocumentSummary summary(
            DocumentType type, String title, DocumentState state, @Nullable String number, @Nullable String snippet) {
        return new DocumentSummary(
                ID,
                type,
                title,
                "TCT",
                "CM-K07",
                2024,
                state,
                number,
                number == null ? null : LocalDate.of(2024, 7, 3),
                2,
                NOW,
                snippet);
    }

    static DocumentView view() {
        return new DocumentView(
                ID,
                DocumentType.COVENANT,
                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                "TCT",
                "CM-K07",
                2024,
                null,
                "NORMAL",
                DocumentState.APPROVED,
                NOW,
                null,
                null,
                null,
                null,
                3,
                ID,
                "Người Mẫu 03",
                NOW.minus(Duration.ofDays(20)),
                true,
                List.of(info(3), info(2), info(1)),
                List.of(
                        new Endorsement(
                                2,
                                SHA,
                                "FORMAT_CHECK",
                                "return",
                                "Thiếu căn cứ Nghị định 98/2023/NĐ-CP.",
                                ID,
                                "tct.office",
                                "Người Mẫu 35",
                                "TCT",
                                List.of(),
                                "",
                                NOW.minus(Duration.ofDays(6))),
                        new Endorsement(
                                3,
                                SHA,
                                "APPROVE",
                                "approve",
                                null,
                                ID,
                                "tct.head",
                                "Người Mẫu 01",
                                "TCT",
                                List.of("HIỆU TRƯỞNG"),
                                "",
                                NOW.minus(Duration.ofDays(1)))),
                List.of(
                        new Recipient("Các đơn vị thành viên Khối thi đua 7", "group:CM-K07"),
                        new Recipient("Lưu: VT, TGV", null)));
    }

    static DocumentPages.OnePage document() throws IOException {
        return new DocumentPages.OnePage(
                view(),
                info(3),
                paper(),
                null,
                SampleSigning.panel(),
                SampleIssued.panel(),
                new PaperViews.Panel(
                        null,
                        true,
                        List.of(LayoutFinding.of("documents.layout-filing-missing")),
                        List.of("Các đơn vị thành viên Khối thi đua 7", "Lưu: VT, TGV"),
                        "Cà Mau",
                        0,
                        true));
    }

    static VersionInfo info(int number) {
        return new VersionInfo(
                new UUID(1, number),
                ID,
                number,
                SHA,
                "TEXT",
                "text/html",
                "giao-uoc.html",
                12000,
                number == 1 ? "Dự thảo đầu" : "Tiếp thu ý kiến góp ý",
                ID,
                "tct.officer",
                "Người Mẫu 03",
                NOW.minus(Duration.ofDays(10 - number)));
    }

    static SignatureView signature(String unit, String name, String line) {
        return new SignatureView(
                UUID.randomUUID(),
                ID,
                new UUID(1, 3),
                SHA,
                SignatureView.Method.CONFIRMED,
                unit,
                "HEAD",
                ID,
                name,
                "NONE",
                List.of(line),
                "Điều 13 khoản 1 Nghị định 30/2020/NĐ-CP",
                NOW.minusSeconds(1800),
                LocalDate.of(2024, 7, 16),
                name,
                null,
                true,
                null,
                null,
                null);
    }

    static PaperView paper() throws IOException {
        return new PaperView(
                null,
                "KHỐI THI ĐUA 7 TỈNH CÀ MAU",
                null,
                "Cà Mau",
                null,
                "Giao ước thi đua",
                "Giao ước",
                StructuredText.toHtml(text()),
                List.of(
                        signature("TCT", "Người Mẫu 01", "HIỆU TRƯỞNG"),
                        signature("CDYT", "Người Mẫu 05", "KT. HIỆU TRƯỞNG")));
    }

    static String text() throws IOException {
        return Files.readString(Path.of("src/main/resources/demo/texts/k07-2024-covenant-v2.txt"));
    }
}
