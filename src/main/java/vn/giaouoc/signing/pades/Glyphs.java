package vn.giaouoc.signing.pades;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A transparent picture of so many points at 300 dpi, on which text is drawn as outlines of the typeface the page is set in, so
 * that it cannot be told from the page's own.
 */
final class Glyphs {

    static final Font REGULAR = font("Regular");
    static final Font BOLD = font("Bold");
    static final Font ITALIC = font("Italic");

    private static final double SCALE = 300 / 72.0;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final int height;

    Glyphs(int width, int height) {
        this.height = height;
        image = new BufferedImage(
                (int) Math.round(width * SCALE), (int) Math.round(height * SCALE), BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Color.BLACK);
    }

    /** In points, origin at the top left. */
    Graphics2D graphics() {
        return graphics;
    }

    static double width(String text, Font font, double size) {
        return text.isEmpty() ? 0 : new TextLayout(text, font.deriveFont((float) size), CONTEXT).getAdvance();
    }

    /** @param baseline points above the lower edge */
    void text(String text, Font font, double size, double left, double baseline) {
        if (!text.isEmpty()) {
            var layout = new TextLayout(text, font.deriveFont((float) size), CONTEXT);
            graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, height - baseline)));
        }
    }

    static Shape outline(String text, Font font, double size, AffineTransform at) {
        return new TextLayout(text, font.deriveFont((float) size), CONTEXT).getOutline(at);
    }

    /** Centred between two edges, smaller if it would not fit. */
    void centred(String text, Font font, double size, double left, double right, double baseline) {
        var fitting = size;
        while (fitting > 6 && width(text, font, fitting) > right - left) {
            fitting -= 0.5;
        }
        text(text, font, fitting, left + (right - left - width(text, font, fitting)) / 2, baseline);
    }

    /** One colour throughout, only its strength varies: a third smaller in the file. */
    void oneColour(Color colour) {
        var rgb = colour.getRGB() & 0xFFFFFF;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, image.getRGB(x, y) & 0xFF000000 | rgb);
            }
        }
    }

    byte[] png() {
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Font font(String style) {
        var name = "/liberation/LiberationSerif-" + style + ".ttf";
        try (var in = Objects.requireNonNull(Glyphs.class.getResourceAsStream(name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException missing) {
            throw new IllegalStateException(name, missing);
        }
    }
}
