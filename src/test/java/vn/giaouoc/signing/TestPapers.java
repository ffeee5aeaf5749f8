package vn.giaouoc.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
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
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;

/** Papers as the product makes them, small enough for a test: fields before the first signature, images as appearances. */
public final class TestPapers {

    private TestPapers() {}

    /** Fields of so many persons in two columns on the last page, number and seal; the seal overlaps the first person's. */
    public static List<FieldLayout> layout(int persons, int pages) {
        var fields = new ArrayList<FieldLayout>();
        var last = pages - 1;
        for (var i = 0; i < persons; i++) {
            var left = i % 2 == 0 ? 90 : 330;
            var bottom = 480 - i / 2 * 150;
            fields.add(new FieldLayout(
                    "S" + (i + 1), FieldRole.SIGNER, last, left, bottom, 200, 110, "u" + (i + 1), i + 1));
        }
        fields.add(new FieldLayout("NUMBER", FieldRole.NUMBER, 0, 90, 740, 420, 20, "u1", persons + 1));
        fields.add(new FieldLayout("SEAL", FieldRole.SEAL, last, 50, 490, 102, 102, "u1", persons + 2));
        return fields;
    }

    /** An unsigned paper with empty fields, by one full save. */
    public static byte[] unsigned(int pages, List<FieldLayout> fields) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var number = 1; number <= pages; number++) {
                page(document, number);
            }
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (var field : fields) {
                form.getFields().add(field(document, form, field));
            }
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void page(PDDocument document, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setItem(COSName.ANNOTS, new COSArray());
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
            text.newLineAtOffset(85, 700);
            text.showText("Trang " + number + ": khen thuong 100 trieu dong");
            text.endText();
        }
    }

    private static PDSignatureField field(PDDocument document, PDAcroForm form, FieldLayout layout) throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(layout.name());
        var widget = field.getWidgets().get(0);
        var box = new PDRectangle(layout.x(), layout.y(), layout.width(), layout.height());
        var page = document.getPage(layout.page());
        widget.setRectangle(box);
        widget.setPage(page);
        widget.setPrinted(true);
        var stream = new PDAppearanceStream(document);
        stream.setFormType(1);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
        page.getAnnotations().add(widget);
        return field;
    }

    /** What a signature is made of. */
    public record Act(
            String field,
            TestCa.Holder holder,
            Instant at,
            byte[] png,
            @Nullable TSPSource timeStamps) {}

    /** Appends one signature. */
    public static byte[] sign(byte[] base, Act act) {
        var parameters = parameters(act);
        parameters.getImageParameters().getFieldParameters().setFieldId(act.field());
        return sign(base, act, parameters);
    }

    /** Appends one signature made as the parameters say. */
    public static byte[] sign(byte[] base, Act act, PAdESSignatureParameters parameters) {
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        if (act.timeStamps() != null) {
            service.setTspSource(act.timeStamps());
        }
        DSSDocument document = new InMemoryDocument(base, "paper.pdf");
        var tbs = service.getDataToSign(document, parameters);
        try (var bytes = new ByteArrayOutputStream()) {
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(act.holder().key());
            signer.update(tbs.getBytes());
            service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, signer.sign()))
                    .writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Parameters without a field. */
    public static PAdESSignatureParameters parameters(Act act) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                act.timeStamps() == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(act.at()));
        parameters.setSigningCertificate(new CertificateToken(act.holder().certificate()));
        parameters.setCertificateChain(
                act.holder().chain().stream().map(CertificateToken::new).toList());
        parameters.setContentSize(12288);
        parameters.setSignerName(act.holder().name());
        parameters.setReason("Ký " + act.field());
        parameters.getImageParameters().setImage(new InMemoryDocument(act.png(), "image.png"));
        parameters.getImageParameters().setImageScaling(ImageScaling.STRETCH);
        return parameters;
    }

    /** A hand's strokes and a name on nothing. */
    public static byte[] handwriting(String name) {
        return image(400, 220, Color.BLUE, name, false);
    }

    /** A red ring on nothing. */
    public static byte[] seal() {
        return image(204, 204, Color.RED, "", false);
    }

    /** A white sheet with words on it. */
    public static byte[] opaque(int width, int height, String words) {
        return image(width, height, Color.BLACK, words, true);
    }

    private static byte[] image(int width, int height, Color color, String words, boolean white) {
        var image = new BufferedImage(width, height, white ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        if (white) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.setColor(color);
        pen.setStroke(new BasicStroke(4));
        if (words.isEmpty()) {
            pen.drawOval(6, 6, width - 12, height - 12);
        } else {
            pen.setFont(new Font(Font.SERIF, Font.BOLD, 26));
            pen.drawString(words, 10, height / 2);
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
