package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giaouoc.shared.Problem;

/**
 * What files may come in: extension and content must agree, and nothing may be hidden before or behind them. Looks at the
 * outside only; nothing is unpacked here.
 */
final class FileIntake {

    static final int MAX_FILE_BYTES = 50 * 1024 * 1024;

    private static final String PLAIN = "text/plain";
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("doc", "application/msword"),
            Map.entry("txt", PLAIN),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"));

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final byte[] WORD = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] LOCKED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d{1,10}\\s+\\d{1,5}\\s+R|<<)");
    private static final int PDF_TAIL_BYTES = 1024;
    private static final int JPEG_TAIL_BYTES = 64 * 1024;

    private FileIntake() {}

    /**
     * The media type of an admitted file.
     *
     * @throws Problem {@code documents.file-empty}, {@code documents.file-too-large} (413), {@code
     *     documents.file-type-refused}, {@code documents.file-content-differs}, {@code documents.file-hides-content}, {@code
     *     documents.file-has-macros}, {@code documents.file-encrypted} (415)
     */
    static String admit(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw Problem.invalid("documents.file-empty", fileName);
        }
        if (bytes.length > MAX_FILE_BYTES) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE, "documents.file-too-large", fileName, MAX_FILE_BYTES / 1024 / 1024);
        }
        var extension = FileNames.extension(fileName).toLowerCase(Locale.ROOT);
        var mediaType = MEDIA_TYPES.get(extension);
        if (mediaType == null) {
            throw refuse("documents.file-type-refused", fileName);
        }
        check(extension, fileName, bytes);
        return mediaType.equals(PLAIN) ? PLAIN + PlainText.charset(bytes) : mediaType;
    }

    private static void check(String extension, String fileName, byte[] bytes) {
        switch (extension) {
            case "pdf" -> checkPdf(fileName, bytes);
            case "docx", "xlsx", "pptx", "odt" -> {
                if (startsWith(bytes, OLE) && indexOf(bytes, LOCKED_PACKAGE) > 0) {
                    throw refuse("documents.file-encrypted", fileName);
                }
                ZipContainer.check(extension, fileName, bytes);
            }
            case "doc" -> require(startsWith(bytes, OLE) && indexOf(bytes, WORD) > 0, fileName);
            case "txt" -> require(PlainText.is(bytes), fileName);
            case "png" -> {
                require(startsWith(bytes, PNG), fileName);
                hidesNothing(lastIndexOf(bytes, PNG_END) + PNG_END.length == bytes.length, fileName);
            }
            case "tif", "tiff" -> require(startsWith(bytes, TIFF_LITTLE) || startsWith(bytes, TIFF_BIG), fileName);
            default -> {
                require(startsWith(bytes, JPEG), fileName);
                var end = lastIndexOf(bytes, JPEG_END);
                hidesNothing(end > 0 && bytes.length - end <= JPEG_TAIL_BYTES, fileName);
            }
        }
        // a ZIP is read from its end, so any file may be one at the same time
        hidesNothing(ZipContainer.MAIN_PARTS.containsKey(extension) || !ZipContainer.endsAsZip(bytes), fileName);
    }

    private static void checkPdf(String fileName, byte[] bytes) {
        require(startsWith(bytes, PDF), fileName);
        var end = lastIndexOf(bytes, PDF_END);
        hidesNothing(end >= 0 && bytes.length - end - PDF_END.length <= PDF_TAIL_BYTES, fileName);
        if (ENCRYPTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw refuse("documents.file-encrypted", fileName);
        }
    }

    private static void require(boolean agrees, String fileName) {
        if (!agrees) {
            throw refuse("documents.file-content-differs", fileName);
        }
    }

    private static void hidesNothing(boolean clean, String fileName) {
        if (!clean) {
            throw refuse("documents.file-hides-content", fileName);
        }
    }

    static Problem refuse(String code, String fileName) {
        return Problem.of(Problem.Kind.WRONG_TYPE, code, fileName);
    }

    static boolean startsWith(byte[] bytes, byte[] head) {
        return regionEquals(bytes, 0, head);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (regionEquals(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (regionEquals(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean regionEquals(byte[] bytes, int at, byte[] wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
