package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.giaouoc.documents.FindingKind;

/**
 * Looks at every object of a PDF, wherever it hangs: what a reader reaches only by a detour counts too.
 */
final class PdfScan {

    private static final int MAX_OBJECTS = 1_000_000;
    private static final int MAX_PAGES = 5_000;
    private static final Map<String, FindingKind> ACTIONS = Map.of(
            "JavaScript", FindingKind.JAVASCRIPT,
            "Launch", FindingKind.ACTIONS,
            "SubmitForm", FindingKind.ACTIONS,
            "ImportData", FindingKind.ACTIONS,
            "GoToR", FindingKind.EXTERNAL_LINKS,
            "GoToE", FindingKind.EMBEDDED_FILES,
            "Rendition", FindingKind.ACTIONS);
    private static final Map<String, FindingKind> SUBTYPES = Map.of(
            "Text", FindingKind.COMMENTS,
            "FreeText", FindingKind.COMMENTS,
            "Highlight", FindingKind.COMMENTS,
            "StrikeOut", FindingKind.COMMENTS,
            "Ink", FindingKind.COMMENTS,
            "Stamp", FindingKind.COMMENTS,
            "FileAttachment", FindingKind.EMBEDDED_FILES,
            "RichMedia", FindingKind.EMBEDDED_FILES,
            "Movie", FindingKind.EMBEDDED_FILES);
    private static final Set<String> FONTS_WITH_FILES =
            Set.of("Type1", "TrueType", "CIDFontType0", "CIDFontType2", "MMType1");

    private final Seen seen;
    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private PdfScan(Seen seen) {
        this.seen = seen;
    }

    static void of(Path file, Seen seen) throws IOException, Refused {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) {
                throw new Refused(Refused.Reason.ENCRYPTED);
            }
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new Refused(Refused.Reason.TOO_MUCH);
            }
            seen.pageCount(document.getNumberOfPages());
            new PdfScan(seen).walk(document);
        } catch (InvalidPasswordException locked) {
            throw new Refused(Refused.Reason.ENCRYPTED);
        }
    }

    private void walk(PDDocument document) throws Refused {
        open.push(document.getDocument().getTrailer());
        for (var key : document.getDocument().getXrefTable().keySet()) {
            open.push(document.getDocument().getObjectFromPool(key));
        }
        int count = 0;
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next != null && visited.add(next)) {
                if (++count > MAX_OBJECTS) {
                    throw new Refused(Refused.Reason.TOO_MUCH);
                }
                look(next);
            }
        }
    }

    private void look(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(this::enqueue);
        } else if (object instanceof COSArray array) {
            array.forEach(this::enqueue);
        }
    }

    private void enqueue(COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            open.push(value);
        }
    }

    private void judge(COSDictionary dictionary) {
        var action = ACTIONS.get(String.valueOf(dictionary.getNameAsString(COSName.S)));
        if (action != null) {
            seen.found(action);
        }
        var subtype = String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE));
        if (dictionary.containsKey(COSName.RECT) && SUBTYPES.containsKey(subtype)) {
            seen.found(SUBTYPES.getOrDefault(subtype, FindingKind.COMMENTS));
        }
        if (subtype.equals("Image")) {
            seen.picture();
        }
        if (dictionary.containsKey(COSName.EF)) {
            seen.found(FindingKind.EMBEDDED_FILES);
        }
        if (dictionary.containsKey(COSName.XFA)) {
            seen.found(FindingKind.XFA);
        }
        if (dictionary.containsKey(COSName.BYTERANGE) && dictionary.containsKey(COSName.CONTENTS)) {
            seen.found(FindingKind.SIGNATURES);
        }
        if (COSName.OCG.equals(dictionary.getCOSName(COSName.TYPE))) {
            seen.found(FindingKind.LAYERS);
        }
        var field = dictionary.getNameAsString(COSName.FT);
        if (field != null && !field.equals("Sig")) {
            seen.found(FindingKind.FORM_FIELDS);
        }
        if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE))) {
            judgeFont(dictionary, subtype);
        }
    }

    private void judgeFont(COSDictionary font, String subtype) {
        var name = font.getNameAsString(COSName.BASE_FONT);
        if (name != null) {
            seen.font(name);
        }
        if (FONTS_WITH_FILES.contains(subtype)) {
            var descriptor = font.getCOSDictionary(COSName.FONT_DESC);
            if (descriptor == null
                    || !descriptor.containsKey(COSName.FONT_FILE)
                            && !descriptor.containsKey(COSName.FONT_FILE2)
                            && !descriptor.containsKey(COSName.FONT_FILE3)) {
                seen.found(FindingKind.FONTS_NOT_EMBEDDED);
            }
        }
    }
}
