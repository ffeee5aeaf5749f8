package vn.giaouoc.documents.extraction.child;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.giaouoc.documents.FindingKind;

/** One page as a picture. */
final class PagePicture {

    private static final int MAX_PIXELS = 12_000_000;
    private static final int COLOURLESS = 16;
    private static final int MAX_IMAGE_SIDE = 60_000;
    private static final float POINTS_PER_INCH = 72;
    private static final int A4_WIDTH_TENTHS_OF_INCH = 83;

    private PagePicture() {}

    /**
     * @param page 1 for the first
     */
    static byte[] png(String mediaType, Path file, int page, int dpi) throws IOException, Refused {
        var image = mediaType.equals("application/pdf") ? ofPdf(file, page, dpi) : ofImage(file, page, dpi);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage ofPdf(Path file, int page, int dpi) throws IOException, Refused {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Refused(Refused.Reason.NO_SUCH_PAGE);
            }
            var box = document.getPage(page - 1).getCropBox();
            var inches = Math.max(1, box.getWidth() / POINTS_PER_INCH) * Math.max(1, box.getHeight() / POINTS_PER_INCH);
            var affordable = Math.min(dpi, (float) Math.sqrt(MAX_PIXELS / inches));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return plain(renderer.renderImageWithDPI(page - 1, affordable, ImageType.RGB));
        } catch (InvalidPasswordException locked) {
            throw new Refused(Refused.Reason.ENCRYPTED);
        }
    }

    private static BufferedImage ofImage(Path file, int page, int dpi) throws IOException, Refused {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(in);
            if (page < 1 || page > reader.getNumImages(true)) {
                throw new Refused(Refused.Reason.NO_SUCH_PAGE);
            }
            var width = reader.getWidth(page - 1);
            requireMeasure(width, reader.getHeight(page - 1));
            var step = Math.max(1, Math.max(width * 10 / (dpi * A4_WIDTH_TENTHS_OF_INCH), stepFor(reader, page)));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return plain(opaque(reader.read(page - 1, parameters)));
        }
    }

    private static int stepFor(ImageReader reader, int page) throws IOException {
        var pixels = (double) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        return (int) Math.ceil(Math.sqrt(pixels / MAX_PIXELS));
    }

    /** Most pages are black on white and become a third of the size; a red seal must stay red. */
    private static BufferedImage plain(BufferedImage image) {
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (isColoured(pixel)) {
                    return image;
                }
            }
        }
        return drawn(image, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static boolean isColoured(int pixel) {
        var red = pixel >> 16 & 0xFF;
        var green = pixel >> 8 & 0xFF;
        var blue = pixel & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOURLESS;
    }

    private static BufferedImage opaque(BufferedImage image) {
        return drawn(image, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage drawn(BufferedImage image, int type) {
        var drawn = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var canvas = drawn.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return drawn;
    }

    /** Pages and size of a picture, read from its head only. */
    static void measure(Path file, Seen seen) throws IOException, Refused {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(in);
            requireMeasure(reader.getWidth(0), reader.getHeight(0));
            seen.picture();
            seen.pageCount(Math.max(1, reader.getNumImages(true)));
            if (reader.getFormatName().equalsIgnoreCase("tif") && seen.pageCount() > 2_000) {
                seen.found(FindingKind.INCOMPLETE);
            }
        }
    }

    private static void requireMeasure(int width, int height) throws Refused {
        if (width < 1
                || height < 1
                || width > MAX_IMAGE_SIDE
                || height > MAX_IMAGE_SIDE
                || (long) width * height > 40L * MAX_PIXELS) {
            throw new Refused(Refused.Reason.TOO_MUCH);
        }
    }

    private static ImageReader reader(ImageInputStream in) throws Refused {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
        var reader = readers.next();
        reader.setInput(in, false, true);
        return reader;
    }
}
