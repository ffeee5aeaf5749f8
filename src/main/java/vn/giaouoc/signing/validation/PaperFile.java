package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/** A file that says it is a PDF, opened once, with what is wrong about it as a whole. */
public final class PaperFile implements AutoCloseable {

    /** More pages than this are not compared one by one. */
    static final int MAX_PAGES = 200;

    private static final byte[] HEADER = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private final byte[] bytes;
    private final @Nullable PDDocument document;
    private final List<Reason> reasons;

    private PaperFile(byte[] bytes, @Nullable PDDocument document, List<Reason> reasons) {
        this.bytes = bytes;
        this.document = document;
        this.reasons = reasons;
    }

    /** Opens by the letter of the format, without repairing: what needs a repair can be read in two ways. */
    public static PaperFile open(byte[] bytes, int maxBytes) {
        return open(bytes, maxBytes, false);
    }

    /** Opens what other programs wrote, which often needs a repair. */
    public static PaperFile openForeign(byte[] bytes, int maxBytes) {
        return open(bytes, maxBytes, true);
    }

    private static PaperFile open(byte[] bytes, int maxBytes, boolean lenient) {
        if (bytes.length > maxBytes) {
            return refused(bytes, Flaw.TOO_LARGE);
        }
        if (!startsWith(bytes, HEADER)) {
            return refused(bytes, Flaw.NOT_PDF);
        }
        PDDocument document = null;
        try {
            document = new PDFParser(new RandomAccessReadBuffer(bytes)).parse(lenient);
            if (document.isEncrypted()) {
                document.close();
                return refused(bytes, Flaw.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                document.close();
                return refused(bytes, Flaw.MALFORMED);
            }
            var reasons = new ArrayList<Reason>();
            if (endOfFile(bytes) != bytes.length) {
                reasons.add(Reason.of(Flaw.BYTES_AFTER_END));
            }
            if (document.getNumberOfPages() > MAX_PAGES) {
                reasons.add(Reason.of(Flaw.TOO_MANY_PAGES, MAX_PAGES));
            }
            reasons.addAll(LivingContent.in(document));
            return new PaperFile(bytes, document, reasons);
        } catch (InvalidPasswordException locked) {
            return refused(bytes, Flaw.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            closeQuietly(document);
            return refused(bytes, Flaw.MALFORMED);
        }
    }

    private static PaperFile refused(byte[] bytes, Flaw flaw) {
        return new PaperFile(bytes, null, List.of(Reason.of(flaw)));
    }

    /** Whether nothing more can be asked of it; then {@link #reasons} says why. */
    public boolean unreadable() {
        return document == null;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    byte[] bytes() {
        return bytes;
    }

    PDDocument document() {
        if (document == null) {
            throw new IllegalStateException("the file could not be read");
        }
        return document;
    }

    @Override
    public void close() {
        closeQuietly(document);
    }

    /** Whether the file begins with exactly these bytes. */
    public static boolean startsWith(byte[] file, byte[] prefix) {
        return file.length >= prefix.length && Arrays.mismatch(file, 0, prefix.length, prefix, 0, prefix.length) < 0;
    }

    /** Where a file ends that ends by the rules: behind its last end mark and one line end. */
    private static int endOfFile(byte[] bytes) {
        for (var at = bytes.length - END.length; at >= 0; at--) {
            if (Arrays.mismatch(bytes, at, at + END.length, END, 0, END.length) < 0) {
                return afterLineEnd(bytes, at + END.length);
            }
        }
        return -1;
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        var end = at;
        if (end < bytes.length && bytes[end] == '\r') {
            end++;
        }
        if (end < bytes.length && bytes[end] == '\n') {
            end++;
        }
        return end;
    }

    private static void closeQuietly(@Nullable PDDocument document) {
        if (document != null) {
            try {
                document.close();
            } catch (IOException nothingToLose) {
                // only memory was held
            }
        }
    }
}
