package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * Reads the structure of a DOCX as the plain text our editor knows; runs in the child process. Input: one byte, 1 to read tracked
 * changes as accepted and 0 as refused, then the file. Answer: a line of four numbers (tracked changes, hidden runs, tables left
 * out, 1 if cut off), then the text.
 */
public final class DocxTask implements ChildTask {

    private static final Set<String> PARTS = Set.of("word/document.xml", "word/numbering.xml", "word/styles.xml");
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @Override
    public byte[] run(byte[] input) throws Exception {
        var accepted = input[0] == 1;
        var parts = parts(new ByteArrayInputStream(input, 1, input.length - 1));
        var document = parts.get("word/document.xml");
        if (document == null) {
            throw new IOException("no word/document.xml");
        }
        var numbers = new DocxNumbers(parts.get("word/numbering.xml"), parts.get("word/styles.xml"));
        return new DocxReader(numbers, accepted).read(document).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(ByteArrayInputStream in) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(in)) {
            int left = MOST_BYTES;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    var bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw new IOException("too large");
                    }
                    parts.putIfAbsent(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }
}
