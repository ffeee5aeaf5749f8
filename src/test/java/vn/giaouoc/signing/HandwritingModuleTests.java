package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.Pictures;

/** People bring the picture of their own signature; whatever the file is, only strokes drawn anew are kept. */
@ProductTest
class HandwritingModuleTests {

    @Autowired
    private Handwriting handwriting;

    @Autowired
    private Breaker breaker;

    @Autowired
    private Clock clock;

    private Actor actor;

    @BeforeEach
    void somebody() {
        actor = Actor.withoutPosts(UUID.randomUUID(), "mau01", "Người Mẫu 01", Set.of(), clock.instant());
    }

    @AfterEach
    void disarm() {
        breaker.disarm();
    }

    @Test
    void aPhotographedSignatureBecomesBlueStrokesOnNothing() throws IOException {
        handwriting.keep(picture("jpeg", 1_200, 600, Color.BLACK), actor);

        var kept = read(handwriting.own(actor).orElseThrow());
        assertThat(kept.getWidth()).isBetween(100, 800);
        assertThat(kept.getHeight()).isBetween(20, 320);
        var inked = 0;
        for (var y = 0; y < kept.getHeight(); y++) {
            for (var x = 0; x < kept.getWidth(); x++) {
                var dot = new Color(kept.getRGB(x, y), true);
                if (dot.getAlpha() > 127) {
                    inked++;
                    assertThat(dot.getBlue()).isGreaterThan(dot.getRed()).isGreaterThan(dot.getGreen());
                }
            }
        }
        assertThat(inked).isPositive().isLessThan(kept.getWidth() * kept.getHeight() / 2);
    }

    @Test
    void theSignersBlockShowsItInPlaceOfTheNeutralLine() throws IOException {
        var neutral = Pictures.person(List.of("HIỆU TRƯỞNG"), null, actor.name(), 200, 110);
        handwriting.keep(picture("png", 600, 200, Color.RED), actor);

        var own = Pictures.person(List.of("HIỆU TRƯỞNG"), handwriting.own(actor).orElseThrow(), actor.name(), 200, 110);

        assertThat(own).isNotEqualTo(neutral);
        assertThat(new Color(read(own).getRGB(0, 0), true).getAlpha()).isZero();
    }

    @Test
    void itCanBeReplacedAndRemovedAndIsNobodyElses() throws IOException {
        handwriting.keep(picture("png", 600, 200, Color.BLACK), actor);
        var first = handwriting.own(actor).orElseThrow();
        handwriting.keep(picture("png", 300, 200, Color.BLACK), actor);

        assertThat(handwriting.own(actor))
                .hasValueSatisfying(png -> assertThat(png).isNotEqualTo(first));
        var another = Actor.withoutPosts(UUID.randomUUID(), "mau02", "Người Mẫu 02", Set.of(), clock.instant());
        assertThat(handwriting.own(another)).isEmpty();
        refused("signing.handwriting-none", () -> handwriting.remove(another));

        handwriting.remove(actor);
        assertThat(handwriting.own(actor)).isEmpty();
    }

    @Test
    void whatIsNoHandwritingIsRefusedAndTheEarlierOneStays() throws IOException {
        handwriting.keep(picture("png", 600, 200, Color.BLACK), actor);
        var earlier = handwriting.own(actor).orElseThrow();

        refused("signing.handwriting-not-image", () -> handwriting.keep(new byte[0], actor));
        refused("signing.handwriting-not-image", () -> keepText("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused("signing.handwriting-not-image", () -> handwriting.keep(picture("gif", 600, 200, Color.BLACK), actor));
        refused("signing.handwriting-not-image", () -> handwriting.keep(cut(), actor));
        refused("signing.handwriting-not-image", () -> handwriting.keep(bomb(), actor));
        refused("signing.handwriting-not-image", () -> handwriting.keep(picture("png", 600, 9, Color.BLACK), actor));
        refused("signing.handwriting-blank", () -> handwriting.keep(picture("png", 600, 200, Color.WHITE), actor));
        refused("signing.handwriting-filled", () -> handwriting.keep(filled(), actor));
        refused("signing.handwriting-too-large", () -> handwriting.keep(new byte[Handwriting.MAX_BYTES + 1], actor));

        assertThat(handwriting.own(actor))
                .hasValueSatisfying(png -> assertThat(png).isEqualTo(earlier));
    }

    @Test
    @FailsWhole({"signing.Handwriting.keep", "signing.Handwriting.remove"})
    void aBrokenLastStepKeepsOrRemovesNothing() throws IOException {
        var file = picture("png", 600, 200, Color.BLACK);
        breaker.arm("signing.handwriting-kept");
        assertThatThrownBy(() -> handwriting.keep(file, actor)).isInstanceOf(Breaker.Broken.class);
        assertThat(handwriting.own(actor)).isEmpty();
        breaker.disarm();
        handwriting.keep(file, actor);

        breaker.arm("signing.handwriting-removed");
        assertThatThrownBy(() -> handwriting.remove(actor)).isInstanceOf(Breaker.Broken.class);
        assertThat(handwriting.own(actor)).isPresent();
    }

    private void keepText(String text) {
        handwriting.keep(text.getBytes(StandardCharsets.UTF_8), actor);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static byte[] picture(String format, int width, int height, Color pen) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(pen);
        graphics.setStroke(new BasicStroke(6));
        graphics.drawLine(width / 10, height / 2, width * 9 / 10, height / 4);
        graphics.drawOval(width / 4, height / 4, width / 4, height / 2);
        graphics.dispose();
        return written(image, format);
    }

    private static byte[] filled() throws IOException {
        return written(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] cut() throws IOException {
        var whole = picture("png", 600, 200, Color.BLACK);
        return Arrays.copyOf(whole, 60);
    }

    /** A head that promises three thousand six hundred million dots. */
    private static byte[] bomb() throws IOException {
        var png = picture("png", 600, 200, Color.BLACK);
        var head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
