package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Structured text as a list of blocks, made from lines or from canonical HTML, and written as either. */
final class TextBlocks {

    private TextBlocks() {}

    /** Blocks of clean lines: one line a block, but for tables and for the title of a part on the line below it. */
    static List<TextBlock> ofLines(List<String> lines) {
        var blocks = new ArrayList<TextBlock>();
        var below = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var kind = BlockWords.kind(line);
            if (kind == BlockKind.TABLE) {
                int to = i;
                while (to + 1 < lines.size() && lines.get(to + 1).startsWith("|")) {
                    to++;
                }
                blocks.add(new TextBlock(kind, null, String.join("\n", lines.subList(i, to + 1))));
                i = to;
                continue;
            }
            if (kind == BlockKind.PART || kind == BlockKind.ARTICLE) {
                below = true;
            } else if (!below) {
                // a list before the first article, such as the parties, is no clause
                kind = BlockKind.PARAGRAPH;
            }
            if (kind == BlockKind.PART && titledBelow(lines, i)) {
                blocks.add(new TextBlock(kind, null, line + "\n" + lines.get(++i)));
            } else {
                blocks.add(new TextBlock(kind, null, line));
            }
        }
        return blocks;
    }

    private static boolean titledBelow(List<String> lines, int at) {
        return BlockWords.roman(lines.get(at)) == null
                && at + 1 < lines.size()
                && BlockWords.inCapitals(lines.get(at + 1))
                && BlockWords.kind(lines.get(at + 1)) == BlockKind.PARAGRAPH;
    }

    /** Blocks of canonical HTML, each clause with its identity; recognised anew, so that older texts read as new ones do. */
    static List<TextBlock> ofHtml(String html) {
        var lines = new ArrayList<String>();
        var clauses = new ArrayList<String>();
        for (var element : Jsoup.parseBodyFragment(html).body().children()) {
            var rows = element.normalName().equals("table")
                    ? element.select("tr").stream().map(TextBlocks::row).toList()
                    : element.wholeText()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
            for (int i = 0; i < rows.size(); i++) {
                lines.add(rows.get(i));
                clauses.add(i == 0 ? identity(element) : "");
            }
        }
        return identified(ofLines(lines), clauses);
    }

    /** Blocks with the identities that stood at their first lines. */
    static List<TextBlock> identified(List<TextBlock> blocks, List<String> clauses) {
        var identified = new ArrayList<TextBlock>();
        int line = 0;
        for (var block : blocks) {
            var clause = clauses.get(line);
            identified.add(clause.isEmpty() ? block : block.withClause(clause));
            line += (int) block.text().lines().count();
        }
        return identified;
    }

    private static String identity(Element element) {
        return element.hasAttr("data-clause") ? element.attr("data-clause") : element.id();
    }

    static String row(Element row) {
        var cells = new ArrayList<String>();
        row.select("th, td")
                .forEach(cell -> cells.add(
                        cell.wholeText().replaceAll("\\s+", " ").strip().replace('|', '/')));
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Canonical HTML. */
    static String html(List<TextBlock> blocks) {
        var out = new StringBuilder();
        for (var placed : Placing.of(blocks)) {
            var text = placed.block().text();
            switch (placed.block().kind()) {
                case PART -> element(out, "h2", placed, text);
                case ARTICLE -> element(out, "h3", placed, text);
                case CLAUSE, POINT, PARAGRAPH -> element(out, "p", placed, text);
                case TABLE -> table(out, text);
            }
        }
        return out.toString();
    }

    private static void element(StringBuilder out, String tag, PlacedBlock placed, String text) {
        out.append('<').append(tag);
        if (placed.anchor() != null) {
            out.append(" id=\"").append(placed.anchor()).append('"');
            if (placed.id() != null && !placed.id().equals(placed.anchor())) {
                out.append(" data-clause=\"").append(placed.id()).append('"');
            }
        }
        out.append('>')
                .append(escape(text).replace("\n", "<br>"))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static void table(StringBuilder out, String text) {
        out.append("<table>");
        var tag = "th";
        for (var line : text.lines().toList()) {
            out.append("<tr>");
            for (var cell : BlockWords.cells(line)) {
                out.append('<')
                        .append(tag)
                        .append('>')
                        .append(escape(cell))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            out.append("</tr>");
            tag = "td";
        }
        out.append("</table>\n");
    }

    /** Plain text for editing: an empty line before parts and articles. */
    static String text(List<TextBlock> blocks) {
        var out = new StringBuilder();
        for (var block : blocks) {
            var headed = block.kind() == BlockKind.PART || block.kind() == BlockKind.ARTICLE;
            out.append(headed && !out.isEmpty() ? "\n" : "")
                    .append(block.text())
                    .append('\n');
        }
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
