package vn.giaouoc.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A file with empty signature fields, as an official paper has them, without its layout. */
public final class BlankPaper {

    public static final int SIGNER_WIDTH = 232;
    public static final int SIGNER_HEIGHT = 128;
    public static final int SEAL = 102;

    private BlankPaper() {}

    /** So many persons two a row on the second page, the number on the first, the seal over the last person's left third. */
    public static byte[] of(int persons) throws IOException {
        try (var document = new PDDocument()) {
            var first = page(document, "first page");
            var second = page(document, "second page");
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            var fields = new ArrayList<PDSignatureField>();
            for (var i = 0; i < persons; i++) {
                fields.add(field(
                        document,
                        form,
                        second,
                        "S" + (i + 1),
                        60 + i % 2 * 250,
                        640 - i / 2 * 140,
                        SIGNER_WIDTH,
                        SIGNER_HEIGHT));
            }
            fields.add(field(document, form, first, "NUMBER", 60, 700, 480, 20));
            var last = persons - 1;
            fields.add(field(
                    document, form, second, "SEAL", 60 + last % 2 * 250 - 20, 640 - last / 2 * 140 + 12, SEAL, SEAL));
            form.setFields(List.copyOf(fields));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDPage page(PDDocument document, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.getCOSObject().setItem(COSName.ANNOTS, new COSArray());
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
            content.newLineAtOffset(80, 800);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    private static PDSignatureField field(
            PDDocument document, PDAcroForm form, PDPage page, String name, int x, int y, int width, int height)
            throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(x, y, width, height));
        widget.setPage(page);
        widget.setPrinted(true);
        var stream = new PDAppearanceStream(document);
        stream.setFormType(1);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(width, height));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        return field;
    }
}
