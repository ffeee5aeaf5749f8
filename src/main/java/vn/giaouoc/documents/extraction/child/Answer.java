package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.giaouoc.documents.FindingKind;

/**
 * What the child says about a file. The parent believes nothing that is not exactly of this grammar: a head line, one line each
 * of what was seen, an empty line, then the texts of the pages parted by form feeds.
 *
 * @param pageCount pages as printed; 0 where the file does not say
 * @param findings how often each was seen
 * @param pages text by page, sheet or part, in NFC
 */
public record Answer(int pageCount, Map<FindingKind, Integer> findings, List<String> pages) {

    /** Characters of text kept of one file. */
    public static final int MAX_CHARACTERS = 5_000_000;

    private static final String HEAD = "giaouoc-extraction 1";
    private static final int MAX_FILE_BYTES = 24 * 1024 * 1024;
    private static final int MAX_NUMBER = 1_000_000_000;
    private static final char PAGE_BREAK = '\f';

    /** An answer that is not of the grammar. */
    public static final class Malformed extends Exception {
        Malformed(String what) {
            super(what);
        }
    }

    void write(Path file) throws IOException {
        var out = new StringBuilder(HEAD).append('\n');
        out.append("pages ").append(pageCount).append('\n');
        findings.forEach((kind, times) ->
                out.append(kind.name()).append(' ').append(times).append('\n'));
        out.append('\n');
        out.append(String.join(String.valueOf(PAGE_BREAK), pages));
        Files.writeString(file, out);
    }

    /**
     * @throws Malformed if the file is not of the grammar, or larger than any answer may be
     */
    public static Answer read(Path file) throws IOException, Malformed {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new Malformed("too large");
        }
        var whole = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var parted = whole.indexOf("\n\n");
        if (parted < 0) {
            throw new Malformed("no end of head");
        }
        var lines = whole.substring(0, parted).split("\n");
        if (lines.length < 2 || !lines[0].equals(HEAD) || !lines[1].startsWith("pages ")) {
            throw new Malformed("head");
        }
        var findings = new EnumMap<FindingKind, Integer>(FindingKind.class);
        for (int i = 2; i < lines.length; i++) {
            var space = lines[i].indexOf(' ');
            findings.put(kind(space < 0 ? "" : lines[i].substring(0, space)), number(lines[i].substring(space + 1)));
        }
        return new Answer(number(lines[1].substring(6)), Map.copyOf(findings), pages(whole.substring(parted + 2)));
    }

    private static List<String> pages(String text) throws Malformed {
        if (text.length() > MAX_CHARACTERS + MAX_CHARACTERS / 10) {
            throw new Malformed("text too long");
        }
        var pages = new ArrayList<String>();
        int from = 0;
        for (int to = text.indexOf(PAGE_BREAK); to >= 0; to = text.indexOf(PAGE_BREAK, from)) {
            pages.add(Words.clean(text.substring(from, to)));
            from = to + 1;
        }
        pages.add(Words.clean(text.substring(from)));
        return List.copyOf(pages);
    }

    private static FindingKind kind(String name) throws Malformed {
        for (var kind : FindingKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Malformed("finding");
    }

    private static int number(String digits) throws Malformed {
        if (!digits.matches("\\d{1,10}") || Long.parseLong(digits) > MAX_NUMBER) {
            throw new Malformed("number");
        }
        return Integer.parseInt(digits);
    }
}
