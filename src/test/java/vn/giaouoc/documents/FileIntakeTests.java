package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.shared.Problem;

class FileIntakeTests {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xD9};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    @Test
    void admitsWhatExtensionAndContentAgreeOn() {
        assertThat(FileIntake.admit("Kế hoạch.pdf", PDF)).isEqualTo("application/pdf");
        assertThat(FileIntake.admit("a.PDF", PDF)).isEqualTo("application/pdf");
        assertThat(FileIntake.admit("a.docx", office("word/document.xml", "wordprocessingml.document")))
                .contains("wordprocessingml");
        assertThat(FileIntake.admit("a.xlsx", office("xl/workbook.xml", "spreadsheetml.sheet")))
                .contains("spreadsheetml");
        assertThat(FileIntake.admit("a.pptx", office("ppt/presentation.xml", "presentationml.presentation")))
                .contains("presentationml");
        assertThat(FileIntake.admit("a.odt", MadeFiles.zip(odt()))).contains("opendocument.text");
        assertThat(FileIntake.admit("a.txt", "Giao ước\r\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("text/plain");
        assertThat(FileIntake.admit("a.jpg", JPEG)).isEqualTo("image/jpeg");
        assertThat(FileIntake.admit("a.tif", new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}))
                .isEqualTo("image/tiff");
        assertThat(FileIntake.admit("a.png", MadeFiles.png("Giao ước"))).isEqualTo("image/png");
        assertThat(FileIntake.admit("a.doc", joined(OLE, "WordDocument".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("application/msword");
    }

    @Test
    void plainTextMayBeInAnEncodingFromBeforeUnicode() throws IOException {
        var old = "§iÒu 1. Giao \u00ADíc thi ®ua: phÊn ®Êu hoµn thµnh xuÊt s¾c nhiÖm vô".getBytes("windows-1252");

        assertThat(FileIntake.admit("a.txt", old)).isEqualTo("text/plain");
        assertThat(FileIntake.admit("a.txt", "\uFEFFGiao ước".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("text/plain;charset=UTF-16");
        assertThat(FileIntake.admit("a.txt", "Giao ước".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void refusesTypesThatAreNotOnTheList() {
        for (var name : new String[] {"a.exe", "a.html", "a.svg", "a.docm", "a.jsp", "a", "a.pdf.exe", ".pdf.sh"}) {
            refused("documents.file-type-refused", Problem.Kind.WRONG_TYPE, name, PDF);
        }
    }

    @Test
    void refusesContentUnderAForeignName() {
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.pdf", ascii("<html>%PDF-"));
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.png", ascii("GIF89a<script>"));
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.docx", PDF);
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.docx", zip("xl/workbook.xml"));
        var sheet = office("xl/workbook.xml", "spreadsheetml.sheet");
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.docx", sheet);
        var svg = ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.png", svg);
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.jpg", joined(ascii("GIF89a/*"), JPEG));
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.doc", OLE);
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.txt", new byte[] {'a', 0, 'b'});
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.txt", new byte[] {(byte) 0xC3, 0x28});
    }

    @Test
    void refusesWhatIsHiddenBehindOrBeforeTheContent() {
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.pdf", joined(PDF, new byte[2000]));
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.pdf", joined(PDF, zip("x")));
        var docx = office("word/document.xml", "wordprocessingml.document");
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", joined(docx, PDF));
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.docx", joined(PDF, docx));
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.png", joined(MadeFiles.png("a"), docx));
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.jpg", joined(JPEG, zip("x")));
    }

    @Test
    void refusesAPdfThatIsAZipAtTheSameTime() {
        // the ZIP stands inside, its comment reaches to the end of the PDF
        var zip = zip("evil.html");
        var tail = ascii("\n%%EOF\n");
        zip[zip.length - 2] = (byte) tail.length;
        var both = joined(joined(ascii("%PDF-1.7\n"), zip), tail);

        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.pdf", both);
    }

    @Test
    void refusesPartsThatReadersMayTakeForOthers() {
        var types = MadeFiles.types("/word/document.xml", MadeFiles.DOCX + ".main+xml");
        for (var trick : new String[] {"WORD/document.xml", "../up.xml", "/root.xml", "a\\b.xml", "C:x.xml"}) {
            var parts = new LinkedHashMap<>(Map.of("[Content_Types].xml", types, "word/document.xml", "x", trick, "y"));
            refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", MadeFiles.zip(parts));
        }
        var other = MadeFiles.docx("");
        var local = new String(other, StandardCharsets.ISO_8859_1).indexOf("word/document.xml");
        other[local] = 'W';
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", other);
    }

    @Test
    void refusesMacrosDoubleEntriesAndPasswords() {
        refused(
                "documents.file-has-macros",
                Problem.Kind.WRONG_TYPE,
                "a.docx",
                MadeFiles.docx("", parts -> parts.put("word/vbaProject.bin", "x")));
        refused(
                "documents.file-has-macros",
                Problem.Kind.WRONG_TYPE,
                "a.docx",
                MadeFiles.docx(
                        "",
                        parts -> parts.put(
                                "[Content_Types].xml",
                                MadeFiles.types(
                                        "/word/document.xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml"))));
        var twice = new String(
                        MadeFiles.docx("", parts -> parts.put("word/documenu.xml", "x")), StandardCharsets.ISO_8859_1)
                .replace("word/documenu.xml", "word/document.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", twice);
        var locked = MadeFiles.docx("");
        var entry = new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        locked[entry + 8] |= 1;
        refused("documents.file-encrypted", Problem.Kind.WRONG_TYPE, "a.docx", locked);
        var wrapped = joined(OLE, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        refused("documents.file-encrypted", Problem.Kind.WRONG_TYPE, "a.docx", wrapped);
        var pdf = ascii("%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF\n");
        refused("documents.file-encrypted", Problem.Kind.WRONG_TYPE, "a.pdf", pdf);
    }

    @Test
    void refusesEmptyAndTooLarge() {
        refused("documents.file-empty", Problem.Kind.INVALID, "a.pdf", new byte[0]);
        refused("documents.file-too-large", Problem.Kind.TOO_LARGE, "a.pdf", new byte[FileIntake.MAX_FILE_BYTES + 1]);
    }

    @Test
    void doesNotUnpackABomb() {
        var bomb = MadeFiles.docxBomb(200);
        var before = System.nanoTime();

        FileIntake.admit("bomb.docx", bomb);

        assertThat(System.nanoTime() - before).isLessThan(200_000_000L);
    }

    @Test
    void namesKeepNoPathAndNoTricks() {
        var names = Map.of(
                "../../etc/passwd.pdf", "passwd.pdf",
                "C:\\temp\\Kế hoạch 2024.docx", "Kế hoạch 2024.docx",
                "a\u202Efdp.exe.pdf", "a_fdp.exe.pdf",
                "con.txt", "_con.txt",
                "com9.tar.pdf", "_com9.tar.pdf",
                "a\r\nb\u0000.pdf", "a__b_.pdf",
                ".pdf", "_pdf",
                "<script>.png", "_script_.png");

        names.forEach(
                (given, kept) -> assertThat(FileNames.clean(given)).as(given).isEqualTo(kept));
        assertThat(FileNames.clean("ă".repeat(400) + ".pdf")).hasSize(154).endsWith(".pdf");
    }

    private static void refused(String code, Problem.Kind kind, String name, byte[] bytes) {
        assertThatThrownBy(() -> FileIntake.admit(name, bytes))
                .as(name)
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.kind()).isEqualTo(kind);
                });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static Map<String, String> odt() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", MadeFiles.ODT);
        parts.put("content.xml", "<x/>");
        return parts;
    }

    private static byte[] office(String part, String type) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                MadeFiles.types("/" + part, "application/vnd.openxmlformats-officedocument." + type + ".main+xml"));
        parts.put(part, "x");
        return MadeFiles.zip(parts);
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
