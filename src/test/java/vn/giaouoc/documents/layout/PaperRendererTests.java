package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.PdfA;
import vn.giaouoc.documents.SamplePapers;

class PaperRendererTests {

    private final PaperRenderer renderer = new PaperRenderer("http://localhost:8080");

    @Test
    void theCovenantOfSixUnitsIsPdfAWithItsFields() throws Exception {
        var content = SamplePapers.covenant();

        var rendered = renderer.render(content);

        assertThat(PdfA.check(rendered.bytes())).isEmpty();
        assertThat(rendered.fields())
                .extracting(FieldLayout::name)
                .containsExactly("S1", "S2", "S3", "S4", "S5", "S6", "NUMBER", "SEAL");
        assertThat(rendered.fields().get(0)).satisfies(first -> {
            assertThat(first.unit()).isEqualTo("TCT");
            assertThat(first.role()).isEqualTo(FieldRole.SIGNER);
        });
        try (var document = Loader.loadPDF(rendered.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(rendered.pages());
            for (var page : document.getPages()) {
                assertThat(page.getCOSObject().getCOSArray(COSName.ANNOTS)).isNotNull();
            }
        }
    }

    @Test
    void aPageThatIsOnlyPrintedIsPdfAWithoutFieldsAndFetchesNothing() throws Exception {
        var html = """
                <h1>BẢNG TỔNG HỢP</h1><script>alert(1)</script><img src="http://localhost:1/x.png"/>
                <table class="data"><thead><tr><th>Điều khoản</th><th>Ý kiến</th></tr></thead>
                <tbody><tr><td>Điều 1</td><td>Thống nhất &lt;toàn văn&gt; &amp; không góp ý</td></tr></tbody></table>
                """;

        var pdf = renderer.page(html, "Bảng tổng hợp", true);

        assertThat(PdfA.check(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Thống nhất <toàn văn> & không góp ý")
                    .doesNotContain("alert");
        }
    }
}
