package vn.giaouoc.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.giaouoc.shared.Problem;

/**
 * What files may come in: extension and content must agree, and nothing may be hidden before or behind them. Looks at the
 * outside only; nothing is unpacked here.
 */
final class FileIntake {

    static final int MAX_FILE_BYTES = 50 * 1024 * 1024;

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "doc", "application/msword",
            "txt", "text/plain;charset=UTF-8",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int PDF_TAIL_BYTES = 1024;

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
        return mediaType;
    }

    private static void check(String extension, String fileName, byte[] bytes) {
        switch (extension) {
            case "pdf" -> {
                require(startsWith(bytes, PDF), fileName);
                var end = lastIndexOf(bytes, PDF_END);
                if (end < 0 || bytes.length - end - PDF_END.length > PDF_TAIL_BYTES) {
                    throw refuse("documents.file-hides-content", fileName);
                }
                if (lastIndexOf(bytes, "PK\5\6".getBytes(StandardCharsets.US_ASCII)) > end) {
                    throw refuse("documents.file-hides-content", fileName);
                }
            }
            case "docx", "xlsx", "pptx", "odt" -> ZipContainer.check(extension, fileName, bytes);
            case "doc" -> require(startsWith(bytes, OLE), fileName);
            case "txt" -> require(isText(bytes), fileName);
            case "png" -> {
                require(startsWith(bytes, PNG), fileName);
                hidesNothing(lastIndexOf(bytes, PNG_END) + PNG_END.length == bytes.length, fileName);
            }
            default -> require(startsWith(bytes, JPEG), fileName);
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

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    static boolean startsWith(byte[] bytes, byte[] head) {
        return regionEquals(bytes, 0, head);
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
