package vn.giaouoc.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.giaouoc.documents.extraction.child.LegacyText;

/** Plain text files: UTF-8, UTF-16 with its mark, or Vietnamese in an encoding from before Unicode. */
final class PlainText {

    private static final byte[] LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE_BYTES = 64 * 1024;

    private PlainText() {}

    static boolean is(byte[] bytes) {
        if (decodes(bytes, StandardCharsets.UTF_8) || hasMark(bytes) && decodes(bytes, StandardCharsets.UTF_16)) {
            return true;
        }
        var sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES), WESTERN);
        return decodes(bytes, WESTERN) && LegacyText.isOne(sample);
    }

    /** What to say of the charset; nothing of an old one, which browsers do not know. */
    static String charset(byte[] bytes) {
        return decodes(bytes, StandardCharsets.UTF_8) ? ";charset=UTF-8" : hasMark(bytes) ? ";charset=UTF-16" : "";
    }

    private static boolean hasMark(byte[] bytes) {
        return FileIntake.startsWith(bytes, LITTLE) || FileIntake.startsWith(bytes, BIG);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
