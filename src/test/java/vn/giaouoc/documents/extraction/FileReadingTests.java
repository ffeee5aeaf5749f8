package vn.giaouoc.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giaouoc.documents.extraction.MadeFiles.DOCX;
import static vn.giaouoc.documents.extraction.MadeFiles.PDF;
import static vn.giaouoc.documents.extraction.MadeFiles.paragraph;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.documents.ExtractionReason;
import vn.giaouoc.documents.FindingKind;
import vn.giaouoc.documents.extraction.child.Answer;

/** The child reads every kind of file that is taken in. */
class FileReadingTests {

    @TempDir
    static Path folder;

    private static FileReading reading;

    @BeforeAll
    static void start() {
        reading = new FileReading(settings(folder, Duration.ofSeconds(20), 256));
    }

    @AfterAll
    static void stop() {
        reading.close();
    }

    static ExtractionSettings settings(Path folder, Duration wall, int heap) {
        return new ExtractionSettings(folder, "auto", heap, heap, wall, 120, Duration.ofSeconds(60), "auto", 20, 64);
    }

    @Test
    void aPdfGivesItsTextByPage() throws Exception {
        var answer = read(MadeFiles.pdf("Điều 1. Giao ước thi đua", "Điều 2. Trách nhiệm"), PDF);

        assertThat(answer.pages()).containsExactly("Điều 1. Giao ước thi đua", "Điều 2. Trách nhiệm");
        assertThat(answer.pageCount()).isEqualTo(2);
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void whatActsInAPdfIsSeen() throws Exception {
        var answer = read(
                MadeFiles.pdf(
                        document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                        "Giao ước"),
                PDF);

        assertThat(answer.findings()).containsEntry(FindingKind.JAVASCRIPT, 1);
    }

    @Test
    void aPictureOfAPageHasNoTextLayer() throws Exception {
        var scan = read(MadeFiles.scan("GIAO ƯỚC THI ĐUA"), PDF);
        var image = read(MadeFiles.png("GIAO ƯỚC"), "image/png");

        assertThat(scan.findings()).containsOnly(Map.entry(FindingKind.NO_TEXT_LAYER, 1));
        assertThat(image.findings()).containsOnly(Map.entry(FindingKind.NO_TEXT_LAYER, 1));
        assertThat(image.pageCount()).isEqualTo(1);
    }

    @Test
    void aDocxTellsWhatIsHiddenInIt() throws Exception {
        var body = paragraph("Điều 1. Chỉ tiêu")
                + "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>thêm</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:r></w:p>"
                + "<w:p><w:r><w:instrText> INCLUDETEXT \"http://x/y\" </w:instrText></w:r></w:p>";
        var answer = read(
                MadeFiles.docx(body, parts -> {
                    parts.put("word/comments.xml", "<c xmlns=\"x\"><comment/><comment/></c>");
                    parts.put("word/embeddings/oleObject1.bin", "x");
                    parts.put(
                            "word/_rels/document.xml.rels",
                            MadeFiles.relationships(
                                    "<Relationship Id=\"a\" TargetMode=\"External\" Type=\"x/attachedTemplate\""
                                            + " Target=\"http://x/t.dotm\"/><Relationship Id=\"b\" TargetMode=\"External\""
                                            + " Type=\"x/hyperlink\" Target=\"http://x\"/>"));
                }),
                DOCX);

        assertThat(answer.findings())
                .containsOnly(
                        Map.entry(FindingKind.TRACKED_CHANGES, 2),
                        Map.entry(FindingKind.HIDDEN_TEXT, 1),
                        Map.entry(FindingKind.COMMENTS, 2),
                        Map.entry(FindingKind.EMBEDDED_FILES, 1),
                        Map.entry(FindingKind.EXTERNAL_LINKS, 2));
        assertThat(answer.pages()).hasSize(1);
        assertThat(answer.pages().get(0)).contains("Điều 1. Chỉ tiêu").contains("thêm");
    }

    @Test
    void oldFontsInADocxAreConverted() throws Exception {
        var answer = read(
                MadeFiles.docx("<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr>"
                        + "<w:t>Giao \u00ADíc thi ®ua</w:t></w:r></w:p>"),
                DOCX);

        assertThat(answer.pages()).containsExactly("Giao ước thi đua");
        assertThat(answer.findings()).containsKey(FindingKind.TCVN3);
    }

    @Test
    void sheetsSlidesAndOpenDocumentsAreRead() throws Exception {
        var sheet = read(OfficeFiles.xlsx(), MadeFiles.XLSX);
        assertThat(sheet.pages()).hasSize(2);
        assertThat(sheet.pages().get(0)).contains("Đơn vị").contains("95.5");
        assertThat(sheet.findings()).containsEntry(FindingKind.HIDDEN_TEXT, 1).containsEntry(FindingKind.COMMENTS, 1);

        var slides = read(OfficeFiles.pptx(), MadeFiles.PPTX);
        assertThat(String.join("\n", slides.pages())).contains("Sơ kết sáu tháng");

        var open = read(OfficeFiles.odt(), MadeFiles.ODT);
        assertThat(String.join("\n", open.pages())).contains("Quy chế hoạt động");
        assertThat(open.findings())
                .containsEntry(FindingKind.TRACKED_CHANGES, 1)
                .containsEntry(FindingKind.COMMENTS, 1);
    }

    @Test
    void plainTextComesInUtf8AndInOldEncodings() throws Exception {
        assertThat(read("Giao ước\r\nthi đua".getBytes(StandardCharsets.UTF_8), "text/plain")
                        .pages())
                .containsExactly("Giao ước\nthi đua");
        assertThat(read("\uFEFFGiao ước".getBytes(StandardCharsets.UTF_16LE), "text/plain")
                        .pages())
                .containsExactly("Giao ước");
        var old = "§iÒu 1. Giao \u00ADíc thi ®ua: phÊn ®Êu hoµn thµnh xuÊt s¾c nhiÖm vô";
        assertThat(read(old.getBytes("windows-1252"), "text/plain").pages())
                .containsExactly("Điều 1. Giao ước thi đua: phấn đấu hoàn thành xuất sắc nhiệm vụ");
    }

    @Test
    void aPageIsDrawnAsPicture() throws Exception {
        var pdf = MadeFiles.pdf("một", "hai");
        var picture = ImageIO.read(new ByteArrayInputStream(reading.page("p", () -> pdf, PDF, 2, 110)));

        assertThat(picture.getWidth()).isBetween(900, 920);
        assertThat(picture.getColorModel().getNumComponents()).isEqualTo(1);
        assertThatThrownBy(() -> reading.page("p", () -> pdf, PDF, 3, 110))
                .isInstanceOfSatisfying(
                        NotRead.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExtractionReason.NO_SUCH_PAGE));
        var png = MadeFiles.png("một");
        assertThat(ImageIO.read(new ByteArrayInputStream(reading.page("q", () -> png, "image/png", 1, 110)))
                        .getWidth())
                .isBetween(600, 1240);
    }

    @Test
    void aRedSealStaysRed() throws Exception {
        var sealed = MadeFiles.sealed();
        var picture = ImageIO.read(new ByteArrayInputStream(reading.page("red", () -> sealed, PDF, 1, 110)));

        assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) & 0xFFFFFF)
                .isEqualTo(0xFF0000);
    }

    private static Answer read(byte[] bytes, String mediaType) throws NotRead {
        return reading.text(UUID.randomUUID().toString(), bytes, mediaType);
    }
}
