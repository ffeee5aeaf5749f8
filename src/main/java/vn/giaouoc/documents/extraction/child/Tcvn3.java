package vn.giaouoc.documents.extraction.child;

import java.util.HashMap;
import java.util.Map;

/**
 * TCVN 5712:1993 VN3, also called ABC: one character a letter, capitals with marks come from a font of capitals.
 *
 * <p>Source: TCVN 5712:1993, table of VN3.
 */
final class Tcvn3 {

    private static final String OLD = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private static final String NEW = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    /** Stands for the soft hyphen in what is read from an old Word file. */
    static final char BREAK = '\u200B';

    private static final Map<Character, Character> LETTERS = new HashMap<>();

    static {
        for (int i = 0; i < OLD.length(); i++) {
            LETTERS.put(OLD.charAt(i), NEW.charAt(i));
        }
        // the letter ư is the soft hyphen of Western text, which the readers of old Word files give as a break without
        // width
        LETTERS.put(BREAK, 'ư');
    }

    private Tcvn3() {}

    static String toUnicode(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            out.append(LETTERS.getOrDefault(letter, letter).charValue());
        }
        return out.toString();
    }
}
