package vn.giaouoc.documents.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.SignerBlock;

/**
 * Signature fields, all of them before the first signature: whole points, an empty appearance of the same size, and an empty
 * list of annotations on every page, so that nothing can be added later without being noticed.
 */
final class FieldWriter {

    static final int BOX_WIDTH = 232;
    static final int BOX_HEIGHT = 128;
    static final int NUMBER_HEIGHT = 20;
    private static final int SEAL_SIDE = 102;
    private static final int SEAL_ABOVE_BOX = 14;

    private FieldWriter() {}

    /** A place on a page, whole points from the bottom left corner. */
    record Spot(int page, int x, int y, int width) {}

    /** The fields of a paper: persons in the order of the grid, number, and the seal over the issuer's block. */
    static List<FieldLayout> layout(Map<Integer, Spot> boxes, List<SignerBlock> signers, Spot number, Seal seal) {
        var fields = new ArrayList<FieldLayout>();
        for (var signer : signers) {
            var spot = Objects.requireNonNull(boxes.get(signer.ordinal()));
            fields.add(new FieldLayout(
                    "S" + signer.ordinal(),
                    FieldRole.SIGNER,
                    spot.page(),
                    spot.x(),
                    spot.y(),
                    BOX_WIDTH,
                    BOX_HEIGHT,
                    signer.unit(),
                    fields.size() + 1));
        }
        fields.add(new FieldLayout(
                "NUMBER",
                FieldRole.NUMBER,
                number.page(),
                number.x(),
                number.y(),
                number.width(),
                NUMBER_HEIGHT,
                seal.unit(),
                fields.size() + 1));
        if (seal.wanted()) {
            var under = Objects.requireNonNull(
                    boxes.get(sealed(signers, seal.unit()).ordinal()));
            fields.add(new FieldLayout(
                    "SEAL",
                    FieldRole.SEAL,
                    under.page(),
                    under.x(),
                    under.y() + SEAL_ABOVE_BOX,
                    SEAL_SIDE,
                    SEAL_SIDE,
                    seal.unit(),
                    fields.size() + 1));
        }
        return List.copyOf(fields);
    }

    /** Whose seal it is, if there is to be one. */
    record Seal(String unit, boolean wanted) {}

    /** The issuer's own block, the last one of several; without one the last of the grid. */
    private static SignerBlock sealed(List<SignerBlock> signers, String issuer) {
        var own = signers.stream().filter(block -> block.unit().equals(issuer)).toList();
        var choice = own.isEmpty() ? signers : own;
        return choice.get(choice.size() - 1);
    }

    /** Takes the fields away again from a page that nobody has signed. */
    static void remove(PDDocument document) {
        document.getDocumentCatalog().setAcroForm(null);
        for (var page : document.getPages()) {
            page.getCOSObject().setItem(COSName.ANNOTS, new COSArray());
        }
    }

    static void write(PDDocument document, List<FieldLayout> fields) throws IOException {
        for (var page : document.getPages()) {
            if (page.getCOSObject().getCOSArray(COSName.ANNOTS) == null) {
                page.getCOSObject().setItem(COSName.ANNOTS, new COSArray());
            }
        }
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
        }
        var all = new ArrayList<>(form.getFields());
        for (var layout : fields) {
            all.add(field(document, form, layout));
        }
        form.setFields(all);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
    }

    private static PDSignatureField field(PDDocument document, PDAcroForm form, FieldLayout layout) throws IOException {
        var page = document.getPage(layout.page());
        var field = new PDSignatureField(form);
        field.setPartialName(layout.name());
        field.setAlternateFieldName(alternate(layout));
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(layout.x(), layout.y(), layout.width(), layout.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        var nothing = new PDAppearanceStream(document);
        nothing.setFormType(1);
        nothing.setResources(new PDResources());
        nothing.setBBox(new PDRectangle(layout.width(), layout.height()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        widget.setAppearance(appearance);
        page.getCOSObject().getCOSArray(COSName.ANNOTS).add(widget.getCOSObject());
        return field;
    }

    private static String alternate(FieldLayout layout) {
        return switch (layout.role()) {
            case SIGNER -> "Chữ ký thứ " + layout.name().substring(1);
            case NUMBER -> "Số và ngày của văn bản";
            case SEAL -> "Dấu của cơ quan";
        };
    }
}
