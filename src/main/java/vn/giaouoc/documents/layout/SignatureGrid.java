package vn.giaouoc.documents.layout;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.SignerBlock;

/**
 * The signatures: two blocks a row, each row a table that is never torn, the last odd one at the right beside Nơi nhận. The
 * first row stays with the last lines of the text.
 */
final class SignatureGrid {

    private final PaperContent content;
    private final TypeLayout layout;
    private final @Nullable String verifyAt;

    SignatureGrid(PaperContent content, TypeLayout layout, @Nullable String verifyAt) {
        this.content = content;
        this.layout = layout;
        this.verifyAt = verifyAt;
    }

    void appendTo(Element body) {
        var first = withLastLines(body);
        if (layout.gridTitle() != null && content.signers().size() > 1) {
            first.appendElement("div").addClass("grid-title").text(layout.gridTitle());
        }
        var signers = content.signers();
        for (int i = 0; i < signers.size(); i += 2) {
            var to = i == 0 ? first : body;
            if (i + 1 < signers.size()) {
                row(to, signers.get(i), signers.get(i + 1));
            } else {
                lastRow(to, signers.get(i));
            }
        }
        if (signers.size() % 2 == 0) {
            foot(body);
        }
    }

    /** The last paragraph and the first signatures stand on one page. */
    private static Element withLastLines(Element body) {
        var last = body.lastElementChild();
        var together = body.appendElement("div").addClass("together");
        if (last != null && (last.normalName().equals("p") || last.hasClass("together"))) {
            together.appendChild(last);
        }
        return together;
    }

    private static void row(Element to, SignerBlock left, SignerBlock right) {
        var rows = table(to);
        var agencies = rows.appendElement("tr");
        agency(agencies.appendElement("td"), left);
        agency(agencies.appendElement("td"), right);
        var boxes = rows.appendElement("tr");
        box(boxes.appendElement("td"), left);
        box(boxes.appendElement("td"), right);
    }

    private void lastRow(Element to, SignerBlock right) {
        var rows = table(to);
        var agencies = rows.appendElement("tr");
        var recipients = agencies.appendElement("td").attr("rowspan", "2").addClass("recipients");
        recipients(recipients);
        qr(recipients.appendElement("div"));
        agency(agencies.appendElement("td"), right);
        box(rows.appendElement("tr").appendElement("td"), right);
    }

    private void foot(Element body) {
        var row = PaperPage.plainRow(
                body.appendElement("table").addClass("plain foot").attr("role", "presentation"));
        recipients(row.appendElement("td").addClass("recipients"));
        qr(row.appendElement("td").addClass("qr-cell"));
    }

    private static Element table(Element to) {
        return to.appendElement("table")
                .addClass("plain signatures")
                .attr("role", "presentation")
                .appendElement("tbody");
    }

    private static void agency(Element cell, SignerBlock block) {
        for (var line : PaperPage.lines(block.agency())) {
            cell.appendElement("div").addClass("agency").text(PaperPage.capitals(line));
        }
    }

    private static void box(Element cell, SignerBlock block) {
        cell.appendElement("div")
                .addClass("around")
                .appendElement("div")
                .addClass("box")
                .id(PaperPage.SIGNER_ID + block.ordinal());
    }

    private void recipients(Element cell) {
        cell.appendElement("p").addClass("label").text("Nơi nhận:");
        for (var line : withPunctuation(content.recipients())) {
            cell.appendElement("p").text(line);
        }
    }

    /** {@code - Như trên;} … {@code - Lưu: VT.} */
    static List<String> withPunctuation(List<String> recipients) {
        return java.util.stream.IntStream.range(0, recipients.size())
                .mapToObj(i -> "- "
                        + PaperPage.nfc(recipients.get(i)).strip().replaceFirst("[;.]+$", "")
                        + (i + 1 < recipients.size() ? ";" : "."))
                .toList();
    }

    private void qr(Element cell) {
        if (verifyAt == null) {
            return;
        }
        cell.appendElement("img")
                .addClass("qr")
                .attr("src", QrCode.dataUri(verifyAt))
                .attr("alt", "Mã QR của trang kiểm tra văn bản: " + verifyAt);
    }
}
