package vn.giaouoc.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.documents.DocxSchema;
import vn.giaouoc.documents.SamplePapers;
import vn.giaouoc.documents.StructuredText;

/** Every template as a Word file: valid by the schema, with every word, in the letters and margins of the paper. */
class DocxPaperTests {

    private static final Path OUT = Path.of("target/docx");

    static Stream<String> names() {
        return SamplePapers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAValidWordFileWithEveryWord(String name) throws IOException {
        var content = SamplePapers.all().get(name);

        var bytes = DocxPaper.of(content, "Số: 05/GƯ-KTĐ7", "Cà Mau, ngày 18 tháng 7 năm 2024");

        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + ".docx"), bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(document)) {
            assertThat(DocxSchema.errors(document)).isEmpty();
            assertThat(words(text.getText()))
                    .containsAll(words(StructuredText.toText(content.body())))
                    .containsAll(words(String.join(" ", content.recipients())));
        }
    }

    private static List<String> words(String text) {
        return Stream.of(Normalizer.normalize(text, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
