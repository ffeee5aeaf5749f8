package vn.giaouoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeNamesTests {

    @Test
    void vietnameseStaysAndNothingLeadsElsewhere() {
        assertThat(SafeNames.segment("05/GƯ-KTĐ7 Giao ước thi đua năm 2024"))
                .isEqualTo("05-GƯ-KTĐ7 Giao ước thi đua năm 2024");
        assertThat(SafeNames.segment("..")).isEqualTo("khong-ten");
        assertThat(SafeNames.segment("../../etc/passwd")).isEqualTo("-..-etc-passwd");
        assertThat(SafeNames.segment("a\u202Etxt.exe")).isEqualTo("a-txt.exe");
        assertThat(SafeNames.segment("kết thúc. ")).isEqualTo("kết thúc");
        for (var bad : List.of("a\\b", "a:b", "a*b", "a\u0000b", "a\nb", "a|b")) {
            assertThat(SafeNames.segment(bad)).as(bad).isEqualTo("a-b");
        }
    }

    @Test
    void longNamesAreCutBetweenCharactersAndKeepTheirEnding() {
        var name = SafeNames.file("ữ".repeat(200) + ".pdf");

        assertThat(name).endsWith("ữ.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(100);
        assertThat(SafeNames.file("no ending")).isEqualTo("no ending");
    }
}
