package vn.giaouoc.signing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A signature field that somebody else adds to a signed file. */
final class AttackFields {

    private AttackFields() {}

    static void add(PDDocument document, String name, int page, int x, int y, int width, int height)
            throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(x, y, width, height));
        widget.setPage(document.getPage(page));
        widget.setPrinted(true);
        form.getFields().add(field);
        document.getPage(page).getAnnotations().add(widget);
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getPage(page).getCOSObject().setNeedToBeUpdated(true);
        field.getCOSObject().setNeedToBeUpdated(true);
    }
}
