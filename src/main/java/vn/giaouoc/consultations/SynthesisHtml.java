package vn.giaouoc.consultations;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The synthesis as the markup of the paper: head of Decree 30/2020/NĐ-CP, then the table. */
final class SynthesisHtml {

    /** Hundredths of the width that each column gets; the classes stand in the style of the paper. */
    private static final List<Integer> SHARES = List.of(5, 10, 15, 28, 10, 32);

    private final StringBuilder out = new StringBuilder();

    private SynthesisHtml() {}

    static String of(Synthesis table) {
        var html = new SynthesisHtml();
        html.head(table);
        html.table(table);
        return html.out.toString();
    }

    private void head(Synthesis table) {
        out.append("<table class=\"plain head\" role=\"presentation\"><tr><td class=\"left\"><div class=\"issuer\">")
                .append(text(SynthesisWords.capitals(table.groupName())))
                .append("</div><div class=\"rule\"></div></td><td class=\"right\"><div class=\"state\">")
                .append("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div><span class=\"motto\">")
                .append("Độc lập - Tự do - Hạnh phúc</span></div></td></tr></table>")
                .append("<h1>")
                .append(SynthesisWords.TITLE)
                .append("</h1><p class=\"subject\">")
                .append(text(SynthesisWords.subject(table)))
                .append("</p><div class=\"subject-rule\"></div><p>")
                .append(text(SynthesisWords.intro(table)))
                .append("</p><p>")
                .append(text(SynthesisWords.stances(table)))
                .append("</p>");
    }

    private void table(Synthesis table) {
        out.append("<table class=\"data\"><thead><tr>");
        for (int i = 0; i < SynthesisWords.COLUMNS.size(); i++) {
            out.append("<th class=\"w").append(SHARES.get(i)).append("\">");
            out.append(text(SynthesisWords.COLUMNS.get(i))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        int number = 0;
        for (var row : table.rows()) {
            out.append("<tr><td class=\"figure\">").append(++number).append("</td>");
            cell(List.of(SynthesisWords.clause(row)));
            cell(List.of(row.opinion().unitName() + (row.opinion().late() ? " (trả lời muộn)" : "")));
            cell(row.opinion().words().lines().toList());
            cell(List.of(SynthesisWords.verdict(row.opinion().verdict())));
            cell(answer(row));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    /** Reason, what the team wrote about the change, and the words of the text itself. */
    static List<String> answer(Synthesis.Row row) {
        var lines = new java.util.ArrayList<String>();
        if (row.opinion().reason() != null) {
            lines.addAll(row.opinion().reason().lines().toList());
        }
        if (row.opinion().changedWords() != null) {
            lines.addAll(row.opinion().changedWords().lines().toList());
        }
        lines.addAll(SynthesisWords.changed(row));
        return lines;
    }

    private void cell(List<String> lines) {
        out.append("<td>");
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "<br />").append(text(lines.get(i)));
        }
        out.append("</td>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
