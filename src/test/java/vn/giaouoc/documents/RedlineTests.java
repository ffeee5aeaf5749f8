package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.Hunk.Change;
import vn.giaouoc.documents.Piece.Mark;

class RedlineTests {

    private static final String BASE = """
            Phần I
            MỤC ĐÍCH
            Điều 1. Mục đích
            1. Tạo khí thế thi đua sôi nổi trong sáu đơn vị.
            2. Tăng cường đoàn kết, phối hợp giữa các đơn vị.
            Điều 2. Yêu cầu
            1. Chấm điểm công khai, công bằng.
            | Đơn vị | Chỉ tiêu |
            | Báo Cà Mau | 6 |
            """;

    @Test
    void showsChangedWordsWithinTheirClause() {
        var hunks = compare(BASE, BASE.replace("sôi nổi", "sôi nổi, thực chất").replace("| 6 |", "| 7 |"));

        var changed = hunks.stream().filter(Hunk::changed).toList();
        assertThat(changed).extracting(Hunk::to).containsExactly("Điều 1 khoản 1", "Điều 2 khoản 1");
        assertThat(changed.get(0).clause()).isEqualTo("dieu-1-khoan-1");
        assertThat(changed.get(0).pieces())
                .containsExactly(
                        new Piece(Mark.SAME, "1. Tạo khí thế thi đua sôi nổi"),
                        new Piece(Mark.INSERTED, ", thực chất"),
                        new Piece(Mark.SAME, " trong sáu đơn vị."));
        assertThat(changed.get(1).pieces())
                .containsExactly(
                        new Piece(Mark.SAME, "Báo Cà Mau | "),
                        new Piece(Mark.DELETED, "6"),
                        new Piece(Mark.INSERTED, "7"));
    }

    @Test
    void aRenumberedClausePairsByItsWords() {
        var hunks = compare(
                BASE, BASE.replace("Điều 2. Yêu cầu", "Điều 2. Phạm vi\n1. Áp dụng cho cả năm.\nĐiều 3. Yêu cầu"));

        assertThat(hunks.stream().filter(Hunk::changed))
                .extracting(Hunk::change)
                .containsExactly(Change.INSERTED, Change.INSERTED, Change.RENUMBERED);
        var renumbered = hunks.stream()
                .filter(hunk -> hunk.change() == Change.RENUMBERED)
                .findFirst()
                .orElseThrow();
        assertThat(renumbered.from()).isEqualTo("Điều 2");
        assertThat(renumbered.to()).isEqualTo("Điều 3");
    }

    @Test
    void aClauseMovedWordForWordIsSaidToHaveMoved() {
        var moved = BASE.replace("2. Tăng cường đoàn kết, phối hợp giữa các đơn vị.\n", "")
                + "2. Tăng cường đoàn kết, phối hợp giữa các đơn vị.\n";

        var changed = compare(BASE, moved).stream().filter(Hunk::changed).toList();

        assertThat(changed).extracting(Hunk::change).containsExactly(Change.MOVED_AWAY, Change.MOVED_HERE);
        assertThat(changed).extracting(Hunk::from).containsOnly("Điều 1 khoản 2");
        assertThat(changed).extracting(Hunk::to).containsOnly("Điều 2 khoản 2");
    }

    @Test
    void anIdentityPairsWhatWordsAloneWouldNot() {
        var before = StructuredText.toHtml("Điều 1. Mục đích\n1. Báo cáo trước ngày 20 hằng tháng.");
        var after = "<h3 id=\"dieu-1\">Điều 1. Mục đích</h3>\n"
                + "<p id=\"dieu-1-khoan-1\">1. Báo cáo bằng văn bản gửi Khối trưởng và Tổ Giúp việc trước ngày 25.</p>\n";

        assertThat(Comparing.of(TextBlocks.ofHtml(before), TextBlocks.ofHtml(after), Deadline.NEVER)
                        .hunks())
                .extracting(Hunk::change)
                .containsExactly(Change.SAME, Change.CHANGED);
    }

    @Test
    void theSameTextInAnotherUnicodeFormIsTheSame() {
        assertThat(compare(BASE, Normalizer.normalize(BASE, Normalizer.Form.NFD)))
                .noneMatch(Hunk::changed);
    }

    @Test
    void bothTextsCanBeReadFromTheRedline() {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var before = text(random, 12);
            var after = mangled(before, random);

            var hunks = compare(before, after);

            assertThat(side(hunks, Mark.INSERTED)).isEqualTo(rows(before));
            assertThat(side(hunks, Mark.DELETED)).isEqualTo(rows(after));
        }
    }

    @Test
    void whollyDifferentBooksAreComparedInTime() {
        var random = new Random(3);
        var one = text(random, 900);
        var other = text(random, 900).replace("Điều", "Mục").replaceAll("[aeiou]", "y");
        var began = System.nanoTime();

        var result = Comparing.of(blocks(one), blocks(other), Deadline.in(Redline.TIME));

        assertThat(result.hunks()).isNotEmpty();
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }

    @Test
    void manyShortLinesWithNothingInCommonDoNotHang() {
        var one = IntStream.range(0, 60_000).mapToObj(i -> "a" + i % 3).collect(Collectors.joining("\n"));
        var other = IntStream.range(0, 60_000).mapToObj(i -> "b" + i % 3).collect(Collectors.joining("\n"));
        var began = System.nanoTime();

        var result = Comparing.of(blocks(one), blocks(other), Deadline.in(Redline.TIME));

        assertThat(result.whole()).isFalse();
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }

    private static List<Hunk> compare(String before, String after) {
        var result = Comparing.of(blocks(before), blocks(after), Deadline.NEVER);
        assertThat(result.whole()).isTrue();
        return result.hunks();
    }

    private static List<TextBlock> blocks(String text) {
        return TextBlocks.ofHtml(StructuredText.toHtml(text));
    }

    /** The blocks of one side, as a sorted list: moved ones stand where they were or where they are. */
    private static List<String> side(List<Hunk> hunks, Mark not) {
        return hunks.stream()
                .map(hunk -> hunk.pieces().stream()
                        .filter(piece -> piece.mark() != not)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> rows(String text) {
        return blocks(text).stream().map(TextBlock::text).toList();
    }

    static String text(Random random, int articles) {
        var words =
                "thi đua khen thưởng đơn vị hoàn thành nhiệm vụ kế hoạch báo cáo tổng kết chấm điểm công khai minh bạch tổ chức"
                        .split(" ");
        var out = new StringBuilder();
        for (int article = 1; article <= articles; article++) {
            out.append("Điều ")
                    .append(article)
                    .append(". Điều của ")
                    .append(random.nextInt(1000))
                    .append('\n');
            for (int clause = 1; clause <= 3; clause++) {
                out.append(clause).append(". ");
                for (int word = 0; word < 20; word++) {
                    out.append(words[random.nextInt(words.length)]).append(word % 7 == 6 ? ", " : " ");
                }
                out.append("số ").append(random.nextInt(500)).append(".\n");
            }
        }
        return out.toString();
    }

    private static String mangled(String text, Random random) {
        return text.lines()
                .filter(line -> random.nextInt(12) != 0)
                .map(line -> random.nextInt(4) == 0
                        ? line.replace("đơn vị", "cơ quan,  tổ chức").replace("khai", "")
                        : line)
                .map(line -> random.nextInt(15) == 0 ? line + "\n9. Thêm một khoản " + random.nextInt(99) : line)
                .collect(Collectors.joining("\n"));
    }
}
