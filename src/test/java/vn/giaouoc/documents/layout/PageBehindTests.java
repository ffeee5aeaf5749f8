package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.PdfA;
import vn.giaouoc.documents.Rendered;
import vn.giaouoc.documents.SamplePapers;

class PageBehindTests {

    private final PaperRenderer renderer = new PaperRenderer("http://localhost:8080");

    @Test
    void anUploadedPdfKeepsItsPagesAndGetsOneForSignatures() throws Exception {
        var uploaded = renderer.page("<p>Báo cáo do đơn vị soạn ở nơi khác.</p>", "Báo cáo", false);
        var content = SamplePapers.single(DocumentType.NOTICE, "TB-CĐCĐ", "Về báo cáo", "Trang ký.");

        var rendered = behind(uploaded, content).orElseThrow();

        assertThat(rendered.pages()).isEqualTo(2);
        assertThat(rendered.fields()).extracting(FieldLayout::page).containsOnly(1);
        try (var document = Loader.loadPDF(rendered.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("soạn ở nơi khác", "Trang ký.");
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).hasSize(3);
            assertThat(document.getPage(1).getAnnotations()).hasSize(3);
            assertThat(document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS))
                    .isEmpty();
        }
        assertThat(PdfA.check(rendered.bytes())).isEmpty();
    }

    @Test
    void believesNoAnswerOfAnotherShape() {
        var last = renderer.render(SamplePapers.single(DocumentType.NOTICE, "TB-CĐCĐ", "Về báo cáo", "Trang ký."));

        for (var answer : List.of(
                new byte[0], new byte[] {0, 0, 0, 2, 'M', 'Z'}, new byte[] {0, 0, 0, 1, '%', 'P', 'D', 'F', '-'})) {
            assertThatThrownBy(() -> PageBehind.answered(answer, last)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPdfWithFieldsOfItsOwnIsNeverRewritten() throws IOException {
        var content = SamplePapers.single(DocumentType.NOTICE, "TB-CĐCĐ", "Về báo cáo", "Trang ký.");
        var signedElsewhere = renderer.render(content).bytes();

        assertThat(behind(signedElsewhere, content)).isEmpty();
        assertThat(behind("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), content))
                .isEmpty();
    }

    private Optional<Rendered> behind(byte[] pdf, PaperContent content) throws IOException {
        var last = renderer.render(content);
        return PageBehind.answered(new PageBehind().run(PageBehind.question(pdf, last)), last);
    }
}
