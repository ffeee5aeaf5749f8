package vn.giaouoc.signing;

import static vn.giaouoc.signing.PdfHand.ascii;
import static vn.giaouoc.signing.PdfHand.joined;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Universal forgery, signature wrapping, rollback, polyglots: attacks on the bytes around a signature. */
final class AttacksOnBytes {

    private AttacksOnBytes() {}

    static List<Attack> all(SignedPaper paper) {
        var file = paper.head();
        var contents = PdfHand.lastContents(file);
        var range = PdfHand.lastRange(file);
        return List.of(
                Attack.on(
                        paper,
                        "USF: value of the last signature zeroed",
                        filled(file, contents, '0'),
                        true,
                        Flaw.SIGNATURE_MISSING),
                Attack.on(
                        paper,
                        "USF: value of the last signature is no hexadecimal",
                        filled(file, contents, 'z'),
                        true,
                        Flaw.NOT_COVERED),
                Attack.on(
                        paper,
                        "USF: range shortened",
                        PdfHand.range(file, "0 " + range[1] + " " + range[2] + " " + (range[3] - 20)),
                        false,
                        Flaw.BROKEN),
                Attack.on(
                        paper,
                        "USF: range leaves out more than the value",
                        PdfHand.range(file, "0 " + (range[1] - 40) + " " + range[2] + " " + range[3]),
                        false,
                        Flaw.NOT_COVERED),
                Attack.on(
                        paper,
                        "USF: range overlaps the value",
                        PdfHand.range(file, "0 " + (range[1] + 40) + " " + range[2] + " " + range[3]),
                        false,
                        Flaw.NOT_COVERED),
                Attack.on(
                        paper,
                        "USF: negative range",
                        PdfHand.range(file, "0 " + range[1] + " -" + range[2] + " " + range[3]),
                        false,
                        Flaw.NOT_COVERED),
                Attack.on(paper, "USF: range missing", renamed(file), true, Flaw.NOT_COVERED),
                Attack.on(
                        paper,
                        "SWA: signed tail moved, other objects in between",
                        wrapped(file),
                        true,
                        Flaw.SIGNATURE_MISSING),
                Attack.on(paper, "a byte flipped", flipped(file), false, Flaw.BROKEN),
                Attack.on(
                        paper,
                        "rollback: last signature cut off",
                        paper.revisions.get(3),
                        true,
                        Flaw.SIGNATURE_MISSING),
                Attack.on(
                        paper,
                        "rollback: the end points to an earlier table",
                        joined(file, ascii("startxref\n" + tableOf(paper.revisions.get(3)) + "\n%%EOF\n")),
                        true,
                        Flaw.SIGNATURE_MISSING),
                Attack.on(paper, "bytes behind the end", joined(file, ascii("\nthêm")), true, Flaw.BYTES_AFTER_END),
                Attack.on(
                        paper,
                        "polyglot: an archive behind the end",
                        joined(file, ascii("PK\3\4PK\5\6")),
                        true,
                        Flaw.BYTES_AFTER_END),
                Attack.on(
                        paper,
                        "polyglot: a page of HTML before the header",
                        joined(ascii("<html>"), file),
                        false,
                        Flaw.NOT_PDF));
    }

    private static byte[] filled(byte[] file, int[] contents, char letter) {
        var bytes = file.clone();
        Arrays.fill(bytes, contents[0] + 1, contents[1] - 1, (byte) letter);
        return bytes;
    }

    private static byte[] renamed(byte[] file) {
        var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        var bytes = file.clone();
        bytes[text.lastIndexOf("/ByteRange") + 1] = 'X';
        return bytes;
    }

    private static byte[] flipped(byte[] file) {
        var bytes = file.clone();
        var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("/Reason") + 9] ^= 1;
        return bytes;
    }

    static long tableOf(byte[] file) {
        var found = Pattern.compile("startxref\\s+(\\d+)")
                .matcher(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        var table = 0L;
        while (found.find()) {
            table = Long.parseLong(found.group(1));
        }
        return table;
    }

    /** The last part of the file is shifted, and at the place to which it points stands another table. */
    private static byte[] wrapped(byte[] file) {
        var range = PdfHand.lastRange(file);
        var head = Arrays.copyOf(file, range[2]);
        var tail = Arrays.copyOfRange(file, range[2], file.length);
        var table = (int) tableOf(file);
        var filler = new byte[Math.max(0, table - range[2])];
        Arrays.fill(filler, (byte) ' ');
        var page = "900 0 obj\n<</Type/Page/MediaBox[0 0 100 100]>>\nendobj\n";
        var text = "xref\n900 1\n" + String.format("%010d", table + 200)
                + " 00000 n \ntrailer\n<</Size 901/Root 1 0 R/Prev " + tableOf(Arrays.copyOf(file, range[1])) + ">>\n";
        var block = ascii(text + " ".repeat(Math.max(0, 200 - text.length())) + page);
        var bytes = joined(joined(joined(head, filler), block), tail);
        return PdfHand.range(bytes, "0 " + range[1] + " " + (range[2] + filler.length + block.length) + " " + range[3]);
    }
}
