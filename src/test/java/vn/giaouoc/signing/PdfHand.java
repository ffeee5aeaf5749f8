package vn.giaouoc.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What a forger does to the bytes of a file. */
final class PdfHand {

    private PdfHand() {}

    /** A change of the opened document. */
    interface Change {
        void make(PDDocument document) throws IOException;
    }

    /** Appends a change as one more revision, leaving every earlier byte as it is. */
    static byte[] append(byte[] file, Change change) {
        try (var document = Loader.loadPDF(file);
                var out = new ByteArrayOutputStream()) {
            change.make(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes the document anew with a change. */
    static byte[] rewrite(byte[] file, Change change) {
        try (var document = Loader.loadPDF(file);
                var out = new ByteArrayOutputStream()) {
            change.make(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static PDSignatureField field(PDDocument document, String name) {
        return (PDSignatureField)
                document.getDocumentCatalog().getAcroForm(null).getField(name);
    }

    /** Where the value of the last signature stands: from its {@code <} to behind its {@code >}. */
    static int[] lastContents(byte[] file) {
        var range = lastRange(file);
        return new int[] {range[1], range[2]};
    }

    static int[] lastRange(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return document.getSignatureDictionaries().stream()
                    .map(signature -> signature.getByteRange())
                    .max((one, other) -> one[2] + one[3] - other[2] - other[3])
                    .orElseThrow();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Replaces the numbers of the last byte range, in the same space. */
    static byte[] range(byte[] file, String numbers) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var found = Pattern.compile("/ByteRange ?\\[[^]]*] *").matcher(text);
        var from = -1;
        var to = -1;
        while (found.find()) {
            from = found.start();
            to = found.end();
        }
        var replacement = "/ByteRange [" + numbers + "]";
        if (replacement.length() > to - from) {
            throw new IllegalStateException("no room for " + replacement);
        }
        var bytes = file.clone();
        Arrays.fill(bytes, from, to, (byte) ' ');
        System.arraycopy(replacement.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, from, replacement.length());
        return bytes;
    }

    static byte[] joined(byte[] first, byte[] second) {
        var bytes = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, bytes, first.length, second.length);
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static COSName name(String name) {
        return COSName.getPDFName(name);
    }
}
