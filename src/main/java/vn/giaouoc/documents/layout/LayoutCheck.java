package vn.giaouoc.documents.layout;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.LayoutFinding;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.SignerBlock;
import vn.giaouoc.documents.StructuredText;

/**
 * The rules of layout, as checks that can fail: the nine components, margins, embedded fonts, the pattern of the symbol, the
 * line of filing, the grid of signatures against those who sign, and that no word of the text is lost.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 8 and Annex I.
 */
public final class LayoutCheck {

    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d]*(-[\\p{Lu}\\d][\\p{L}\\d]*)*");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LayoutCheck() {}

    /** What can be said before a page is made. */
    public static List<LayoutFinding> content(PaperContent content) {
        var findings = new ArrayList<LayoutFinding>();
        var recipients = content.recipients();
        if (recipients.isEmpty()
                || !recipients.get(recipients.size() - 1).strip().startsWith("Lưu: VT")) {
            findings.add(LayoutFinding.of("documents.layout-filing-missing"));
        }
        var symbol = content.symbol();
        if (symbol != null && !SYMBOL.matcher(symbol).matches()) {
            findings.add(LayoutFinding.of("documents.layout-symbol-malformed", symbol));
        }
        Fonts.firstMissing(words(content))
                .ifPresent(sign -> findings.add(LayoutFinding.of("documents.layout-sign-missing", sign)));
        return findings;
    }

    /** What is wrong with a rendered page; empty for one that may be signed. */
    static List<LayoutFinding> page(PaperContent content, PDDocument page, List<FieldLayout> fields)
            throws IOException {
        var findings = new ArrayList<>(content(content));
        var found = PageText.of(page);
        components(content, found.text(), fields, findings);
        found.outside().stream()
                .distinct()
                .forEach(no -> findings.add(LayoutFinding.of("documents.layout-outside-margins", no)));
        found.notEmbedded().forEach(font -> findings.add(LayoutFinding.of("documents.layout-font-not-embedded", font)));
        var there = wordsOf(found.text());
        wordsOf(StructuredText.toText(content.body())).stream()
                .filter(word -> !there.contains(word))
                .findFirst()
                .ifPresent(word -> findings.add(LayoutFinding.of("documents.layout-word-missing", word)));
        grid(content.signers(), fields, findings);
        return findings;
    }

    private static void components(
            PaperContent content, String text, List<FieldLayout> fields, List<LayoutFinding> findings) {
        var layout = TypeLayout.of(content.type());
        require(text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu", findings);
        require(text, "Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ", findings);
        content.agency().forEach(name -> require(text, PaperPage.capitals(name), "Tên cơ quan", findings));
        require(text, layout.heading() == null ? "V/v" : layout.heading(), "Tên loại và trích yếu", findings);
        require(text, "Nơi nhận:", "Nơi nhận", findings);
        if (fields.stream().noneMatch(field -> field.role() == FieldRole.NUMBER)) {
            findings.add(LayoutFinding.of("documents.layout-component-missing", "Số, ký hiệu, địa danh và ngày tháng"));
        }
        if (content.seal() && fields.stream().noneMatch(field -> field.role() == FieldRole.SEAL)) {
            findings.add(LayoutFinding.of("documents.layout-component-missing", "Dấu của cơ quan"));
        }
        if (content.body().isBlank()) {
            findings.add(LayoutFinding.of("documents.layout-component-missing", "Nội dung"));
        }
    }

    /** Where a line was broken on the page does not matter. */
    private static void require(String text, String words, String component, List<LayoutFinding> findings) {
        var there = WORD_BREAK.matcher(text).replaceAll(" ");
        if (!there.contains(
                WORD_BREAK.matcher(PaperPage.nfc(words)).replaceAll(" ").strip())) {
            findings.add(LayoutFinding.of("documents.layout-component-missing", component));
        }
    }

    private static void grid(List<SignerBlock> signers, List<FieldLayout> fields, List<LayoutFinding> findings) {
        var wanted = signers.stream().map(SignerBlock::unit).toList();
        var made = fields.stream()
                .filter(field -> field.role() == FieldRole.SIGNER)
                .map(FieldLayout::unit)
                .toList();
        if (wanted.isEmpty() || !made.equals(wanted)) {
            findings.add(LayoutFinding.of("documents.layout-grid-differs"));
        }
    }

    static String words(PaperContent content) {
        return PaperPage.nfc(String.join(
                "\n",
                content.title(),
                Jsoup.parseBodyFragment(content.body()).wholeText(),
                content.signers().stream().map(SignerBlock::agency).collect(Collectors.joining("\n")),
                String.join("\n", content.recipients()),
                String.join("\n", content.agency()),
                String.join("\n", content.agencyAbove()),
                String.join("\n", content.addressees())));
    }

    private static Set<String> wordsOf(String text) {
        return Stream.of(WORD_BREAK.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
