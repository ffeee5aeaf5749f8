package vn.giaouoc.documents.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.PaperContent;

/** The page of a paper as a document of elements: nothing that people wrote becomes markup. */
final class PaperPage {

    /** What stands under the line of the number, and where fields are made, bears these ids. */
    static final String NUMBER_ID = "field-number";

    static final String SIGNER_ID = "field-signer-";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("h1", "h2", "h3", "p", "div", "span", "b", "i", "strong", "em", "br", "ul", "ol", "li")
            .addTags("table", "thead", "tbody", "tr", "th", "td")
            .addAttributes(":all", "class")
            .addAttributes("table", "role")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan");
    private static final String STYLE = style();
    private static final String WIDE = "@page { size: 297mm 210mm; }";

    private final PaperContent content;
    private final TypeLayout layout;
    private final @Nullable String verifyAt;
    private final Document document;

    private PaperPage(PaperContent content, @Nullable String verifyAt) {
        this.content = content;
        this.layout = TypeLayout.of(content.type());
        this.verifyAt = verifyAt;
        this.document = shell(content.title(), layout.wide());
    }

    /**
     * @param verifyAt address of the page where the paper can be verified, drawn as QR code; null for a draft
     */
    static Document of(PaperContent content, @Nullable String verifyAt) {
        return new PaperPage(content, verifyAt).page();
    }

    /** A page that is only printed. */
    static Document ofBody(String bodyHtml, String title, boolean wide) {
        var page = shell(title, wide);
        var clean = Jsoup.clean(nfc(bodyHtml), "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
        page.body().append(clean);
        return page;
    }

    private static Document shell(String title, boolean wide) {
        var document = Document.createShell("");
        Objects.requireNonNull(document.selectFirst("html")).attr("lang", "vi");
        document.title(nfc(title));
        document.head().appendElement("meta").attr("name", "description").attr("content", nfc(title));
        document.head().appendElement("style").appendChild(new DataNode(wide ? STYLE + WIDE : STYLE));
        return document;
    }

    private Document page() {
        var parts = BodyParts.of(content.body(), layout, content.title());
        var body = document.body();
        head(body);
        type(body);
        addressees(body, parts);
        parts.main().forEach(body::appendChild);
        new SignatureGrid(content, layout, verifyAt).appendTo(body);
        for (var annex : parts.annexes()) {
            document.body().appendChild(annex);
        }
        return document;
    }

    private void head(Element body) {
        var row = plainRow(body.appendElement("table").addClass("plain head").attr("role", "presentation"));
        var left = row.appendElement("td").addClass("left");
        content.agencyAbove()
                .forEach(line -> left.appendElement("div").addClass("caps").text(capitals(line)));
        content.agency()
                .forEach(line -> left.appendElement("div").addClass("issuer").text(capitals(line)));
        left.appendElement("div").addClass("rule");
        var right = row.appendElement("td").addClass("right");
        right.appendElement("div").addClass("state").text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        right.appendElement("div").appendElement("span").addClass("motto").text("Độc lập - Tự do - Hạnh phúc");
        body.appendElement("div").addClass("below-head");
        body.appendElement("div").addClass("number").id(NUMBER_ID);
        if (layout.heading() == null) {
            body.appendElement("h1").addClass("about").text("V/v " + nfc(PaperTitle.about(content.title())));
        }
        var urgency = urgency(content.urgency());
        if (!urgency.isEmpty()) {
            body.appendElement("div").addClass("urgency").appendElement("span").text(urgency);
        }
    }

    static Element plainRow(Element table) {
        return table.appendElement("tbody").appendElement("tr");
    }

    private void type(Element body) {
        var heading = layout.heading();
        if (heading == null) {
            return;
        }
        body.appendElement("h1").text(heading);
        var subject = PaperTitle.subject(content.type(), heading, nfc(content.title()));
        if (!subject.isEmpty()) {
            body.appendElement("p").addClass("subject").text(subject);
        }
        body.appendElement("div").addClass("subject-rule");
    }

    private void addressees(Element body, BodyParts parts) {
        var to = content.addressees().isEmpty() ? parts.addressees() : content.addressees();
        if (to.isEmpty()) {
            return;
        }
        if (to.size() == 1) {
            body.appendElement("p").addClass("to-one").text("Kính gửi: " + nfc(to.get(0)));
            return;
        }
        var row = plainRow(body.appendElement("table").addClass("plain to").attr("role", "presentation"));
        row.appendElement("td").addClass("label").text("Kính gửi:");
        var names = row.appendElement("td");
        for (int i = 0; i < to.size(); i++) {
            names.appendElement("div").text("- " + nfc(to.get(i)) + (i + 1 < to.size() ? ";" : "."));
        }
    }

    static String urgency(String code) {
        return switch (code) {
            case "URGENT" -> "KHẨN";
            case "VERY_URGENT", "MOST_URGENT" -> "THƯỢNG KHẨN";
            case "IMMEDIATE" -> "HỎA TỐC";
            default -> "";
        };
    }

    static String capitals(String text) {
        return nfc(text).toUpperCase(Locale.forLanguageTag("vi"));
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static List<String> lines(String text) {
        return nfc(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String style() {
        try (var in = PaperPage.class.getResourceAsStream("/layouts/official/page.css")) {
            return new String(
                    Objects.requireNonNull(in, "layouts/official/page.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
