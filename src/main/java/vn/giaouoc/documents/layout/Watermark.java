package vn.giaouoc.documents.layout;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** {@code DỰ THẢO} across each page, under the text. */
final class Watermark {

    private static final String WORDS = "DỰ THẢO";
    private static final float SIZE = 110;
    private static final Color PALE = new Color(228, 228, 228);

    private Watermark() {}

    static void across(PDDocument document) throws IOException {
        var font = PDType0Font.load(document, Fonts.bold(), true);
        for (var page : document.getPages()) {
            draw(document, page, font);
        }
    }

    private static void draw(PDDocument document, PDPage page, PDType0Font font) throws IOException {
        var box = page.getMediaBox();
        var half = font.getStringWidth(WORDS) / 1000 * SIZE / 2;
        var turn = Math.toRadians(45);
        try (var stream = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            stream.beginMarkedContent(COSName.ARTIFACT);
            stream.setNonStrokingColor(PALE);
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.setTextMatrix(Matrix.getRotateInstance(
                    turn,
                    box.getWidth() / 2 - half * (float) Math.cos(turn) + SIZE / 4,
                    box.getHeight() / 2 - half * (float) Math.sin(turn) - SIZE / 4));
            stream.showText(WORDS);
            stream.endText();
            stream.endMarkedContent();
        }
    }
}
