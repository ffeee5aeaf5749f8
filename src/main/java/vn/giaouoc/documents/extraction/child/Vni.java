package vn.giaouoc.documents.extraction.child;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI Windows: a letter followed by a mark, so the longest match counts first. */
final class Vni {

    private static final String[] PAIRS = {
        "aà:aø aá:aù aả:aû aã:aõ aạ:aï aâ:aâ aầ:aà aấ:aá aẩ:aå aẫ:aã aậ:aä aă:aê aằ:aè aắ:aé aẳ:aú aẵ:aü aặ:aë",
        "eè:eø eé:eù eẻ:eû eẽ:eõ eẹ:eï eê:eâ eề:eà eế:eá eể:eå eễ:eã eệ:eä",
        "oò:oø oó:où oỏ:oû oõ:oõ oọ:oï oô:oâ oồ:oà oố:oá oổ:oå oỗ:oã oộ:oä oờ:ôø oớ:ôù oở:ôû oỡ:ôõ oợ:ôï",
        "uù:uø uú:uù uủ:uû uũ:uõ uụ:uï uừ:öø uứ:öù uử:öû uữ:öõ uự:öï yỳ:yø yý:yù yỷ:yû yỹ:yõ",
        "iì:ì ií:í iỉ:æ iĩ:ó iị:ò oơ:ô uư:ö yỵ:î dđ:ñ"
    };

    private static final Map<String, String> LETTERS = new HashMap<>();

    static {
        for (var line : PAIRS) {
            for (var pair : line.split(" ")) {
                var letter = pair.substring(1, 2);
                var old = pair.substring(3);
                LETTERS.put(old, letter);
                LETTERS.put(old.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
                // a capital is often written with the small mark
                if (old.length() == 2) {
                    LETTERS.put(
                            old.substring(0, 1).toUpperCase(Locale.ROOT) + old.substring(1),
                            letter.toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    private Vni() {}

    static String toUnicode(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var two = at + 1 < text.length() ? LETTERS.get(text.substring(at, at + 2)) : null;
            var one = two == null ? LETTERS.get(text.substring(at, at + 1)) : null;
            out.append(two != null ? two : one != null ? one : text.substring(at, at + 1));
            at += two != null ? 2 : 1;
        }
        return out.toString();
    }
}
