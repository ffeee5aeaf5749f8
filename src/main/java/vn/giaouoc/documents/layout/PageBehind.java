package vn.giaouoc.documents.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.Rendered;

/**
 * Puts a rendered page, or several, with its fields behind an uploaded PDF; in the child process. Answer: how many pages there
 * are, then the file; no pages for a file that has fields or signatures of its own, is locked, or cannot be read.
 */
public final class PageBehind implements ChildTask {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The question as bytes. */
    public static byte[] question(byte[] pdf, Rendered last) {
        try (var bytes = new ByteArrayOutputStream(pdf.length + last.bytes().length + 64 * 1024);
                var data = new DataOutputStream(bytes)) {
            var fields = JSON.writeValueAsBytes(last.fields());
            data.writeInt(fields.length);
            data.write(fields);
            data.writeInt(last.bytes().length);
            data.write(last.bytes());
            data.write(pdf);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] run(byte[] input) throws IOException {
        try (var data = new DataInputStream(new ByteArrayInputStream(input))) {
            var fields = List.of(JSON.readValue(data.readNBytes(data.readInt()), FieldLayout[].class));
            var last = data.readNBytes(data.readInt());
            return joined(data.readAllBytes(), last, fields);
        }
    }

    private static byte[] joined(byte[] pdf, byte[] last, List<FieldLayout> fields) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            if (document.isEncrypted() || form != null && !form.getFields().isEmpty()) {
                return answer(0, new byte[0]);
            }
            append(document, last, fields);
            return answer(document.getNumberOfPages(), PaperRenderer.saved(document));
        } catch (IOException unreadable) {
            return answer(0, new byte[0]);
        }
    }

    private static void append(PDDocument document, byte[] last, List<FieldLayout> fields) throws IOException {
        int pages = document.getNumberOfPages();
        try (var page = Loader.loadPDF(last)) {
            FieldWriter.remove(page);
            new PDFMergerUtility().appendDocument(document, page);
        }
        FieldWriter.write(document, moved(fields, pages));
    }

    private static List<FieldLayout> moved(List<FieldLayout> fields, int pages) {
        return fields.stream()
                .map(field -> new FieldLayout(
                        field.name(),
                        field.role(),
                        field.page() + pages,
                        field.x(),
                        field.y(),
                        field.width(),
                        field.height(),
                        field.unit(),
                        field.ordinal()))
                .toList();
    }

    private static byte[] answer(int pages, byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream(file.length + Integer.BYTES);
        try (var data = new DataOutputStream(bytes)) {
            data.writeInt(pages);
            data.write(file);
        }
        return bytes.toByteArray();
    }

    /**
     * What the child made of it.
     *
     * @throws IOException if its answer is not of the agreed shape
     */
    public static Optional<Rendered> answered(byte[] answer, Rendered last) throws IOException {
        try (var data = new DataInputStream(new ByteArrayInputStream(answer))) {
            int pages = data.readInt();
            var file = data.readAllBytes();
            if (pages == 0 && file.length == 0) {
                return Optional.empty();
            }
            if (pages <= last.pages() || !startsAsPdf(file)) {
                throw new IOException("not the answer of this task");
            }
            return Optional.of(
                    new Rendered(file, pages, moved(last.fields(), pages - last.pages()), last.place(), last.code()));
        }
    }

    private static boolean startsAsPdf(byte[] file) {
        return Arrays.mismatch(file, new byte[] {'%', 'P', 'D', 'F', '-'}) == 5;
    }
}
