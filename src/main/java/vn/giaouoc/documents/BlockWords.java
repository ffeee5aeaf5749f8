package vn.giaouoc.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How blocks begin. No {@code \b} beside Vietnamese letters: its meaning differs between Java versions. */
final class BlockWords {

    static final Pattern PART =
            Pattern.compile("(Phần|Chương|Mục|Phụ lục)(?: ([IVXLC]+|\\d{1,6}))?(?:[.:] ?(.+))?", Pattern.UNICODE_CASE);
    static final Pattern ROMAN = Pattern.compile("([IVXLC]{1,6})\\. (.+)");
    static final Pattern ARTICLE = Pattern.compile("Điều (\\d{1,4})([a-zđ]?)[.:]? ?(.*)");
    static final Pattern CLAUSE = Pattern.compile("(\\d{1,3})\\. .+");
    static final Pattern POINT = Pattern.compile("([a-zđ]{1,2})\\) .+");

    private static final Pattern NUMBERED =
            Pattern.compile("(?:(?:Phần|Chương|Mục|Phụ lục)(?: (?:[IVXLC]+|\\d{1,6}))?[.:]?"
                    + "|Điều \\d{1,4}[a-zđ]?[.:]?|[IVXLC]{1,6}\\.|\\d{1,3}\\.|[a-zđ]{1,2}\\))(?:\\s+|$)");
    private static final Map<Character, Integer> ROMANS = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100);

    private BlockWords() {}

    static @Nullable Matcher part(String line) {
        var part = PART.matcher(line);
        return part.matches() && (part.group(2) != null || line.equals("Phụ lục")) ? part : null;
    }

    static @Nullable Matcher roman(String line) {
        var roman = ROMAN.matcher(line);
        return roman.matches() && inCapitals(roman.group(2)) ? roman : null;
    }

    /** What a line is; whether a numbered line is khoản or điểm also depends on where it stands. */
    static BlockKind kind(String line) {
        if (line.startsWith("|")) {
            return BlockKind.TABLE;
        }
        if (part(line) != null || roman(line) != null) {
            return BlockKind.PART;
        }
        if (ARTICLE.matcher(line).matches()) {
            return BlockKind.ARTICLE;
        }
        return CLAUSE.matcher(line).matches()
                ? BlockKind.CLAUSE
                : POINT.matcher(line).matches() ? BlockKind.POINT : BlockKind.PARAGRAPH;
    }

    /** The words of a block without the number before them: what stays when it is renumbered. */
    static String withoutNumber(TextBlock block) {
        if (block.kind() == BlockKind.TABLE || block.kind() == BlockKind.PARAGRAPH) {
            return block.text();
        }
        var number = NUMBERED.matcher(block.text());
        return number.lookingAt() ? block.text().substring(number.end()) : block.text();
    }

    static boolean inCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT))
                && line.chars().anyMatch(Character::isLetter)
                && !line.startsWith("|");
    }

    static int number(String numeral) {
        return Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : ofRoman(numeral);
    }

    private static int ofRoman(String numeral) {
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = ROMANS.getOrDefault(numeral.charAt(i), 0);
            sum += value < before ? -value : value;
            before = value;
        }
        return sum;
    }

    static List<String> cells(String line) {
        var inner = line.substring(1, line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length());
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
