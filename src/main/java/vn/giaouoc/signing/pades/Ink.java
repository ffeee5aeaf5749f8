package vn.giaouoc.signing.pades;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/**
 * The ink of a signature, dot by dot, as {@link RedrawHandwriting} answers it.
 *
 * <p>Source: Decree 30/2020/NĐ-CP Annex I part II component 7: the picture of a signature is blue, PNG.
 */
public final class Ink {

    private static final double MOST_COVERED = 0.5;
    private static final int VISIBLE = 128;

    private final int width;
    private final int height;
    private final byte[] dots;

    private Ink(int width, int height, byte[] dots) {
        this.width = width;
        this.height = height;
        this.dots = dots;
    }

    /** @throws IOException if it is not an answer of the agreed shape */
    public static Ink answered(byte[] answer) throws IOException {
        if (answer.length < RedrawHandwriting.HEAD) {
            throw new IOException("too short");
        }
        var read = ByteBuffer.wrap(answer);
        var width = read.getInt();
        var height = read.getInt();
        if (width < 0
                || height < 0
                || width > RedrawHandwriting.MAX_WIDTH
                || height > RedrawHandwriting.MAX_HEIGHT
                || answer.length != RedrawHandwriting.HEAD + width * height) {
            throw new IOException("another shape");
        }
        var dots = new byte[width * height];
        read.get(dots);
        return new Ink(width, height, dots);
    }

    /** Nothing was drawn on the paper. */
    public boolean isNone() {
        return width * height == 0;
    }

    /** More like a photograph or a filled box than strokes of a pen. */
    public boolean isFilled() {
        var covered = 0;
        for (var dot : dots) {
            if ((dot & 0xFF) >= VISIBLE) {
                covered++;
            }
        }
        return covered > MOST_COVERED * dots.length;
    }

    /** Blue strokes on nothing, as PNG. */
    public byte[] png() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var colour = Pictures.INK.getRGB() & 0xFFFFFF;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (dots[y * width + x] & 0xFF) << 24 | colour);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return png.toByteArray();
    }
}
