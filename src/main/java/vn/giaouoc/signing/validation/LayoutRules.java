package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/** Compares fields and annotations with the stored layout: none missing, none more, each where it was made. */
final class LayoutRules {

    private static final COSName TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    private LayoutRules() {}

    static List<Reason> of(PDDocument document, List<FieldLayout> layout) throws IOException {
        var expected = layout.stream().collect(Collectors.toMap(FieldLayout::name, Function.identity()));
        var reasons = new ArrayList<Reason>();
        var form = document.getDocumentCatalog().getAcroForm(null);
        var found = new ArrayList<String>();
        if (form != null) {
            for (var field : form.getFieldTree()) {
                var name = String.valueOf(field.getFullyQualifiedName());
                if (!isTimeStamp(field)) {
                    found.add(name);
                    check(document, field, expected.get(name), reasons);
                }
            }
        }
        expected.keySet().stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> reasons.add(Reason.of(Flaw.FIELD_MISSING, name)));
        if (found.stream().distinct().count() != found.size()) {
            reasons.add(Reason.of(Flaw.FIELD_UNEXPECTED, found));
        }
        reasons.addAll(annotations(document, expected));
        return reasons;
    }

    /** Before the first signature no field is filled. */
    static List<Reason> empty(PDDocument document, List<FieldLayout> layout) throws IOException {
        var reasons = new ArrayList<>(of(document, layout));
        Signed.in(document).forEach(signed -> reasons.add(Reason.of(Flaw.SIGNATURE_UNEXPECTED, signed.field())));
        return reasons;
    }

    /** Boxes of the links that the paper had before anybody signed. */
    static List<LayoutDifferences.Place> links(PDDocument document) throws IOException {
        var links = new ArrayList<LayoutDifferences.Place>();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            for (var annotation : document.getPage(page).getAnnotations()) {
                var box = annotation.getRectangle();
                if (isLink(annotation) && box != null) {
                    links.add(new LayoutDifferences.Place(
                            page + 1,
                            null,
                            Math.round(box.getLowerLeftX()),
                            Math.round(box.getLowerLeftY()),
                            Math.round(box.getUpperRightX()),
                            Math.round(box.getUpperRightY())));
                }
            }
        }
        return links;
    }

    private static boolean isTimeStamp(PDField field) {
        var value = field.getCOSObject().getCOSDictionary(COSName.V);
        return value != null && TIME_STAMP.equals(value.getCOSName(COSName.TYPE));
    }

    private static void check(
            PDDocument document,
            PDField field,
            @org.jspecify.annotations.Nullable FieldLayout layout,
            List<Reason> reasons) {
        var name = String.valueOf(field.getFullyQualifiedName());
        if (layout == null || !(field instanceof PDSignatureField)) {
            reasons.add(Reason.of(Flaw.FIELD_UNEXPECTED, name));
            return;
        }
        var widgets = field.getWidgets();
        if (widgets.size() != 1 || !stands(document, widgets.get(0), layout)) {
            reasons.add(Reason.of(Flaw.FIELD_MOVED, name));
        }
    }

    private static boolean stands(PDDocument document, PDAnnotation widget, FieldLayout layout) {
        var box = widget.getRectangle();
        return layout.page() < document.getNumberOfPages()
                && isOn(document.getPage(layout.page()), widget.getCOSObject())
                && box != null
                && box.getLowerLeftX() == layout.x()
                && box.getLowerLeftY() == layout.y()
                && box.getWidth() == layout.width()
                && box.getHeight() == layout.height()
                && !widget.isHidden()
                && !widget.isNoView();
    }

    private static boolean isOn(PDPage page, COSDictionary widget) {
        var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations != null) {
            for (var i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) == widget) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Reason> annotations(PDDocument document, Map<String, FieldLayout> expected) throws IOException {
        var reasons = new ArrayList<Reason>();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            for (var annotation : document.getPage(page).getAnnotations()) {
                var name = annotation.getCOSObject().getString(COSName.T);
                var layout = name == null ? null : expected.get(name);
                if (!isLink(annotation)
                        && !isInvisibleTimeStamp(annotation)
                        && (layout == null || layout.page() != page)) {
                    reasons.add(Reason.of(Flaw.ANNOTATION_UNEXPECTED, page + 1));
                }
            }
        }
        return reasons;
    }

    private static boolean isLink(PDAnnotation annotation) {
        return "Link".equals(annotation.getSubtype());
    }

    private static boolean isInvisibleTimeStamp(PDAnnotation annotation) {
        var value = annotation.getCOSObject().getCOSDictionary(COSName.V);
        var box = annotation.getRectangle();
        return value != null
                && TIME_STAMP.equals(value.getCOSName(COSName.TYPE))
                && box != null
                && box.getWidth() == 0
                && box.getHeight() == 0;
    }
}
