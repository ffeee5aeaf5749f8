package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.PdfA;
import vn.giaouoc.documents.SamplePapers;
import vn.giaouoc.documents.StructuredText;

/** Every template of the product as a page: PDF/A-2a, complete, inside the margins. */
class LayoutTemplatesTests {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final Path OUT = Path.of("target/layouts");

    private final PaperRenderer renderer = new PaperRenderer("http://localhost:8080");

    static Stream<String> names() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isPdfAWithEveryWordInsideTheMargins(String name) throws IOException {
        var content = SamplePapers.all().get(name);

        var rendered = renderer.render(content);

        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + ".pdf"), rendered.bytes());
        assertThat(PdfA.check(rendered.bytes())).isEmpty();
        try (var document = Loader.loadPDF(rendered.bytes())) {
            assertThat(words(text(document))).containsAll(words(source(content)));
            assertThat(outsideOfMargins(document)).isEmpty();
        }
        assertThat(rendered.fields()).hasSize(content.signers().size() + 2);
    }

    @Test
    void everyTypeOfPaperHasALayoutAndEveryTemplateAPicture() throws IOException {
        var page = Files.readString(Path.of("src/docs/layouts.md"));

        assertThat(SamplePapers.all().values()).extracting(PaperContent::type).contains(DocumentType.values());
        assertThat(SamplePapers.all().keySet()).allSatisfy(name -> {
            var picture = "pictures/layouts/" + name + ".png";
            assertThat(Path.of("src/docs", picture)).exists();
            assertThat(page).contains("(" + picture + ")");
        });
    }

    private static String source(PaperContent content) {
        return StructuredText.toText(content.body()) + "\n" + String.join("\n", content.recipients())
                + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNơi nhận:";
    }

    private static List<String> words(String text) {
        return Stream.of(Normalizer.normalize(text, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> outsideOfMargins(PDDocument document) throws IOException {
        var outside = new ArrayList<String>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                var page = getCurrentPage().getMediaBox();
                boolean inTopMargin = sign.getYDirAdj() < 20 * MILLIMETRE - 2;
                boolean pageNumber = inTopMargin && sign.getUnicode().matches("\\d");
                if (sign.getXDirAdj() < 30 * MILLIMETRE - 1
                        || sign.getXDirAdj() + sign.getWidthDirAdj() > page.getWidth() - 15 * MILLIMETRE + 1
                        || sign.getYDirAdj() > page.getHeight() - 20 * MILLIMETRE + 1
                        || inTopMargin && !pageNumber) {
                    outside.add(getCurrentPageNo() + ": " + sign);
                }
            }
        };
        stripper.getText(document);
        return outside;
    }
}
