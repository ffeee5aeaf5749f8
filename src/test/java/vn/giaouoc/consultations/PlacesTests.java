package vn.giaouoc.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.Clause;
import vn.giaouoc.documents.StructuredText;

/** However a unit cites a clause, it is found in the text. */
class PlacesTests {

    private static final List<Clause> OUTLINE = StructuredText.outline(StructuredText.toHtml("""
            Phần I
            MỤC ĐÍCH
            Điều 1. Mục đích
            1. Thi đua sôi nổi.
            2. Đoàn kết.
            Phần II
            NỘI DUNG
            Điều 2. Yêu cầu
            1. Bám sát nhiệm vụ.
            Điều 11. Báo cáo
            1. Nộp báo cáo.
            """));

    @Test
    void theSamePlaceIsFoundHoweverItIsCited() {
        for (var cited : List.of(
                "Điều 1 khoản 2",
                "khoản 2 Điều 1",
                "Khoản 2, điều 1",
                "Điều 1.2",
                "điểm b khoản 2 Điều 1",
                "ĐIỀU 1 KHOẢN 2")) {
            assertThat(label(cited)).as(cited).isEqualTo("Điều 1 khoản 2");
        }
        assertThat(label("Điều 1")).isEqualTo("Điều 1");
        assertThat(label("Điều 11")).isEqualTo("Điều 11");
        assertThat(label("khoản 9 Điều 2"))
                .as("the article, if it has no such clause")
                .isEqualTo("Điều 2");
        assertThat(label("Phần II")).isEqualTo("Phần II");
    }

    @Test
    void whatNamesNoPlaceIsNotFound() {
        for (var cited : List.of("", "Phụ lục", "Điều 99", "lời mở đầu", "phần mở đầu")) {
            assertThat(Places.find(cited, OUTLINE)).as(cited).isEmpty();
        }
        assertThat(Places.find(null, OUTLINE)).isEmpty();
    }

    @Test
    void aClauseLiesInItsArticleAndInNoOther() {
        assertThat(Places.within("1/2", "1")).isTrue();
        assertThat(Places.within("1", "1")).isTrue();
        assertThat(Places.within("11/1", "1")).isFalse();
        assertThat(Places.within("1", "1/2")).isFalse();
    }

    private static String label(String cited) {
        return Places.find(cited, OUTLINE).map(Clause::label).orElse("");
    }
}
