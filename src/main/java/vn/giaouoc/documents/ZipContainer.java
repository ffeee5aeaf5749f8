package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The table of contents of an office file. Read from its end as every reader does; of the parts only the small one that names
 * the types is unpacked, and bounded: a bomb stays packed.
 */
final class ZipContainer {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_TYPES_BYTES = 256 * 1024;
    private static final Pattern TRICKS = Pattern.compile("(?:^|/)\\.\\.(?:/|$)|^/|[\\\\\\x00-\\x1F]|^[A-Za-z]:");
    static final Map<String, String> MAIN_PARTS = Map.of(
            "docx", "word/document.xml",
            "xlsx", "xl/workbook.xml",
            "pptx", "ppt/presentation.xml",
            "odt", "content.xml");

    private ZipContainer() {}

    /** @param at of its local head */
    private record Entry(String name, int at, int method, long packed) {}

    static void check(String extension, String fileName, byte[] bytes) {
        var entries = entries(fileName, bytes);
        var main = MAIN_PARTS.getOrDefault(extension, "");
        var marker = extension.equals("odt") ? "mimetype" : "[Content_Types].xml";
        var types = entries.get(marker);
        if (!entries.containsKey(main) || types == null) {
            throw FileIntake.refuse("documents.file-content-differs", fileName);
        }
        if (entries.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/"))) {
            throw FileIntake.refuse("documents.file-has-macros", fileName);
        }
        checkType(extension, fileName, unpacked(bytes, types));
    }

    private static void checkType(String extension, String fileName, String types) {
        if (types.contains("macroEnabled")) {
            throw FileIntake.refuse("documents.file-has-macros", fileName);
        }
        var expected = switch (extension) {
            case "docx" -> "wordprocessingml.document.main+xml";
            case "xlsx" -> "spreadsheetml.sheet.main+xml";
            case "pptx" -> "presentationml.presentation.main+xml";
            default -> "application/vnd.oasis.opendocument.text";
        };
        if (!types.contains(expected) || extension.equals("odt") && !types.equals(expected)) {
            throw FileIntake.refuse("documents.file-content-differs", fileName);
        }
    }

    /** The small part that names the types; never more than that is unpacked here. */
    private static String unpacked(byte[] bytes, Entry entry) {
        var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var from = entry.at()
                + LOCAL_BYTES
                + Short.toUnsignedInt(head.getShort(entry.at() + 26))
                + Short.toUnsignedInt(head.getShort(entry.at() + 28));
        var packed = new ByteArrayInputStream(bytes, from, (int) Math.min(entry.packed(), bytes.length - from));
        try (var in = entry.method() == 0 ? packed : new InflaterInputStream(packed, new Inflater(true))) {
            return new String(in.readNBytes(MAX_TYPES_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }

    /** Whether readers that begin at the end take these bytes for a ZIP. */
    static boolean endsAsZip(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - MAX_COMMENT); at--) {
            if (buffer.getInt(at) == END_SIGNATURE
                    && at + END_BYTES + Short.toUnsignedInt(buffer.getShort(at + 20)) == bytes.length) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Entry> entries(String fileName, byte[] bytes) {
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

    private static Map<String, Entry> read(String fileName, ByteBuffer buffer, int first, int count, int end) {
        var entries = new LinkedHashMap<String, Entry>();
        var seen = new HashSet<Object>();
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
            var entry = new Entry(
                    name,
                    buffer.getInt(at + 42),
                    Short.toUnsignedInt(buffer.getShort(at + 10)),
                    Integer.toUnsignedLong(buffer.getInt(at + 20)));
            // parts are found without regard to case; two of one name, or two names of one part, show different things
            // to
            // different readers
            if (TRICKS.matcher(name).find()
                    || !seen.add(name.toLowerCase(Locale.ROOT))
                    || !seen.add(entry.at())
                    || !namesItself(buffer, entry, first)) {
                throw FileIntake.refuse("documents.file-hides-content", fileName);
            }
            entries.put(name, entry);
            at += ENTRY_BYTES + nameBytes + rest;
        }
        return entries;
    }

    private static boolean namesItself(ByteBuffer buffer, Entry entry, int end) {
        var name = entry.name().getBytes(StandardCharsets.UTF_8);
        var at = entry.at();
        return at >= 0
                && at + LOCAL_BYTES + name.length <= end
                && buffer.getInt(at) == LOCAL_SIGNATURE
                && Short.toUnsignedInt(buffer.getShort(at + 26)) == name.length
                && Arrays.equals(
                        buffer.array(), at + LOCAL_BYTES, at + LOCAL_BYTES + name.length, name, 0, name.length);
    }
}
