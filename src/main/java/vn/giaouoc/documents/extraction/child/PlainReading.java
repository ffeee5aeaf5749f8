package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.giaouoc.documents.FindingKind;

/** Plain text: UTF-8, UTF-16 with its mark, or one of the old encodings, which have one byte a letter. */
final class PlainReading {

    /** Letters in the upper half stand for themselves here, so that the old encodings can be told apart afterwards. */
    private static final Charset ONE_BYTE = Charset.forName("windows-1252");

    private PlainReading() {}

    static void read(Path file, Seen seen) throws IOException {
        var text = decode(Files.readAllBytes(file));
        if (text.length() > Answer.MAX_CHARACTERS) {
            text = text.substring(0, Answer.MAX_CHARACTERS);
            seen.found(FindingKind.INCOMPLETE);
        }
        Words.parts(Words.clean(text)).forEach(seen::page);
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(bytes, ONE_BYTE);
        }
    }
}
