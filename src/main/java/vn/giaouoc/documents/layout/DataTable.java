package vn.giaouoc.documents.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table of the text, with widths by what stands in its columns: no word is torn, long texts get the room that is left. */
final class DataTable {

    private static final Pattern FIGURE = Pattern.compile("[-–+]?[\\d.,/%]*|[xX]|[A-Z]{1,2}\\d{0,2}");
    private static final int MANY_COLUMNS = 7;
    /** Signs of average width that fit side by side, upright; a page on its side takes half as many more. */
    private static final int SIGNS_A_LINE = 62;

    private static final double SIDEWAYS = 1.5;
    private static final double SMALL = 1.18;
    private static final int MUCH_TEXT = 160;

    private final Element source;
    private final int columns;
    private final double signs;

    private DataTable(Element source, boolean sideways) {
        this.source = source;
        this.columns = source.select("tr").stream()
                .mapToInt(Element::childrenSize)
                .max()
                .orElse(0);
        this.signs = SIGNS_A_LINE * (sideways ? SIDEWAYS : 1) * (columns >= MANY_COLUMNS ? SMALL : 1);
    }

    static Element of(Element source, boolean sideways) {
        return new DataTable(source, sideways).made();
    }

    private Element made() {
        var table = new Element("table").addClass("data");
        if (columns >= MANY_COLUMNS) {
            table.addClass("many");
        }
        var widths = widths();
        Element body = null;
        for (var row : source.select("tr")) {
            boolean head = body == null && row.selectFirst("th") != null && table.childrenSize() == 0;
            if (!head && body == null) {
                body = table.appendElement("tbody");
            }
            var into = (head ? table.appendElement("thead") : Objects.requireNonNull(body)).appendElement("tr");
            cells(into, row, head ? "th" : "td");
            if (into.elementSiblingIndex() == 0) {
                IntStream.range(0, columns)
                        .forEach(i ->
                                into.child(i).attr("style", String.format(Locale.ROOT, "width: %.2f%%", widths[i])));
            }
        }
        return table;
    }

    private void cells(Element into, Element row, String tag) {
        for (var cell : row.select("th, td")) {
            var words = cell.wholeText().strip();
            var made = into.appendElement(tag).text(words);
            if (tag.equals("td") && FIGURE.matcher(words).matches()) {
                made.addClass("figure");
            }
        }
        for (int i = row.childrenSize(); i < columns; i++) {
            into.appendElement(tag);
        }
    }

    /** Parts of a hundred: first the longest word of each column, then the rest by how much text there is. */
    private double[] widths() {
        var least = new double[columns];
        var more = new double[columns];
        for (var row : source.select("tr")) {
            for (int i = 0; i < row.childrenSize(); i++) {
                var words = row.child(i).wholeText().strip();
                least[i] = Math.max(least[i], longestWord(words) * 1.15 + 2);
                more[i] = Math.max(more[i], Math.min(words.length(), MUCH_TEXT));
            }
        }
        double room = Math.max(0, signs - Arrays.stream(least).sum());
        double wanted = Math.max(1, Arrays.stream(more).sum());
        var widths = IntStream.range(0, columns)
                .mapToDouble(i -> least[i] + room * more[i] / wanted)
                .toArray();
        double all = Math.max(1, Arrays.stream(widths).sum());
        return Arrays.stream(widths).map(width -> 100 * width / all).toArray();
    }

    private static int longestWord(String words) {
        return Arrays.stream(words.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }
}
