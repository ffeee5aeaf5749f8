package vn.giaouoc.documents.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Liberation Serif, four cuts, embedded in every paper; of the widths that Decree 30/2020 has in mind. */
final class Fonts {

    static final String FAMILY = "Liberation Serif";

    private static final byte[] REGULAR = read("Regular");
    private static final byte[] BOLD = read("Bold");
    private static final byte[] ITALIC = read("Italic");
    private static final byte[] BOLD_ITALIC = read("BoldItalic");
    private static final CmapLookup GLYPHS = glyphs();

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(ITALIC), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD_ITALIC), FAMILY, 700, FontStyle.ITALIC, true);
    }

    static InputStream bold() {
        return new ByteArrayInputStream(BOLD);
    }

    /** The first sign of a text that the font cannot draw, if there is one. */
    static Optional<String> firstMissing(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && c != '\t' && c != '\r' && GLYPHS.getGlyphId(c) == 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static CmapLookup glyphs() {
        try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(REGULAR))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(String cut) {
        try (var in = Fonts.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf")) {
            return Objects.requireNonNull(in, "Liberation Serif " + cut).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
