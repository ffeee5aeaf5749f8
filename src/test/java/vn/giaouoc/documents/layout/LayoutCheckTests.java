package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.LayoutFinding;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.PdfA;
import vn.giaouoc.documents.Rendered;
import vn.giaouoc.documents.SamplePapers;

class LayoutCheckTests {

    private final PaperRenderer renderer = new PaperRenderer("http://localhost:8080");
    private final PaperContent notice =
            SamplePapers.single(DocumentType.NOTICE, "TB-CĐCĐ", "Về thời gian nộp hồ sơ", "Nộp trước ngày 15.");

    @Test
    void aRenderedPaperBreaksNoRule() throws IOException {
        assertThat(check(notice, renderer.render(notice))).isEmpty();
    }

    @Test
    void theLineOfFilingAndTheSymbolAreLookedAtBeforeAPageIsMade() {
        assertThat(codes(LayoutCheck.content(with(List.of("Các phòng, khoa"), "tb/cđcđ"))))
                .containsExactly("documents.layout-filing-missing", "documents.layout-symbol-malformed");
        assertThat(codes(LayoutCheck.content(with(List.of("Lưu: VT, TCHC"), "TB-CĐCĐ"))))
                .isEmpty();
    }

    @Test
    void wordsThatAreNotOnThePageAreMissed() throws IOException {
        var other = SamplePapers.single(
                DocumentType.NOTICE, "TB-CĐCĐ", "Về thời gian nộp hồ sơ", "Nộp trước ngày 15 tại Văn phòng.");

        assertThat(check(other, renderer.render(notice)))
                .extracting(LayoutFinding::code)
                .containsExactly("documents.layout-word-missing");
    }

    @Test
    void aTextThatRepeatsItsTypeAndSubjectIsPrintedOnce() throws IOException {
        var repeated = SamplePapers.single(
                DocumentType.DECISION,
                "QĐ-CĐCĐ",
                "Về việc cử viên chức bồi dưỡng năm 2024",
                "QUYẾT ĐỊNH\nVề việc cử viên chức bồi dưỡng\nHIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG CỘNG ĐỒNG\n"
                        + "Căn cứ Luật Viên chức;\nQUYẾT ĐỊNH:\nĐiều 1. Cử ba viên chức.");

        try (var document = Loader.loadPDF(renderer.render(repeated).bytes())) {
            var text = PageText.of(document).text();
            assertThat(text).containsOnlyOnce("Về việc cử viên chức bồi dưỡng");
            assertThat(text.split("QUYẾT ĐỊNH")).hasSize(3);
        }
    }

    @Test
    void aGridOfOthersThanThoseWhoSignIsMissed() throws IOException {
        var rendered = renderer.render(notice);
        var without = new Rendered(
                rendered.bytes(),
                rendered.pages(),
                rendered.fields().stream()
                        .filter(field -> field.role() == FieldRole.SEAL)
                        .toList(),
                rendered.place(),
                rendered.code());

        assertThat(codes(check(notice, without)))
                .containsExactly("documents.layout-component-missing", "documents.layout-grid-differs");
    }

    @Test
    void wordsInAMarginAndFontsOutsideTheFileAreSeen() throws IOException {
        var rendered = renderer.render(notice);
        try (var document = Loader.loadPDF(rendered.bytes())) {
            scribble(document);

            assertThat(codes(LayoutCheck.page(notice, document, rendered.fields())))
                    .containsExactly("documents.layout-outside-margins", "documents.layout-font-not-embedded");
        }
    }

    @Test
    void whatIsNotPdfAIsToldByItsRule() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);

            assertThat(PdfA.check(out.toByteArray())).isNotEmpty();
        }
    }

    private static void scribble(PDDocument document) throws IOException {
        try (var stream = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            stream.newLineAtOffset(20, 400);
            stream.showText("scribble");
            stream.endText();
        }
    }

    private PaperContent with(List<String> recipients, String symbol) {
        return new PaperContent(
                notice.type(),
                notice.agencyAbove(),
                notice.agency(),
                symbol,
                notice.place(),
                notice.title(),
                notice.addressees(),
                notice.body(),
                notice.signers(),
                recipients,
                notice.urgency(),
                notice.issuer(),
                notice.seal());
    }

    private static List<LayoutFinding> check(PaperContent content, Rendered rendered) throws IOException {
        try (var document = Loader.loadPDF(rendered.bytes())) {
            return LayoutCheck.page(content, document, rendered.fields());
        }
    }

    private static List<String> codes(List<LayoutFinding> findings) {
        return findings.stream().map(LayoutFinding::code).toList();
    }
}
