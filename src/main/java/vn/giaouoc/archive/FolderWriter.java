package vn.giaouoc.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the folder as a zip, one file after the other, and keeps what the manifest says of each. */
final class FolderWriter {

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    FolderWriter(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /** @param sha256 of the file's bytes, 64 lower-case hexadecimal digits */
    record Entry(String path, String sha256, long size) {}

    /** Writes a file's bytes to where they go. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void add(String path, byte[] bytes) throws IOException {
        add(path, out -> out.write(bytes));
    }

    void add(String path, Content content) throws IOException {
        var name = free(path);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(at.atZone(vn.giaouoc.shared.Vietnam.ZONE).toLocalDateTime());
        zip.putNextEntry(entry);
        var counted = new Counted(new DigestOutputStream(new Open(zip), sha256()));
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        entries.add(new Entry(
                name, HexFormat.of().formatHex(counted.out().getMessageDigest().digest()), counted.size));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Two papers may have the same name. */
    private String free(String path) {
        var name = path;
        for (int n = 2; !paths.add(name); n++) {
            int dot = path.lastIndexOf('.');
            name = dot > path.lastIndexOf('/')
                    ? path.substring(0, dot) + " (" + n + ")" + path.substring(dot)
                    : path + " (" + n + ")";
        }
        return name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who writes a file may close it; the archive stays open. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted extends OutputStream {

        private final DigestOutputStream out;
        private long size;

        Counted(DigestOutputStream out) {
            this.out = out;
        }

        DigestOutputStream out() {
            return out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
