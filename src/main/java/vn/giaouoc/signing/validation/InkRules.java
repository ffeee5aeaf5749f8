package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/** Where a field lies over another by the layout, its picture must let the other one be seen. */
final class InkRules {

    /** Above this share of covered dots a picture hides what is under it; a ring with a star covers about a third. */
    private static final double MOST_COVERED = 0.6;

    private static final int VISIBLE = 128;
    private static final Set<String> DRAWS_IMAGES_ONLY = Set.of("q", "Q", "cm", "Do", "gs");

    private InkRules() {}

    static List<Reason> of(Snapshot next, @Nullable String field, List<FieldLayout> layout) throws IOException {
        var own = layout.stream().filter(one -> one.name().equals(field)).findFirst();
        if (field == null || own.isEmpty() || layout.stream().noneMatch(other -> overlaps(own.get(), other))) {
            return List.of();
        }
        var widget = Widgets.named(next, field);
        var stream = widget == null ? null : Appearance.stream(widget.dictionary());
        if (stream == null || !letsThrough(new PDAppearanceStream(stream), 0)) {
            return List.of(Reason.of(Flaw.OPAQUE_IMAGE, field));
        }
        return List.of();
    }

    private static boolean overlaps(FieldLayout one, FieldLayout other) {
        return !one.name().equals(other.name())
                && one.page() == other.page()
                && one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean letsThrough(PDFormXObject form, int depth) throws IOException {
        if (depth > 3) {
            return false;
        }
        var parser = new PDFStreamParser(form);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator && !DRAWS_IMAGES_ONLY.contains(operator.getName())) {
                return false;
            }
        }
        var resources = form.getResources();
        return resources == null || allLetThrough(resources, depth);
    }

    private static boolean allLetThrough(PDResources resources, int depth) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            var drawn = resources.getXObject(name);
            var through = drawn instanceof PDImageXObject image
                    ? isTransparent(image)
                    : drawn instanceof PDFormXObject inner && letsThrough(inner, depth + 1);
            if (!through) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTransparent(PDImageXObject image) throws IOException {
        var mask = image.getSoftMask();
        if (mask == null) {
            return false;
        }
        var dots = mask.getImage().getRaster();
        var covered = 0L;
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                covered += dots.getSample(x, y, 0) >= VISIBLE ? 1 : 0;
            }
        }
        return covered <= MOST_COVERED * dots.getWidth() * dots.getHeight();
    }
}
