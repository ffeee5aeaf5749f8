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

class DocxTaskTests {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String NUMBERING = "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"4\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";
    private static final String STYLES = "<w:styles " + W + "><w:style w:styleId=\"Dieu\"><w:pPr><w:numPr>"
            + "<w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>";

    @Test
    void listsOfWordGetTheNumbersTheyShow() throws Exception {
        var text = read(
                true,
                p("Phần I")
                        + p("MỤC ĐÍCH")
                        + styled("Mục đích")
                        + item(1, "Thi đua")
                        + item(2, "Một")
                        + item(2, "Hai")
                        + item(1, "Khen thưởng")
                        + styled("Yêu cầu")
                        + item(1, "Công khai"));

        assertThat(text).isEqualTo("""
                0 0 0 0
                Phần I
                MỤC ĐÍCH
                Điều 1. Mục đích
                1. Thi đua
                a) Một
                b) Hai
                2. Khen thưởng
                Điều 2. Yêu cầu
                1. Công khai
                """);
        assertThat(StructuredText.outline(StructuredText.toHtml(text.substring(text.indexOf('\n')))))
                .extracting(Clause::id)
                .containsExactly(
                        "phan-1",
                        "dieu-1",
                        "dieu-1-khoan-1",
                        "dieu-1-khoan-1-diem-a",
                        "dieu-1-khoan-1-diem-b",
                        "dieu-1-khoan-2",
                        "dieu-2",
                        "dieu-2-khoan-1");
    }

    @Test
    void trackedChangesAreReadOneWayOrTheOther() throws Exception {
        var body = "<w:p><w:r><w:t>Nộp trước </w:t></w:r><w:del><w:r><w:delText>ngày 20</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>ngày 25</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r></w:p>";

        assertThat(read(true, body)).isEqualTo("2 1 0 0\nNộp trước ngày 25\n");
        assertThat(read(false, body)).isEqualTo("2 1 0 0\nNộp trước ngày 20\n");
    }

    @Test
    void tablesStayAndTheHeadOfThePageIsLeftOut() throws Exception {
        var body = table("TỈNH CÀ MAU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + p("Chỉ tiêu:")
                + table("Chỉ tiêu", "Con | số");

        assertThat(read(true, body)).isEqualTo("0 0 1 0\nChỉ tiêu:\n| Chỉ tiêu | Con / số |\n");
    }

    @Test
    void foreignEntitiesAndOtherFilesAreRefused() {
        assertThatThrownBy(() -> new DocxTask().run(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(true, "&x;")).isInstanceOf(javax.xml.stream.XMLStreamException.class);
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String styled(String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Dieu\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String item(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String table(String... cells) {
        var row = new StringBuilder("<w:tbl><w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr></w:tbl>").toString();
    }

    private static String read(boolean accepted, String body) throws Exception {
        var document = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " + W + "><w:body>" + body
                + "</w:body></w:document>";
        var out = new ByteArrayOutputStream();
        out.write(accepted ? 1 : 0);
        out.write(docx(Map.of(
                "word/document.xml",
                        body.equals("&x;") ? document : document.substring(document.indexOf("<w:document")),
                "word/numbering.xml", NUMBERING,
                "word/styles.xml", STYLES)));
        return new String(new DocxTask().run(out.toByteArray()), StandardCharsets.UTF_8);
    }

    static byte[] docx(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
