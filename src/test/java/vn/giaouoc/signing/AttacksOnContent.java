package vn.giaouoc.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Incremental saving and shadows: what can be appended to a signed file so that it shows something else. */
final class AttacksOnContent {

    private AttacksOnContent() {}

    static List<Attack> all(SignedPaper paper) {
        var file = paper.head();
        var pageWithoutList = SignedPaper.prepared(
                        1,
                        3,
                        bytes -> PdfHand.rewrite(
                                bytes,
                                document -> document.getPage(1).getCOSObject().removeItem(COSName.ANNOTS)))
                .signAll();
        return List.of(
                Attack.on(
                        paper,
                        "ISA: page added",
                        PdfHand.append(file, AttacksOnContent::addPage),
                        false,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        paper,
                        "ISA: text overwritten",
                        PdfHand.append(file, AttacksOnContent::overwrite),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        paper,
                        "ISA: a note laid over the text",
                        PdfHand.append(file, document -> annotate(document, 0, new PDAnnotationFreeText())),
                        true,
                        Flaw.ANNOTATION_UNEXPECTED),
                Attack.on(
                        pageWithoutList,
                        "ISA: a note on a page that had no list of notes",
                        PdfHand.append(
                                pageWithoutList.head(), document -> annotate(document, 1, new PDAnnotationFreeText())),
                        true,
                        Flaw.ANNOTATION_UNEXPECTED),
                Attack.on(
                        pageWithoutList,
                        "ISA: a link over a page",
                        PdfHand.append(
                                pageWithoutList.head(), document -> annotate(document, 1, new PDAnnotationLink())),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        paper,
                        "ISA: a stamp over a signature",
                        PdfHand.append(file, document -> annotate(document, 1, new PDAnnotationRubberStamp())),
                        true,
                        Flaw.ANNOTATION_UNEXPECTED),
                Attack.on(
                        paper,
                        "ISA: signature field hidden",
                        PdfHand.append(file, AttacksOnContent::hideField),
                        true,
                        Flaw.FIELD_MOVED),
                Attack.on(
                        paper,
                        "ISA: signature field moved",
                        PdfHand.append(file, AttacksOnContent::moveField),
                        true,
                        Flaw.FIELD_MOVED),
                Attack.on(
                        paper,
                        "ISA: signature field renamed",
                        PdfHand.append(file, AttacksOnContent::renameField),
                        false,
                        Flaw.FIELD_UNEXPECTED),
                Attack.on(
                        paper,
                        "values of two fields exchanged",
                        PdfHand.append(file, AttacksOnContent::exchangeValues),
                        false,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        paper,
                        "one value shown in two fields",
                        PdfHand.append(file, AttacksOnContent::shareValue),
                        false,
                        Flaw.FIELD_UNEXPECTED),
                Attack.on(
                        paper,
                        "image of a signature exchanged",
                        PdfHand.append(file, AttacksOnContent::exchangeImage),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        paper,
                        "script added",
                        PdfHand.append(file, AttacksOnContent::addScript),
                        true,
                        Flaw.ACTIVE_CONTENT),
                Attack.on(
                        paper,
                        "facts of the file changed",
                        PdfHand.append(file, AttacksOnContent::addInfo),
                        true,
                        Flaw.CONTENT_CHANGED));
    }

    /** Prepared before the first signature by somebody who has a hand in the text. */
    static List<Attack> shadows() {
        var overlay =
                SignedPaper.prepared(1, 1, prepare(AttacksOnContent::layOver)).signAll();
        var other = SignedPaper.prepared(1, 1, prepare(AttacksOnContent::hideOtherPages))
                .signAll();
        var gap = SignedPaper.prepared(1, 1, AttacksOnContent::leaveGap).signAll();
        var layers =
                SignedPaper.prepared(1, 1, prepare(AttacksOnContent::addLayer)).signAll();
        return List.of(
                Attack.on(
                        overlay,
                        "shadow: what hid the text is taken away",
                        PdfHand.append(overlay.head(), AttacksOnContent::emptyOverlay),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        overlay,
                        "shadow: font replaced",
                        PdfHand.append(overlay.head(), AttacksOnContent::replaceFont),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        other,
                        "shadow: hidden pages take the place of the shown",
                        PdfHand.append(other.head(), AttacksOnContent::showOtherPages),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(
                        gap,
                        "shadow: a missing object is supplied later",
                        supplied(gap.head()),
                        true,
                        Flaw.CONTENT_CHANGED),
                Attack.on(layers, "layers that print other text", layers.head(), true, Flaw.LAYERED_CONTENT));
    }

    private static UnaryOperator<byte[]> prepare(PdfHand.Change change) {
        return bytes -> PdfHand.rewrite(bytes, change);
    }

    private static void addPage(PDDocument document) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.getCOSObject().setNeedToBeUpdated(true);
        document.getPages().getCOSObject().setNeedToBeUpdated(true);
    }

    private static void overwrite(PDDocument document) throws IOException {
        var page = document.getPage(0);
        try (var text = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            write(text);
        }
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getResources().getCOSObject().setNeedToBeUpdated(true);
    }

    private static void write(PDPageContentStream text) throws IOException {
        text.setNonStrokingColor(1f);
        text.addRect(80, 690, 400, 30);
        text.fill();
        text.setNonStrokingColor(0f);
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
        text.newLineAtOffset(85, 700);
        text.showText("khen thuong 900 trieu dong");
        text.endText();
    }

    static void annotate(PDDocument document, int number, PDAnnotation annotation) throws IOException {
        var page = document.getPage(number);
        annotation.setRectangle(new PDRectangle(85, 690, 300, 40));
        annotation.setContents("900 trieu");
        annotation.setPrinted(true);
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(300, 40));
        look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (var text = new PDPageContentStream(document, look)) {
            write(text);
        }
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        annotation.setAppearance(looks);
        page.getAnnotations().add(annotation);
        page.getCOSObject().setNeedToBeUpdated(true);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray list) {
            list.setNeedToBeUpdated(true);
        }
        annotation.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void hideField(PDDocument document) {
        var widget = PdfHand.field(document, "S1").getWidgets().get(0);
        widget.setHidden(true);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void moveField(PDDocument document) {
        var widget = PdfHand.field(document, "S1").getWidgets().get(0);
        widget.setRectangle(new PDRectangle(90, 300, 200, 110));
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void renameField(PDDocument document) {
        var field = PdfHand.field(document, "S1").getCOSObject();
        field.setItem(COSName.T, new COSString("S9"));
        field.setNeedToBeUpdated(true);
    }

    private static void exchangeValues(PDDocument document) {
        var one = PdfHand.field(document, "S1").getCOSObject();
        var two = PdfHand.field(document, "S2").getCOSObject();
        var value = one.getItem(COSName.V);
        one.setItem(COSName.V, two.getItem(COSName.V));
        two.setItem(COSName.V, value);
        one.setNeedToBeUpdated(true);
        two.setNeedToBeUpdated(true);
    }

    private static void shareValue(PDDocument document) {
        var one = PdfHand.field(document, "S1").getCOSObject();
        var two = PdfHand.field(document, "S2").getCOSObject();
        two.setItem(COSName.V, one.getItem(COSName.V));
        two.setNeedToBeUpdated(true);
    }

    static void exchangeImage(PDDocument document) throws IOException {
        var look = PdfHand.field(document, "S1")
                .getWidgets()
                .get(0)
                .getAppearance()
                .getNormalAppearance()
                .getAppearanceStream();
        var name = look.getResources().getXObjectNames().iterator().next();
        var forged = LosslessFactory.createFromImage(
                document,
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(TestPapers.handwriting("Kẻ giả mạo"))));
        look.getResources().put(name, forged);
        look.getResources().getCOSObject().setNeedToBeUpdated(true);
        look.getCOSObject().setNeedToBeUpdated(true);
        ((COSDictionary) look.getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT))
                .setNeedToBeUpdated(true);
        forged.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void addScript(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    private static void addInfo(PDDocument document) {
        document.getDocumentInformation().setTitle("Quyết định khác");
        document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        document.getDocument().getTrailer().setNeedToBeUpdated(true);
    }

    private static void layOver(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(600, 850));
        form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        form.setFormType(1);
        try (var stream = form.getContentStream().createOutputStream()) {
            stream.write(PdfHand.ascii("1 1 1 rg 80 690 400 30 re f"));
        }
        try (var text = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            text.drawForm(form);
        }
    }

    private static PDFormXObject overlay(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        return (PDFormXObject)
                resources.getXObject(resources.getXObjectNames().iterator().next());
    }

    private static void emptyOverlay(PDDocument document) throws IOException {
        var form = overlay(document);
        try (var stream = form.getContentStream().createOutputStream()) {
            stream.write(PdfHand.ascii("q Q"));
        }
        form.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void replaceFont(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        var font = resources.getFont(resources.getFontNames().iterator().next()).getCOSObject();
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("ZapfDingbats"));
        font.setNeedToBeUpdated(true);
    }

    private static void hideOtherPages(PDDocument document) throws IOException {
        var other = new COSDictionary(document.getPages().getCOSObject());
        var page = new COSDictionary(document.getPage(0).getCOSObject());
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream()) {
            out.write(PdfHand.ascii("BT ET 0 0 0 rg 80 690 400 30 re f"));
        }
        page.setItem(COSName.CONTENTS, stream);
        var kids = new COSArray();
        kids.add(page);
        other.setItem(COSName.KIDS, kids);
        document.getDocumentCatalog().getCOSObject().setItem(PdfHand.name("Spare"), other);
    }

    private static void showOtherPages(PDDocument document) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PAGES, catalog.getItem(PdfHand.name("Spare")));
        catalog.setNeedToBeUpdated(true);
    }

    /** The page refers to an object that is not there, which shows nothing. */
    private static byte[] leaveGap(byte[] file) {
        try (var document = Loader.loadPDF(file);
                var out = new ByteArrayOutputStream()) {
            var page = document.getPage(0).getCOSObject();
            var contents = new COSArray();
            contents.add(page.getItem(COSName.CONTENTS));
            contents.add(PdfHand.name("GAP-9999-0"));
            page.setItem(COSName.CONTENTS, contents);
            document.save(out, CompressParameters.NO_COMPRESSION);
            var text = out.toString(StandardCharsets.ISO_8859_1);
            return PdfHand.ascii(text.replace("/GAP-9999-0", "9999 0 R   "));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The missing object, and nothing else: no object that was there changes. */
    private static byte[] supplied(byte[] file) {
        var drawing = "0 0 0 rg 80 690 400 30 re f";
        var object = "9999 0 obj\n<</Length " + drawing.length() + ">>\nstream\n" + drawing + "\nendstream\nendobj\n";
        var table = "xref\n9999 1\n" + String.format("%010d", file.length) + " 00000 n \ntrailer\n<</Size 10000/Prev "
                + AttacksOnBytes.tableOf(file) + rootAndId(file) + ">>\nstartxref\n" + (file.length + object.length())
                + "\n%%EOF\n";
        return PdfHand.joined(file, PdfHand.ascii(object + table));
    }

    private static String rootAndId(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            var root = document.getDocument()
                    .getTrailer()
                    .getCOSObject(COSName.ROOT)
                    .getKey();
            var first = ((COSString) document.getDocument().getDocumentID().get(0)).toHexString();
            return "/Root " + root + "/ID [<" + first + "><" + first + ">]";
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void addLayer(PDDocument document) throws IOException {
        var layers = new PDOptionalContentProperties();
        var layer = new PDOptionalContentGroup("in");
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, false);
        document.getDocumentCatalog().setOCProperties(layers);
        try (var text =
                new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
            text.beginMarkedContent(COSName.OC, layer);
            write(text);
            text.endMarkedContent();
        }
    }
}
