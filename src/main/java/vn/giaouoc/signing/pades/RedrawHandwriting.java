package vn.giaouoc.signing.pades;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.giaouoc.documents.ChildTask;

/**
 * Reads the picture of a signature in the child process and answers only how much ink lies on each dot: no format that
 * anybody would have to parse again. White paper is no ink.
 */
public final class RedrawHandwriting implements ChildTask {

    /** Width and height in front of the dots, a byte each dot. */
    public static final int HEAD = 8;

    static final int MAX_WIDTH = 800;
    static final int MAX_HEIGHT = 320;

    private static final int LONGEST_SIDE = 8_000;
    private static final long MOST_PIXELS = 24_000_000;
    private static final int SHORTEST_SIDE = 20;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    /** Lighter than this is paper, darker than the other is ink in full. */
    private static final int PAPER = 215;

    private static final int INK = 110;
    private static final int VISIBLE = 48;

    @Override
    public byte[] run(byte[] input) throws IOException {
        return answer(ink(read(input)));
    }

    private static BufferedImage read(byte[] input) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(input))) {
            var reader = reader(in);
            try {
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if (Math.max(width, height) > LONGEST_SIDE
                        || Math.min(width, height) < SHORTEST_SIDE
                        || (long) width * height > MOST_PIXELS) {
                    throw new IOException("measure");
                }
                var step = Math.max(1, Math.max(width / (2 * MAX_WIDTH), height / (2 * MAX_HEIGHT)));
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                reader.setInput(in, true, true);
                return reader;
            }
        }
        throw new IOException("neither PNG nor JPEG");
    }

    /** How dark each dot is on white paper, cut to where there is ink. */
    private static int[][] ink(BufferedImage image) {
        var all = new int[image.getHeight()][image.getWidth()];
        int left = image.getWidth();
        int right = -1;
        int top = image.getHeight();
        int bottom = -1;
        for (int y = 0; y < all.length; y++) {
            for (int x = 0; x < all[y].length; x++) {
                var dot = strength(image.getRGB(x, y));
                all[y][x] = dot;
                if (dot >= VISIBLE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < left) {
            return new int[0][0];
        }
        var cut = new int[bottom - top + 1][];
        for (int y = top; y <= bottom; y++) {
            cut[y - top] = java.util.Arrays.copyOfRange(all[y], left, right + 1);
        }
        return cut;
    }

    private static int strength(int argb) {
        var alpha = argb >>> 24;
        var light = ((argb >> 16 & 0xFF) * 30 + (argb >> 8 & 0xFF) * 59 + (argb & 0xFF) * 11) / 100;
        var dark = Math.max(0, Math.min(255, (PAPER - light) * 255 / (PAPER - INK)));
        return dark * alpha / 255;
    }

    /** Scaled down to fit, each dot the mean of those it stands for. */
    private static byte[] answer(int[][] ink) {
        if (ink.length == 0) {
            return ByteBuffer.allocate(HEAD).putInt(0).putInt(0).array();
        }
        var shrink = Math.max(1.0, Math.max(ink[0].length / (double) MAX_WIDTH, ink.length / (double) MAX_HEIGHT));
        var width = Math.max(1, (int) (ink[0].length / shrink));
        var height = Math.max(1, (int) (ink.length / shrink));
        var answer = ByteBuffer.allocate(HEAD + width * height).putInt(width).putInt(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                answer.put((byte) mean(ink, x * shrink, y * shrink, shrink));
            }
        }
        return answer.array();
    }

    private static int mean(int[][] ink, double left, double top, double size) {
        var sum = 0;
        var count = 0;
        for (int y = (int) top; y < Math.min(ink.length, Math.max((int) (top + size), (int) top + 1)); y++) {
            for (int x = (int) left; x < Math.min(ink[y].length, Math.max((int) (left + size), (int) left + 1)); x++) {
                sum += ink[y][x];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
