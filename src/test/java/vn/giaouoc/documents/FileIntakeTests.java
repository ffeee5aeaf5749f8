package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Problem;

class FileIntakeTests {

    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    @Test
    void admitsWhatExtensionAndContentAgreeOn() {
        assertThat(FileIntake.admit("Kế hoạch.pdf", PDF)).isEqualTo("application/pdf");
        assertThat(FileIntake.admit("a.PDF", PDF)).isEqualTo("application/pdf");
        assertThat(FileIntake.admit("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                .contains("wordprocessingml");
        assertThat(FileIntake.admit("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains("spreadsheetml");
        assertThat(FileIntake.admit("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")))
                .contains("presentationml");
        assertThat(FileIntake.admit("a.odt", zip("mimetype", "content.xml"))).contains("opendocument.text");
        assertThat(FileIntake.admit("a.txt", "Giao ước\r\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("text/plain");
        assertThat(FileIntake.admit("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo("image/jpeg");
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
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.txt", new byte[] {'a', 0, 'b'});
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.txt", new byte[] {(byte) 0xC3, 0x28});
    }

    @Test
    void refusesWhatIsHiddenBehindOrBeforeTheContent() {
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.pdf", joined(PDF, new byte[2000]));
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.pdf", joined(PDF, zip("x")));
        var docx = zip("[Content_Types].xml", "word/document.xml");
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", joined(docx, PDF));
        refused("documents.file-content-differs", Problem.Kind.WRONG_TYPE, "a.docx", joined(PDF, docx));
    }

    @Test
    void refusesMacrosDoubleEntriesAndPasswords() {
        refused(
                "documents.file-has-macros",
                Problem.Kind.WRONG_TYPE,
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        var twice = new String(
                        zip("[Content_Types].xml", "word/document.xml", "word/documenu.xml"),
                        StandardCharsets.ISO_8859_1)
                .replace("word/documenu.xml", "word/document.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused("documents.file-hides-content", Problem.Kind.WRONG_TYPE, "a.docx", twice);
        var locked = zip("[Content_Types].xml", "word/document.xml");
        var entry = new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        locked[entry + 8] |= 1;
        refused("documents.file-encrypted", Problem.Kind.WRONG_TYPE, "a.docx", locked);
    }

    @Test
    void refusesEmptyAndTooLarge() {
        refused("documents.file-empty", Problem.Kind.INVALID, "a.pdf", new byte[0]);
        refused("documents.file-too-large", Problem.Kind.TOO_LARGE, "a.pdf", new byte[FileIntake.MAX_FILE_BYTES + 1]);
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        var before = System.nanoTime();

        FileIntake.admit("bomb.docx", bytes.toByteArray());

        assertThat(System.nanoTime() - before).isLessThan(200_000_000L);
    }

    @Test
    void namesKeepNoPathAndNoTricks() {
        var names = Map.of(
                "../../etc/passwd.pdf", "passwd.pdf",
                "C:\\temp\\Kế hoạch 2024.docx", "Kế hoạch 2024.docx",
                "a\u202Efdp.exe.pdf", "a_fdp.exe.pdf",
                "con.txt", "_con.txt",
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
