package vn.giaouoc.documents.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** A small PDF whose table of contents unpacks to more than any child process has room for. */
public final class HostilePdf {

    private static final int UNPACKED_MEGABYTES = 800;
    private static final byte[] TABLE = packed();

    private HostilePdf() {}

    /** The whole file. */
    public static byte[] file() {
        return behind("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The same as an update behind a file. */
    public static byte[] behind(byte[] base) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(base);
        ascii(out, "\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        ascii(out, "2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 4 >>\nendobj\n");
        int table = out.size();
        ascii(
                out,
                "3 0 obj\n<< /Type /XRef /Size 4 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length " + TABLE.length
                        + " >>\nstream\n");
        out.writeBytes(TABLE);
        ascii(out, "\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            var nothing = new byte[1024 * 1024];
            for (int i = 0; i < UNPACKED_MEGABYTES; i++) {
                packing.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
