package vn.giaouoc.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes canonical HTML of clean lines: one block a line, nothing but our own tags, anchors where one can point. */
final class TextBlocks {

    private static final Pattern PART =
            Pattern.compile("(Phần|Chương|Phụ lục)(?: ([IVXLC]+|\\d+))?(?:[.:] ?(.+))?", Pattern.UNICODE_CASE);
    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d{1,4})([a-zđ]?)[.:]? ?(.*)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3})\\. .+");
    private static final Map<String, String> ANCHORS = Map.of("Phần", "phan", "Chương", "chuong", "Phụ lục", "phu-luc");

    private final List<String> lines;
    private final Set<String> anchors = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private String article = "";

    TextBlocks(List<String> lines) {
        this.lines = lines;
    }

    String html() {
        for (int i = 0; i < lines.size(); ) {
            i += block(i);
        }
        return out.toString();
    }

    /** Writes the block that begins at a line; tells how many lines it took. */
    private int block(int at) {
        var line = lines.get(at);
        if (line.startsWith("|")) {
            return table(at);
        }
        var part = PART.matcher(line);
        if (part.matches() && (part.group(2) != null || line.equals("Phụ lục"))) {
            return part(at, part.group(1), part.group(2) == null ? "" : part.group(2));
        }
        var heading = ARTICLE.matcher(line);
        if (heading.matches()) {
            article = "dieu-" + heading.group(1) + heading.group(2).replace("đ", "dd");
            out.append("<h3")
                    .append(anchor(article))
                    .append('>')
                    .append(escape(line))
                    .append("</h3>\n");
            return 1;
        }
        var clause = CLAUSE.matcher(line);
        var anchor = clause.matches() && !article.isEmpty() ? anchor(article + "-khoan-" + clause.group(1)) : "";
        out.append("<p").append(anchor).append('>').append(escape(line)).append("</p>\n");
        return 1;
    }

    /** A part's title stands on the same line or, in capitals, on the next. */
    private int part(int at, String word, String numeral) {
        article = "";
        var number =
                numeral.isEmpty() || Character.isDigit(numeral.charAt(0)) ? numeral : String.valueOf(roman(numeral));
        var anchor = ANCHORS.getOrDefault(word, "phan") + (number.isEmpty() ? "" : "-" + number);
        out.append("<h2").append(anchor(anchor)).append('>').append(escape(lines.get(at)));
        var titled = at + 1 < lines.size() && inCapitals(lines.get(at + 1));
        if (titled) {
            out.append("<br>").append(escape(lines.get(at + 1)));
        }
        out.append("</h2>\n");
        return titled ? 2 : 1;
    }

    private int table(int at) {
        out.append("<table>");
        int row = at;
        for (; row < lines.size() && lines.get(row).startsWith("|"); row++) {
            var tag = row == at ? "th" : "td";
            out.append("<tr>");
            for (var cell : cells(lines.get(row))) {
                out.append('<')
                        .append(tag)
                        .append('>')
                        .append(escape(cell))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            out.append("</tr>");
        }
        out.append("</table>\n");
        return row - at;
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length());
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private String anchor(String id) {
        return anchors.add(id) ? " id=\"" + id + "\"" : "";
    }

    private static boolean inCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT))
                && line.chars().anyMatch(Character::isLetter)
                && !line.startsWith("|");
    }

    private static int roman(String numeral) {
        var values = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100);
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = values.getOrDefault(numeral.charAt(i), 0);
            sum += value < before ? -value : value;
            before = value;
        }
        return sum;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
