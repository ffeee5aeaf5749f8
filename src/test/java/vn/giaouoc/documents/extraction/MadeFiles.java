package vn.giaouoc.documents.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Small files of every kind, good and bad, made when a test needs them. */
public final class MadeFiles {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    public static final String PDF = "application/pdf";

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private MadeFiles() {}

    /** Something that writes and may fail as writing does. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, String> parts) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** @param body paragraphs as WordprocessingML */
    public static byte[] docx(String body) {
        return docx(body, parts -> {});
    }

    public static byte[] docx(String body, Consumer<Map<String, String>> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types("/word/document.xml", DOCX + ".main+xml"));
        parts.put(
                "_rels/.rels",
                relationships("<Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                        + "</w:body></w:document>");
        more.accept(parts);
        return zip(parts);
    }

    public static String types(String part, String type) {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Default Extension=\"docx\" ContentType=\"" + DOCX
                + "\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
                + "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    public static String relationships(String inside) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"" + RELS + "\">" + inside + "</Relationships>";
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A DOCX whose only part unpacks to this many megabytes. */
    public static byte[] docxBomb(int megabytes) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(types("/word/document.xml", DOCX + ".main+xml").getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("_rels/.rels"));
                zip.write(relationships("<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/officeDocument\" Target=\"word/document.xml\"/>")
                        .getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(("<w:document " + W + "><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
                var block = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < megabytes; i++) {
                    zip.write(block);
                }
                zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** A PDF with a page for each text. */
    public static byte[] pdf(String... pages) {
        return pdf(document -> {}, pages);
    }

    public static byte[] pdf(Consumer<PDDocument> more, String... pages) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                var font = font(document);
                for (var text : pages) {
                    var page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(font, 12);
                        content.newLineAtOffset(80, 750);
                        content.setLeading(18);
                        for (var line : text.split("\n")) {
                            content.showText(line);
                            content.newLine();
                        }
                        content.endText();
                    }
                }
                more.accept(document);
                document.save(out);
            }
        });
    }

    static PDFont font(PDDocument document) throws IOException {
        try (var file = MadeFiles.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return PDType0Font.load(document, file, true);
        }
    }

    /** A page with a red square in its middle. */
    public static byte[] sealed() {
        return pdf(
                document -> {
                    var page = document.getPage(0);
                    try (var content =
                            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                        content.setNonStrokingColor(Color.RED);
                        content.addRect(
                                page.getCropBox().getWidth() / 2 - 50,
                                page.getCropBox().getHeight() / 2 - 50,
                                100,
                                100);
                        content.fill();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "Đã đóng dấu");
    }

    /** A page that is only a picture of these lines. */
    public static byte[] scan(String... lines) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = LosslessFactory.createFromImage(document, picture(lines));
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
                document.save(out);
            }
        });
    }

    public static byte[] png(String... lines) {
        return bytes(out -> ImageIO.write(picture(lines), "png", out));
    }

    private static BufferedImage picture(String... lines) {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 1240, 1754);
        canvas.setColor(Color.BLACK);
        try (var file = MadeFiles.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            canvas.setFont(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(36f));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < lines.length; i++) {
            canvas.drawString(lines[i], 150, 200 + 70 * i);
        }
        canvas.dispose();
        return image;
    }
}
