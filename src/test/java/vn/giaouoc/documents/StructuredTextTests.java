package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Problem;

class StructuredTextTests {

    private static final String COVENANT = """
            GIAO ƯỚC THI ĐUA
            Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

            Phần I
            MỤC ĐÍCH, YÊU CẦU

            Điều 1. Mục đích
            1. Tạo khí thế thi đua sôi nổi.
            2. Tăng cường đoàn kết.

            Phần II
            NỘI DUNG THI ĐUA

            Điều 2. Yêu cầu
            1. Bám sát nhiệm vụ & "thực chất" <không hình thức>.
            | Đơn vị | Chỉ tiêu |
            | Báo Cà Mau | 6 |
            """;

    @Test
    void recognisesPartsArticlesClausesAndTables() {
        var html = StructuredText.toHtml(COVENANT);

        assertThat(html).isEqualTo("""
                <p>GIAO ƯỚC THI ĐUA</p>
                <p>Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;</p>
                <h2 id="phan-1">Phần I<br>MỤC ĐÍCH, YÊU CẦU</h2>
                <h3 id="dieu-1">Điều 1. Mục đích</h3>
                <p id="dieu-1-khoan-1">1. Tạo khí thế thi đua sôi nổi.</p>
                <p id="dieu-1-khoan-2">2. Tăng cường đoàn kết.</p>
                <h2 id="phan-2">Phần II<br>NỘI DUNG THI ĐUA</h2>
                <h3 id="dieu-2">Điều 2. Yêu cầu</h3>
                <p id="dieu-2-khoan-1">1. Bám sát nhiệm vụ &amp; "thực chất" &lt;không hình thức&gt;.</p>
                <table><tr><th>Đơn vị</th><th>Chỉ tiêu</th></tr><tr><td>Báo Cà Mau</td><td>6</td></tr></table>
                """);
    }

    @Test
    void editingAsPlainTextAndBackChangesNothing() {
        var html = StructuredText.toHtml(COVENANT);
        var text = StructuredText.toText(html);

        assertThat(StructuredText.toHtml(text)).isEqualTo(html);
        assertThat(StructuredText.toText(StructuredText.toHtml(text))).isEqualTo(text);
    }

    @Test
    void theDemonstrationPapersSurviveTheRoundTrip() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/demo/texts"))) {
            for (var file : files.toList()) {
                var html = StructuredText.toHtml(Files.readString(file));

                assertThat(StructuredText.toHtml(StructuredText.toText(html)))
                        .as(file.toString())
                        .isEqualTo(html);
            }
        }
    }

    @Test
    void theSameWordsInAnotherUnicodeFormHaveTheSameBytes() {
        var decomposed = Normalizer.normalize(COVENANT, Normalizer.Form.NFD).replace("\n", "\r\n");

        assertThat(StructuredText.canonicalBytes(decomposed)).isEqualTo(StructuredText.canonicalBytes(COVENANT));
    }

    @Test
    void theOutlineNamesWhatAnOpinionCanPointAt() {
        var outline = StructuredText.outline(StructuredText.toHtml(COVENANT));

        assertThat(outline)
                .extracting(Clause::id)
                .containsExactly(
                        "phan-1", "dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2", "phan-2", "dieu-2", "dieu-2-khoan-1");
        assertThat(outline.get(0)).isEqualTo(new Clause("phan-1", "Phần I", "MỤC ĐÍCH, YÊU CẦU", 1, "phan-1"));
        assertThat(outline.get(1)).isEqualTo(new Clause("dieu-1", "Điều 1", "Mục đích", 2, "dieu-1"));
        assertThat(outline.get(3))
                .isEqualTo(new Clause("dieu-1-khoan-2", "Điều 1 khoản 2", "Tăng cường đoàn kết.", 3, "dieu-1-khoan-2"));
    }

    @Test
    void plansAndRegulationsHaveClausesToo() {
        var outline = StructuredText.outline(StructuredText.toHtml("""
                Kính gửi:
                1. Các đơn vị
                I. MỤC ĐÍCH, YÊU CẦU
                1. Mục đích
                a) Thi đua thực chất
                đ) Điểm đ
                Chương II
                QUY ĐỊNH CỤ THỂ
                Mục 1. NHIỆM VỤ
                Điều 2a. Nhiệm vụ
                a) Điểm của điều
                """));

        assertThat(outline)
                .extracting(Clause::id)
                .containsExactly(
                        "muc-1",
                        "muc-1-khoan-1",
                        "muc-1-khoan-1-diem-a",
                        "muc-1-khoan-1-diem-dd",
                        "chuong-2",
                        "chuong-2-muc-1",
                        "dieu-2a",
                        "dieu-2a-diem-a");
        assertThat(outline).extracting(Clause::label).contains("Mục I khoản 1 điểm đ", "Điều 2a điểm a");
    }

    @Test
    void aClauseKeepsItsIdentityWhenItIsRenumbered() {
        var base = StructuredText.toHtml(COVENANT);

        var edited = StructuredText.toHtml(
                COVENANT.replace(
                        "Điều 2. Yêu cầu\n1. Bám", "Điều 2. Thêm mới\n1. Một khoản mới hẳn.\nĐiều 3. Yêu cầu\n1. Bám"),
                base);
        var again = StructuredText.toHtml(StructuredText.toText(edited), edited);

        assertThat(edited)
                .contains("<h3 id=\"dieu-2\" data-clause=\"dieu-2.2\">Điều 2. Thêm mới</h3>")
                .contains("<h3 id=\"dieu-3\" data-clause=\"dieu-2\">Điều 3. Yêu cầu</h3>")
                .contains("<p id=\"dieu-3-khoan-1\" data-clause=\"dieu-2-khoan-1\">");
        assertThat(again).isEqualTo(edited);
        assertThat(StructuredText.toHtml(COVENANT, edited)).isEqualTo(base);
        assertThat(StructuredText.html(StructuredText.recognised(StructuredText.blocks(edited))))
                .isEqualTo(edited);
    }

    @Test
    void foreignMarkupLosesEverythingButItsWords() {
        var text = StructuredText.toText("""
                <div onclick="x()"><h1>Kế hoạch</h1><script>alert(1)</script><style>p{}</style>
                <p style="color:red">Một <b>hai</b> <a href="javascript:x()">ba</a></p>
                <ul><li>bốn</li></ul><iframe src="//x"></iframe></div>
                """);

        assertThat(text).isEqualTo("Kế hoạch\nMột hai ba\n- bốn\n");
        assertThat(StructuredText.toHtml(text)).doesNotContain("script", "style", "href", "onclick");
    }

    @Test
    void typedMarkupStaysText() {
        var html = StructuredText.toHtml("<script>alert(1)</script>");

        assertThat(html).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> StructuredText.toHtml(" \n\t\u0000\u200b "))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("documents.text-empty");
        assertThatThrownBy(() -> StructuredText.toHtml("a".repeat(StructuredText.MAX_CHARACTERS + 1)))
                .hasMessageContaining("documents.text-too-long");
    }

    @Test
    void lettersWithoutTheirMarksKeepTheirPlace() {
        var text = "Đắk Lắk, Trường Cao đẳng Y tế — ƯỚC";

        assertThat(StructuredText.withoutDiacritics(text))
                .isEqualTo("dak lak, truong cao dang y te — uoc")
                .hasSameSizeAs(text);
        assertThat(new String(StructuredText.canonicalBytes(text), StandardCharsets.UTF_8))
                .contains("Đắk Lắk");
    }

    @Test
    void aNumberNobodyGivesToAPartMakesNoPart() {
        assertThat(StructuredText.toHtml("Phần 99999999999\nChương 4294967296. Điều khoản chung"))
                .isEqualTo("<p>Phần 99999999999</p>\n<p>Chương 4294967296. Điều khoản chung</p>\n");
    }
}
