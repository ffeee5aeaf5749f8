package vn.giaouoc.organization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.giaouoc.shared.Problem;

/**
 * Unpacks an import in memory. A small zip can unfold into gigabytes or name files outside, so size, number, ratio and names
 * are limited before a byte is believed.
 */
final class ImportArchive {

    static final int MAX_PACKED_BYTES = 5 * 1024 * 1024;
    static final int MAX_UNPACKED_BYTES = 20 * 1024 * 1024;
    static final int MAX_RATIO = 100;
    // small files of equal lines pack better than any honest large one
    private static final int RATIO_FREE_BYTES = 256 * 1024;

    private ImportArchive() {}

    /**
     * Texts by file name.
     *
     * @throws Problem {@code organization.import-not-a-zip}, {@code organization.import-too-large}, {@code
     *     organization.import-unknown-file}, {@code organization.import-not-utf8}, {@code organization.import-empty}
     */
    static Map<String, String> unpack(byte[] zip) {
        if (zip.length > MAX_PACKED_BYTES) {
            throw tooLarge();
        }
        var files = new LinkedHashMap<String, String>();
        var total = 0L;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = checkedName(entry);
                var bytes = read(in, MAX_UNPACKED_BYTES - total);
                total += bytes.length;
                if (total > RATIO_FREE_BYTES && total > (long) zip.length * MAX_RATIO) {
                    throw tooLarge();
                }
                if (files.put(name, text(bytes, name)) != null) {
                    throw Problem.invalid("organization.import-unknown-file", name);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Problem.of(Problem.Kind.WRONG_TYPE, "organization.import-not-a-zip");
        }
        if (files.isEmpty()) {
            // whatever is not a zip has no entries either
            throw startsLikeZip(zip)
                    ? Problem.invalid("organization.import-empty")
                    : Problem.of(Problem.Kind.WRONG_TYPE, "organization.import-not-a-zip");
        }
        return files;
    }

    private static boolean startsLikeZip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Only our own file names: no folder, no path, so nothing can lead outside, and at most as many as there are sheets. */
    private static String checkedName(ZipEntry entry) {
        var name = entry.getName();
        if (entry.isDirectory() || ImportSheet.of(name).isEmpty()) {
            throw Problem.invalid(
                    "organization.import-unknown-file", name.length() > 80 ? name.substring(0, 80) : name);
        }
        return name;
    }

    private static byte[] read(ZipInputStream in, long allowed) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > allowed) {
                throw tooLarge();
            }
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes, String file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.invalid("organization.import-not-utf8", file);
        }
    }

    private static Problem tooLarge() {
        return Problem.of(
                Problem.Kind.TOO_LARGE,
                "organization.import-too-large",
                MAX_PACKED_BYTES / (1024 * 1024),
                MAX_UNPACKED_BYTES / (1024 * 1024));
    }
}
