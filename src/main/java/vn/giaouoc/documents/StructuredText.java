package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.giaouoc.shared.Problem;

/**
 * Structured text in its one canonical form. People write plain text: one line is one paragraph; {@code Phần I} with its title
 * on the next line, {@code Điều 1. …}, {@code 1. …} are recognised as part, article and clause; lines that begin with
 * {@code |} are rows of a table. What is stored, hashed and approved is the HTML made from it, UTF-8 in form NFC: {@code h2},
 * {@code h3}, {@code p}, {@code table}, and anchors. Both forms say the same: each can be made from the other.
 */
public final class StructuredText {

    /** More than any paper of an office; bounds the work on one text. */
    static final int MAX_CHARACTERS = 400_000;

    private static final Pattern IDENTITY = Pattern.compile("[a-z0-9.-]{1,80}");

    private StructuredText() {}

    /**
     * Canonical HTML of plain text.
     *
     * @throws Problem {@code documents.text-empty}; {@code documents.text-too-long} beyond 400,000 characters
     */
    public static String toHtml(String plainText) {
        return TextBlocks.html(blocksOfText(plainText));
    }

    /**
     * The same for a text that was edited: clauses that are still there, also under another number, keep their identity.
     *
     * @param baseHtml canonical HTML of the version it was made from
     */
    public static String toHtml(String plainText, String baseHtml) {
        return TextBlocks.html(ClausePairs.carried(TextBlocks.ofHtml(baseHtml), blocksOfText(plainText)));
    }

    /** Blocks of plain text, none of them with an identity yet; not empty. */
    static List<TextBlock> blocksOfText(String plainText) {
        var blocks = TextBlocks.ofLines(lines(plainText));
        if (blocks.isEmpty()) {
            throw Problem.invalid("documents.text-empty");
        }
        return blocks;
    }

    /** The blocks of canonical HTML, in order. */
    public static List<TextBlock> blocks(String html) {
        return Placing.of(TextBlocks.ofHtml(html)).stream()
                .map(PlacedBlock::block)
                .toList();
    }

    /**
     * Blocks as somebody edited them, one by one: cleaned, a block of several lines parted, each recognised by how it begins.
     * An identity that was handed in stays with the first line of its block.
     *
     * @throws Problem {@code documents.text-too-long}
     */
    public static List<TextBlock> recognised(List<TextBlock> edited) {
        int length = 0;
        var lines = new ArrayList<String>();
        var clauses = new ArrayList<String>();
        for (var block : edited) {
            length += block.text().length();
            if (length > MAX_CHARACTERS) {
                throw Problem.of(Problem.Kind.TOO_LARGE, "documents.text-too-long", MAX_CHARACTERS);
            }
            var own = lines(block.text());
            for (int i = 0; i < own.size(); i++) {
                lines.add(own.get(i));
                clauses.add(
                        i == 0
                                        && block.clause() != null
                                        && IDENTITY.matcher(block.clause()).matches()
                                ? block.clause()
                                : "");
            }
        }
        return TextBlocks.identified(TextBlocks.ofLines(lines), clauses);
    }

    /** The whole text as it is written in one field. */
    public static String text(List<TextBlock> blocks) {
        return TextBlocks.text(blocks);
    }

    /** How each block is cited where it stands, {@code Điều 3 khoản 2}; empty before the first article or part. */
    public static List<String> labels(List<TextBlock> blocks) {
        var written = blocks.stream()
                .map(block -> new TextBlock(
                        BlockWords.kind(block.text().strip().lines().findFirst().orElse("")),
                        null,
                        block.text().strip()))
                .toList();
        return Placing.of(written).stream().map(PlacedBlock::label).toList();
    }

    /** Targets (chỉ tiêu) in the tables of a text, in order. */
    public static List<Target> targets(List<TextBlock> blocks) {
        return Targets.of(blocks);
    }

    /** Canonical HTML of blocks that {@link #recognised} gave; empty for none. */
    public static String html(List<TextBlock> blocks) {
        return TextBlocks.html(blocks);
    }

    private static List<String> lines(String text) {
        return clean(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Canonical bytes of plain text: what is hashed. */
    public static byte[] canonicalBytes(String plainText) {
        return toHtml(plainText).getBytes(StandardCharsets.UTF_8);
    }

    /** Plain text for editing, of canonical or foreign HTML; scripts, styles and attributes are dropped. */
    public static String toText(String html) {
        var lines = new ArrayList<String>();
        collect(parse(html).body(), lines);
        return String.join("\n", lines).replaceFirst("^\n+", "") + (lines.isEmpty() ? "" : "\n");
    }

    /** The parts of a text that one can point at, in order. */
    public static List<Clause> outline(String html) {
        var clauses = new ArrayList<Clause>();
        for (var placed : Placing.of(TextBlocks.ofHtml(html))) {
            if (placed.anchor() != null && placed.id() != null) {
                var words = BlockWords.withoutNumber(placed.block());
                clauses.add(new Clause(
                        placed.id(),
                        placed.label(),
                        placed.level() < 3 ? oneLine(words) : shortened(words),
                        placed.level(),
                        placed.anchor()));
            }
        }
        return List.copyOf(clauses);
    }

    /** Lower case without diacritics, character by character: the position of each letter stays. */
    static String withoutDiacritics(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> out.appendCodePoint(bare(c)));
        return out.toString();
    }

    private static int bare(int c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        var base = parts.codePointAt(0);
        return Character.toLowerCase(Character.charCount(base) == Character.charCount(c) ? base : c);
    }

    private static String clean(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "documents.text-too-long", MAX_CHARACTERS);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\n\\t]]", "")
                .replaceAll("[\\t\\x{A0}\\x{2000}-\\x{200A} ]+", " ");
    }

    private static Document parse(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void collect(Element parent, List<String> lines) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                lines.add(text.getWholeText().strip());
            } else if (node instanceof Element element) {
                collectElement(element, lines);
            }
        }
    }

    private static void collectElement(Element element, List<String> lines) {
        switch (element.normalName()) {
            case "script", "style", "head", "template", "iframe", "object" -> {}
            case "h1", "h2" -> lines.add("\n" + element.wholeText().strip());
            case "h3", "h4", "h5", "h6" -> lines.add("\n" + oneLine(element.wholeText()));
            case "table" -> element.select("tr").forEach(row -> lines.add(TextBlocks.row(row)));
            case "li" -> lines.add("- " + oneLine(element.wholeText()));
            case "p", "pre", "blockquote" ->
                element.wholeText().lines().map(String::strip).forEach(lines::add);
            case "br" -> {}
            case "b", "i", "em", "strong", "span", "a", "u", "sup", "sub" -> lines.add(oneLine(element.wholeText()));
            default -> collect(element, lines);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String words) {
        var text = words.strip();
        return text.length() <= 80 ? text : text.substring(0, text.lastIndexOf(' ', 80)) + " …";
    }
}
