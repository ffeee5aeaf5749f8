package vn.giaouoc.signing.validation;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/** What makes a page show something else another time: programs, forms of other kinds, layers, attached files. */
final class LivingContent {

    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final List<COSName> ACTIONS =
            List.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"), COSName.getPDFName("ImportData"));

    private LivingContent() {}

    static List<Reason> in(PDDocument document) {
        var reasons = new ArrayList<Reason>();
        var catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.OCPROPERTIES)) {
            reasons.add(Reason.of(Flaw.LAYERED_CONTENT));
        }
        if (named(catalog) || anyAction(document.getDocument())) {
            reasons.add(Reason.of(Flaw.ACTIVE_CONTENT));
        }
        return reasons;
    }

    private static boolean named(COSDictionary catalog) {
        var names = catalog.getCOSDictionary(COSName.NAMES);
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return catalog.containsKey(COSName.AA)
                || names != null && (names.containsKey(JAVASCRIPT) || names.containsKey(EMBEDDED_FILES))
                || form != null && form.containsKey(XFA);
    }

    private static boolean anyAction(COSDocument document) {
        return document.getXrefTable().keySet().stream()
                .map(key -> document.getObjectFromPool(key).getObject())
                .anyMatch(object -> object instanceof COSDictionary dictionary && acts(dictionary));
    }

    private static boolean acts(COSDictionary dictionary) {
        return isForbidden(dictionary)
                || dictionary.containsKey(COSName.AA)
                || dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action && isForbidden(action)
                || dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary open
                        && isForbidden(open);
    }

    private static boolean isForbidden(COSDictionary action) {
        var kind = action.getCOSName(COSName.S);
        return kind != null && ACTIONS.contains(kind);
    }
}
