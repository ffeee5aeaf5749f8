package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexemesTests {

    @Test
    void aWordStandsAsWrittenAndFoldedAtOnePlace() {
        assertThat(words(new Lexemes().add("Tài tử, tai").vector())).isEqualTo("'tài':1 'tai':1,3 'tử':2 'tu':2");
    }

    @Test
    void aSymbolStandsWholeAndInParts() {
        assertThat(words(new Lexemes().add("số 03/GƯ-KTĐ7").vector()))
                .isEqualTo("'số':1 'so':1 '03/gư-ktđ7':2 '03/gu-ktd7':2 '03':2 'gư':3 'gu':3 'ktđ7':4 'ktd7':4");
    }

    @Test
    void typedMarksAreMeantAndMissingOnesAreNot() {
        assertThat(Lexemes.asked("tài tu").query()).isEqualTo("'tài' & 'tu'");
        assertThat(Lexemes.asked("\"Thi đua\" 03/GƯ").query()).matches("'=....' & '03/gư':\\* & \\('thi' <-> 'đua'\\)");
        assertThat(Lexemes.asked("'; drop \"table").query()).isEqualTo("'drop' & 'table'");
        assertThat(Lexemes.asked(" \"&|!:*<>()\\ ").nothing()).isTrue();
    }

    @Test
    void aPhraseAsksForThePairsThatItsTextLeaves() {
        var vector = new Lexemes().add("phong trào Thi đua yêu nước").vector();

        for (var asked : List.of("\"thi đua yêu\"", "\"thi dua yeu\"", "\"THI đua Yeu\"")) {
            assertThat(Lexemes.asked(asked).terms())
                    .as(asked)
                    .hasSize(2)
                    .allSatisfy(pair -> assertThat(vector).contains(pair));
        }
        assertThat(Lexemes.asked("\"đua thi\"").terms())
                .allSatisfy(pair -> assertThat(vector).doesNotContain(pair));
        assertThat(Lexemes.asked("\"số 03/GƯ về\"").terms()).containsExactly("'03/gư':*");
        assertThat(new Lexemes().addAnywhere("thi đua").vector()).doesNotContain("=");
    }

    /** Without the pairs. */
    private static String words(String vector) {
        return vector.replaceAll(" '=....'", "");
    }

    @Test
    void aSnippetShowsWhereTheWordsStand() {
        var text = "mở đầu ".repeat(80) + "phong trào đờn ca tài tử tại Cà Mau " + "kết thúc ".repeat(80);

        var snippet = Snippet.of(text, Lexemes.asked("tai tu").words());

        assertThat(snippet).startsWith("… ").endsWith(" …").contains("tài tử").hasSizeLessThan(220);
        assertThat(Snippet.pieces("đờn ca tài tử <b>", "tai tử"))
                .containsExactly(
                        new Snippet.Piece("đờn ca ", false),
                        new Snippet.Piece("tài", true),
                        new Snippet.Piece(" ", false),
                        new Snippet.Piece("tử", true),
                        new Snippet.Piece(" <b>", false));
        assertThat(Snippet.of("ngắn", List.of("khác"))).isEqualTo("ngắn");
    }

    @Test
    void longTextsAreCutBetweenWords() {
        var rows = SearchIndex.rows(List.of("một hai ba ".repeat(3_000), "bốn", "năm"));

        assertThat(rows).allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(SearchIndex.ROW_CHARACTERS));
        assertThat(String.join(" ", rows).replaceAll("\\s+", " ")).isEqualTo("một hai ba ".repeat(3_000) + "bốn năm");
    }
}
