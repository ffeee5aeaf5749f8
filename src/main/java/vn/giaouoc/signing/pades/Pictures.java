package vn.giaouoc.signing.pades;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * What signature fields show: all of it transparent, so that nothing of the page disappears behind it.
 *
 * <p>Source: Decree 30/2020/NĐ-CP Annex I, components 3, 4, 7 and 8: sizes, styles and colours.
 */
public final class Pictures {

    private static final double CAPACITY = 13;
    private static final double NAME = 14;
    private static final double LINE = 15.5;
    static final Color INK = new Color(0x1A, 0x3A, 0x9E);
    private static final Color SEAL = new Color(0xE0, 0x10, 0x20);

    private Pictures() {}

    /**
     * Capacity, handwriting, name.
     *
     * @param capacityLines in capitals, as printed
     * @param handwriting PNG of the person's signature; null for a neutral drawn one
     * @param width of the field in points
     */
    public static byte[] person(
            List<String> capacityLines, byte @Nullable [] handwriting, String name, int width, int height) {
        var page = new Glyphs(width, height);
        var top = height - 12.0;
        for (var line : capacityLines) {
            page.centred(line, Glyphs.BOLD, CAPACITY, 2, width - 2.0, top);
            top -= LINE;
        }
        var free = top + LINE - 5 - (NAME + 10);
        var ink = handwriting == null ? null : read(handwriting);
        if (ink == null) {
            stroke(page, name, width, height - (NAME + 10 + free / 2), Math.min(free, 60));
        } else {
            place(page, ink, width, height, free);
        }
        page.centred(name, Glyphs.BOLD, NAME, 2, width - 2.0, 5);
        return page.png();
    }

    /**
     * Number on the left, place and date on the right, each in the middle of its column.
     *
     * @param number as printed, {@code 05/GƯ-KTĐ7}
     * @param placeAndDate {@code Cà Mau, ngày 18 tháng 7 năm 2024}
     * @param division points from the left where the right column begins
     */
    public static byte[] number(String number, String placeAndDate, int width, int height, double division) {
        var page = new Glyphs(width, height);
        page.centred("Số: " + number, Glyphs.REGULAR, CAPACITY, 0, division, 5);
        page.centred(placeAndDate, Glyphs.ITALIC, NAME, division, width, 5);
        return page.png();
    }

    /** The organisation's seal, round, red: its name along the edge. */
    public static byte[] seal(String organisation, int width, int height) {
        var page = new Glyphs(width, height);
        var graphics = page.graphics();
        var radius = Math.min(width, height) / 2.0 - 1.5;
        var middleX = width / 2.0;
        var middleY = height / 2.0;
        graphics.setColor(SEAL);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(circle(middleX, middleY, radius));
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(circle(middleX, middleY, radius - 2.5));
        graphics.draw(circle(middleX, middleY, radius * 0.56));
        graphics.fill(star(middleX, middleY, radius * 0.34));
        around(page, organisation, middleX, middleY, radius - 4.5, radius * 0.60);
        page.oneColour(SEAL);
        return page.png();
    }

    private static void around(Glyphs page, String text, double x, double y, double outer, double inner) {
        var size = Math.min(12, (outer - inner) * 0.78);
        var middle = inner + (outer - inner - size * 0.7) / 2;
        var most = 2 * Math.PI * middle * 0.9;
        while (Glyphs.width(text, Glyphs.BOLD, size) > most && size > 3) {
            size -= 0.25;
        }
        var walked = -Glyphs.width(text, Glyphs.BOLD, size) / 2;
        for (var glyph : text.codePoints().mapToObj(Character::toString).toList()) {
            var advance = Glyphs.width(glyph, Glyphs.BOLD, size);
            var angle = (walked + advance / 2) / middle;
            var at = AffineTransform.getTranslateInstance(x + middle * Math.sin(angle), y - middle * Math.cos(angle));
            at.rotate(angle);
            at.translate(-advance / 2, 0);
            page.graphics().fill(Glyphs.outline(glyph, Glyphs.BOLD, size, at));
            walked += advance;
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (var i = 0; i < 10; i++) {
            var r = i % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.PI * i / 5;
            var px = x + r * Math.sin(angle);
            var py = y - r * Math.cos(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    /** A drawn line that differs from person to person, and is always the same for one. */
    private static void stroke(Glyphs page, String name, double width, double middle, double height) {
        var random = new Random(name.hashCode());
        var path = new Path2D.Double();
        var x = width * 0.3;
        path.moveTo(x, middle);
        for (var i = 0; i < 6; i++) {
            var reach = height * (0.75 - i * 0.1);
            var step = width * (0.05 + random.nextDouble() * 0.03);
            path.curveTo(
                    x + step * random.nextDouble(),
                    middle - reach * random.nextDouble(),
                    x + step * 2 * random.nextDouble(),
                    middle + reach * random.nextDouble() * 0.8,
                    x + step,
                    middle + height * (random.nextDouble() - 0.5) * 0.3);
            x += step;
        }
        path.quadTo(x + width * 0.05, middle + height * 0.2, x + width * 0.1, middle - height * 0.15);
        var graphics = page.graphics();
        var before = graphics.getColor();
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        graphics.setColor(before);
    }

    private static void place(Glyphs page, BufferedImage ink, double width, double height, double free) {
        var scale = Math.min((width - 20) / ink.getWidth(), free / ink.getHeight());
        var left = (width - ink.getWidth() * scale) / 2;
        var top = height - (NAME + 10) - free + (free - ink.getHeight() * scale) / 2;
        var at = AffineTransform.getTranslateInstance(left, top);
        at.scale(scale, scale);
        page.graphics().drawImage(ink, at, null);
    }

    private static @Nullable BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException unreadable) {
            return null;
        }
    }
}
