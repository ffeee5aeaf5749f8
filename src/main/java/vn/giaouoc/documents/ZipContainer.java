package vn.giaouoc.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The table of contents of an office file. Read from its end as every reader does, without unpacking: a bomb stays packed.
 */
final class ZipContainer {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int MAX_ENTRIES = 10_000;
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "docx", "word/document.xml",
            "xlsx", "xl/workbook.xml",
            "pptx", "ppt/presentation.xml",
            "odt", "content.xml");

    private ZipContainer() {}

    static void check(String extension, String fileName, byte[] bytes) {
        var names = entryNames(fileName, bytes);
        var main = MAIN_PARTS.getOrDefault(extension, "");
        var marker = extension.equals("odt") ? "mimetype" : "[Content_Types].xml";
        if (!names.contains(main) || !names.contains(marker)) {
            throw FileIntake.refuse("documents.file-content-differs", fileName);
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/"))) {
            throw FileIntake.refuse("documents.file-has-macros", fileName);
        }
    }

    private static Set<String> entryNames(String fileName, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        // no comment is allowed behind the end record, and nothing before the first entry
        var end = bytes.length - END_BYTES;
        if (end < 0 || buffer.getInt(0) != LOCAL_SIGNATURE) {
            throw FileIntake.refuse("documents.file-content-differs", fileName);
        }
        if (buffer.getInt(end) != END_SIGNATURE) {
            throw FileIntake.refuse("documents.file-hides-content", fileName);
        }
        var count = Short.toUnsignedInt(buffer.getShort(end + 10));
        var at = Integer.toUnsignedLong(buffer.getInt(end + 16));
        if (count > MAX_ENTRIES || at + Integer.toUnsignedLong(buffer.getInt(end + 12)) != end) {
            throw FileIntake.refuse("documents.file-hides-content", fileName);
        }
        return read(fileName, buffer, (int) at, count, end);
    }

    private static Set<String> read(String fileName, ByteBuffer buffer, int first, int count, int end) {
        var names = new HashSet<String>();
        int at = first;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_BYTES > end || buffer.getInt(at) != ENTRY_SIGNATURE) {
                throw FileIntake.refuse("documents.file-content-differs", fileName);
            }
            if ((buffer.getShort(at + 8) & 1) != 0) {
                throw FileIntake.refuse("documents.file-encrypted", fileName);
            }
            var nameBytes = Short.toUnsignedInt(buffer.getShort(at + 28));
            var rest = Short.toUnsignedInt(buffer.getShort(at + 30)) + Short.toUnsignedInt(buffer.getShort(at + 32));
            if (at + ENTRY_BYTES + nameBytes + rest > end) {
                throw FileIntake.refuse("documents.file-content-differs", fileName);
            }
            var name = new String(buffer.array(), at + ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
            if (!names.add(name)) {
                throw FileIntake.refuse("documents.file-hides-content", fileName);
            }
            at += ENTRY_BYTES + nameBytes + rest;
        }
        return names;
    }
}
