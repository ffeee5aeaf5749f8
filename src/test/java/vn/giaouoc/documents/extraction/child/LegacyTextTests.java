package vn.giaouoc.documents.extraction.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.FindingKind;
import vn.giaouoc.documents.SecrecyMark;

class LegacyTextTests {

    private static final String TEXT = """
            Điều 1. Giao ước thi đua yêu nước giữa các đơn vị trong Khối thi đua 7
            Thực hiện thắng lợi nhiệm vụ chính trị, phấn đấu hoàn thành xuất sắc các chỉ tiêu được giao;
            giữ gìn kỷ luật, kỷ cương, nghĩa vụ của người cán bộ; ủng hộ quỹ vì người nghèo, khuyến học.
            Trưởng khối chịu trách nhiệm tổng kết, bình xét, đề nghị khen thưởng trước ngày 15 tháng 12.
            """.strip();
    private static final String ALL_LETTERS =
            "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ"
                    + " ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ";

    @Test
    void everyLetterOfTcvn3AndVniComesBack() {
        assertThat(Tcvn3.toUnicode(tcvn3(ALL_LETTERS))).isEqualTo(ALL_LETTERS);
        assertThat(Vni.toUnicode(vni(ALL_LETTERS))).isEqualTo(ALL_LETTERS);
        var capitals = ALL_LETTERS.toUpperCase(Locale.ROOT);
        assertThat(Vni.toUnicode(vni(capitals))).isEqualTo(capitals);
        assertThat(Tcvn3.toUnicode("Giao ­íc thi ®ua")).isEqualTo("Giao ước thi đua");
        assertThat(Vni.toUnicode("Giao öôùc thi ñua ÑAÀY ÖU")).isEqualTo("Giao ước thi đua ĐẦY ƯU");
    }

    @Test
    void eachOldEncodingIsToldFromTheOthersByItsSyllables() {
        assertThat(LegacyText.byScore(tcvn3(TEXT))).isEqualTo(FindingKind.TCVN3);
        assertThat(LegacyText.byScore(vni(TEXT))).isEqualTo(FindingKind.VNI);
        assertThat(LegacyText.byScore(as1258(TEXT))).isEqualTo(FindingKind.WINDOWS_1258);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(LegacyText.byScore(TEXT)).isNull();
        assertThat(LegacyText.byScore("The café's naïve résumé, the fiancée and the Brontë façade; Zoë, voilà"))
                .isNull();
        assertThat(LegacyText.byScore("Die Straße führt über Köln, Düsseldorf, Münster, schön und größer, Bäume"))
                .isNull();
        assertThat(LegacyText.byScore("Le collège où j'étais élève a été fermé après l'été; déjà, là-bas, très âgé"))
                .isNull();
        assertThat(LegacyText.byScore("plain text")).isNull();
    }

    @Test
    void linesInUnicodeAmongOldOnesAreKept() {
        var seen = new Seen();
        seen.font(".VnTime");
        seen.page(tcvn3("Điều 1. Phấn đấu hoàn thành") + "\nĐiều 2. Viết bằng Unicode\nplain");

        LegacyText.convert(seen);

        assertThat(seen.pages()).containsExactly("Điều 1. Phấn đấu hoàn thành\nĐiều 2. Viết bằng Unicode\nplain");
        assertThat(seen.answer().findings()).containsKey(FindingKind.TCVN3);
    }

    @Test
    void aStampedSecrecyMarkIsSeenAndAWordIsNot() {
        assertThat(SecrecyMark.standsOn(("UBND TỈNH CÀ MAU\nTỐI MẬT\nKẾ HOẠCH")))
                .isTrue();
        assertThat(SecrecyMark.standsOn(("ĐỘ MẬT: MẬT"))).isTrue();
        assertThat(SecrecyMark.standsOn(("bảo vệ bí mật nhà nước\nMật ong\nBÍ MẬT NHÀ NƯỚC")))
                .isFalse();
    }

    static String tcvn3(String text) {
        var back = new HashMap<String, String>();
        for (char c = 0xA1; c <= 0xFF; c++) {
            var letter = Tcvn3.toUnicode(String.valueOf(c));
            if (letter.charAt(0) != c || "ãáâèéêìíòóôùúýõ".indexOf(c) < 0) {
                back.put(letter, String.valueOf(c));
            }
        }
        return replaced(text, back);
    }

    static String vni(String text) {
        var back = new HashMap<String, String>();
        for (char a : "aeoôuöyAEOÔUÖYiIñÑîÎæÆóÓòÒíÍìÌôöÔÖ".toCharArray()) {
            var one = Vni.toUnicode(String.valueOf(a));
            back.putIfAbsent(one, String.valueOf(a));
            for (char mark : "øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË".toCharArray()) {
                var two = Vni.toUnicode(a + String.valueOf(mark));
                if (two.length() == 1 && Character.isUpperCase(a) == Character.isUpperCase(mark)) {
                    back.put(two, a + String.valueOf(mark));
                }
            }
        }
        return replaced(text, back);
    }

    static String as1258(String text) {
        var out = new StringBuilder();
        var vietnamese = Charset.forName("windows-1258");
        for (var letter : text.split("")) {
            var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            var base = Normalizer.normalize(
                    parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
            out.append(new String((base + tone).getBytes(vietnamese), Charset.forName("windows-1252")));
        }
        return out.toString();
    }

    private static String replaced(String text, Map<String, String> letters) {
        var out = new StringBuilder();
        for (var letter : text.split("")) {
            out.append(letters.getOrDefault(letter, letter));
        }
        return out.toString();
    }
}
