package vn.giaouoc.signing.validation;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.PaperVerdict;
import vn.giaouoc.signing.SignatureVerdict;

/** Whose paper a file claims to be: addresses of verification pages, and the number at its head. */
record Claims(List<String> codes, List<String> numbers) {

    private static final int MOST = 20;
    private static final int DPI = 150;
    private static final float LARGEST_PAGE = 2000;
    private static final Pattern CODE = Pattern.compile("/verify/([A-Za-z0-9_-]{8,64})");
    private static final Pattern NUMBER =
            Pattern.compile("Số\\s*:?\\s*(\\d{1,6}(?:/\\d{4})?/[\\p{Lu}\\p{N}]+(?:-[\\p{Lu}\\p{N}]+)*)");

    static Claims in(byte[] file, PaperVerdict verdict) {
        var codes = new LinkedHashSet<String>();
        var numbers = new LinkedHashSet<String>();
        verdict.signatures().stream().map(SignatureVerdict::statement).forEach(said -> collect(NUMBER, said, numbers));
        try (var opened = PaperFile.openForeign(file, PaperValidator.MAX_BYTES)) {
            if (!opened.unreadable()) {
                read(opened.document(), codes, numbers);
            }
        }
        return new Claims(
                codes.stream().limit(MOST).toList(),
                numbers.stream().limit(MOST).toList());
    }

    private static void read(PDDocument document, Set<String> codes, Set<String> numbers) {
        var last = document.getNumberOfPages();
        for (var page : new TreeSet<>(List.of(1, Math.min(2, last), Math.max(1, last - 1), last))) {
            var text = text(document, page);
            collect(CODE, text, codes);
            collect(NUMBER, text, numbers);
            codes.addAll(qrCodes(document, page));
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return "";
        }
    }

    private static void collect(Pattern pattern, @org.jspecify.annotations.Nullable String text, Set<String> found) {
        if (text != null) {
            pattern.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))
                    .results()
                    .limit(MOST)
                    .forEach(match -> found.add(match.group(1)));
        }
    }

    private static Set<String> qrCodes(PDDocument document, int page) {
        var found = new LinkedHashSet<String>();
        var box = document.getPage(page - 1).getCropBox();
        if (box.getWidth() > LARGEST_PAGE || box.getHeight() > LARGEST_PAGE) {
            return found;
        }
        try {
            var image = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
            var bitmap = new BinaryBitmap(new HybridBinarizer(source(image)));
            for (var result : new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))) {
                collect(CODE, result.getText(), found);
            }
        } catch (NotFoundException none) {
            return found;
        } catch (IOException | RuntimeException | StackOverflowError undrawable) {
            return found;
        }
        return found;
    }

    private static LuminanceSource source(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
