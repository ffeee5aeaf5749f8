package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.documents.extraction.ReadFiles;
import vn.giaouoc.documents.extraction.child.Answer;
import vn.giaouoc.shared.Problem;

/** Files that an office program wrote go the whole way: taken in, read, and what is hidden in them seen. */
class RealFilesTests {

    private static final Path FILES = Path.of("src/test/resources/samples/office");
    private static final Map.Entry<FindingKind, Integer> ONE_COMMENT = Map.entry(FindingKind.COMMENTS, 1);

    @TempDir
    static Path folder;

    private static ReadFiles reading;

    @BeforeAll
    static void start() {
        reading = new ReadFiles(folder);
    }

    @AfterAll
    static void stop() {
        reading.close();
    }

    @Test
    void anOldWordFileGivesItsWords() throws Exception {
        var answer = read("clean.doc");

        assertThat(answer.pages().get(0)).contains("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "Điều 2. Trách nhiệm của các đơn vị");
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void whatIsHiddenInAnOldWordFileIsSeen() throws Exception {
        var answer = read("marked.doc");

        assertThat(answer.findings())
                .containsOnlyKeys(FindingKind.TRACKED_CHANGES, FindingKind.COMMENTS, FindingKind.HIDDEN_TEXT);
        assertThat(answer.pages().get(0)).contains("Điều 1. Đạt", "một trăm phần trăm");
    }

    @Test
    void whatIsHiddenInNewerTextsIsSeen() throws Exception {
        assertThat(read("marked.docx").findings())
                .containsOnly(
                        Map.entry(FindingKind.TRACKED_CHANGES, 2), ONE_COMMENT, Map.entry(FindingKind.HIDDEN_TEXT, 1));
        assertThat(read("marked.odt").findings())
                .containsOnly(
                        Map.entry(FindingKind.TRACKED_CHANGES, 2), ONE_COMMENT, Map.entry(FindingKind.HIDDEN_TEXT, 1));
    }

    @Test
    void textInOldLettersIsReadByItsFontOrItsSyllables() throws Exception {
        var sentence = "Các đơn vị phấn đấu hoàn thành xuất sắc nhiệm vụ được giao.";
        for (var name : new String[] {"tcvn3.doc", "tcvn3-unnamed.doc", "tcvn3.odt"}) {
            var answer = read(name);
            assertThat(answer.findings()).as(name).containsKey(FindingKind.TCVN3);
            assertThat(answer.pages().get(0)).as(name).contains("Bản giao ước thi đua năm 2024", sentence);
        }
        assertThat(read("tcvn3.doc").pages().get(0)).contains("Nơi nhận: Như Điều 2");
        var vni = read("vni.doc");
        assertThat(vni.findings()).containsOnlyKeys(FindingKind.VNI);
        assertThat(vni.pages().get(0)).contains("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", sentence, "Nơi nhận: Như Điều 2");
    }

    @Test
    void aMacroIsRefusedWhereTheOutsideShowsItAndElseSeen() throws Exception {
        assertThatThrownBy(() -> read("macro.odt"))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("documents.file-has-macros"));

        assertThat(read("macro.doc", withMacro(Files.readAllBytes(FILES.resolve("clean.doc"))))
                        .findings())
                .containsOnlyKeys(FindingKind.MACROS);
    }

    @Test
    void sheetsAndSlidesAreRead() throws Exception {
        var sheet = read("sheet.xlsx");
        assertThat(sheet.pages().get(0)).contains("Trường Cao đẳng Y tế").contains("95.5");
        assertThat(sheet.findings()).containsOnly(Map.entry(FindingKind.HIDDEN_TEXT, 1), ONE_COMMENT);

        var slides = read("slides.pptx");
        assertThat(String.join("\n", slides.pages()))
                .contains("Sơ kết giao ước thi đua sáu tháng đầu năm", "Kết quả chấm điểm của Khối thi đua 7");
        assertThat(slides.findings()).isEmpty();
    }

    /** The storage in which Word keeps a project of Visual Basic. */
    private static byte[] withMacro(byte[] file) throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var project = container.getRoot().createDirectory("Macros").createDirectory("VBA");
            project.createDocument("dir", new ByteArrayInputStream(new byte[] {1, 0, 0}));
            return MadeFiles.bytes(container::writeFilesystem);
        }
    }

    private static Answer read(String name) throws Exception {
        return read(name, Files.readAllBytes(FILES.resolve(name)));
    }

    private static Answer read(String name, byte[] bytes) throws Exception {
        return reading.text(bytes, FileIntake.admit(name, bytes));
    }
}
