package vn.giaouoc.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The approved text in parts: the paper itself, and annexes that follow its signatures on pages of their own. Words are
 * taken over as they are; only where they stand is decided here.
 *
 * @param addressees of a first line {@code Kính gửi: …}; empty without one
 */
record BodyParts(List<Element> main, List<Element> annexes, List<String> addressees) {

    private static final Pattern GROUND =
            Pattern.compile("^((Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình) .*[;.,]|Thực hiện .*;)$", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("[\\p{Lu}\\d ,-]{6,120}");
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";
    private static final Pattern DECIDING = Pattern.compile("^[\\p{Lu} ]{4,40}:$");
    /** An article that has no title: its number is followed by what it orders. */
    private static final Pattern ARTICLE_SENTENCE =
            Pattern.compile("^(Điều \\d+[a-zđ]?[.:]?) (.+[.;:,])$", Pattern.DOTALL);

    private static final Pattern TO = Pattern.compile("^Kính gửi\\s*:\\s*(.+)$", Pattern.DOTALL);
    private static final int WIDE_COLUMNS = 6;

    static BodyParts of(String canonicalHtml, TypeLayout layout, String title) {
        var body = Jsoup.parseBodyFragment(PaperPage.nfc(canonicalHtml)).body();
        var main = new ArrayList<Element>();
        var annexes = new ArrayList<List<Element>>();
        var addressees = List.<String>of();
        for (var block : withoutRepeats(body.children(), layout, title)) {
            var to = TO.matcher(block.wholeText().strip());
            if (main.isEmpty() && annexes.isEmpty() && addressees.isEmpty() && to.matches()) {
                addressees = Arrays.stream(to.group(1).split(";"))
                        .map(name -> name.strip().replaceFirst("[.]$", ""))
                        .filter(name -> !name.isEmpty())
                        .toList();
                continue;
            }
            if (block.normalName().equals("h2") && block.wholeText().strip().startsWith("Phụ lục")) {
                annexes.add(new ArrayList<>());
            }
            (annexes.isEmpty() ? main : annexes.get(annexes.size() - 1)).add(block);
        }
        opening(main);
        return new BodyParts(
                flow(main, layout.wide()),
                annexes.stream().map(BodyParts::annex).toList(),
                addressees);
    }

    private static Element annex(List<Element> blocks) {
        var annex = new Element("div").addClass("annex");
        boolean wide = blocks.stream()
                .flatMap(block -> block.select("tr").stream())
                .anyMatch(row -> row.childrenSize() >= WIDE_COLUMNS);
        flow(blocks, wide).forEach(annex::appendChild);
        return wide ? annex.addClass("wide") : annex;
    }

    /** Who decides stands in capitals before the grounds. */
    private static void opening(List<Element> blocks) {
        for (var block : blocks) {
            var words = block.wholeText().strip();
            boolean ground = GROUND.matcher(words).matches();
            if (!block.normalName().equals("p")
                    || !ground && !AUTHORITY.matcher(words).matches()) {
                return;
            }
            block.addClass(ground ? "ground" : "authority");
        }
    }

    /** Without first lines that only repeat what the page prints above the text: its type, and below that its subject. */
    private static List<Element> withoutRepeats(List<Element> blocks, TypeLayout layout, String title) {
        var kept = new ArrayList<>(blocks);
        if (kept.isEmpty() || !kept.get(0).text().strip().equalsIgnoreCase(layout.heading())) {
            return kept;
        }
        kept.remove(0);
        var said = new HashSet<>(List.of(PaperPage.capitals(title).split(BETWEEN_WORDS)));
        if (!kept.isEmpty()
                && kept.get(0).normalName().equals("p")
                && said.containsAll(
                        List.of(PaperPage.capitals(kept.get(0).text()).split(BETWEEN_WORDS)))) {
            kept.remove(0);
        }
        return kept;
    }

    /** Blocks as the page has them: no heading level skipped, each heading on the page of what follows it. */
    private static List<Element> flow(List<Element> blocks, boolean sideways) {
        boolean parts = blocks.stream().anyMatch(block -> block.normalName().equals("h2"));
        var flow = new ArrayList<Element>();
        Element together = null;
        for (var block : blocks) {
            var element = element(block, parts, sideways);
            if (isHeading(element)) {
                if (together == null) {
                    together = new Element("div").addClass("together");
                    flow.add(together);
                }
                together.appendChild(element);
            } else if (together != null && element.normalName().equals("p")) {
                together.appendChild(element);
                together = null;
            } else {
                flow.add(element);
                together = null;
            }
        }
        return flow;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().startsWith("h");
    }

    private static Element element(Element block, boolean parts, boolean sideways) {
        return switch (block.normalName()) {
            case "table" -> DataTable.of(block, sideways);
            case "h2" -> heading(block, "h2");
            case "h3" -> parts ? heading(block, "h3") : heading(block, "h2").addClass("article");
            default -> paragraph(block);
        };
    }

    private static Element heading(Element block, String tag) {
        var heading = new Element(tag);
        var lines = PaperPage.lines(withBreaks(block));
        var sentence = ARTICLE_SENTENCE.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (lines.size() == 1 && sentence.matches()) {
            heading.addClass("sentence").appendElement("b").text(sentence.group(1));
            return heading.appendText(" " + sentence.group(2));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                heading.appendElement("br");
            }
            heading.appendText(lines.get(i));
        }
        return heading;
    }

    private static String withBreaks(Element block) {
        var text = new StringBuilder();
        block.childNodes().forEach(node -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                text.append(element.normalName().equals("br") ? "\n" : element.wholeText());
            }
        });
        return text.toString();
    }

    private static Element paragraph(Element block) {
        var words = block.wholeText().strip();
        var paragraph = new Element("p").text(words);
        if (block.hasClass("ground")) {
            paragraph.addClass("ground");
        } else if (block.hasClass("authority")) {
            paragraph.addClass("deciding");
        } else if (DECIDING.matcher(words).matches()) {
            paragraph.addClass("deciding");
        }
        return paragraph;
    }
}
