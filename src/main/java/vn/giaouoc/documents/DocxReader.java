package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the body of a DOCX: a paragraph is a line, a table rows of cells, tracked changes read one way or the other. */
final class DocxReader {

    private static final int MOST = 400_000;
    private static final String NATIONAL_NAME = "cong hoa xa hoi chu nghia viet nam";

    private final DocxNumbers numbers;
    private final boolean accepted;
    private final StringBuilder out = new StringBuilder();
    private int changes;
    private int hidden;
    private int leftOut;

    DocxReader(DocxNumbers numbers, boolean accepted) {
        this.numbers = numbers;
        this.accepted = accepted;
    }

    String read(byte[] document) throws XMLStreamException {
        var xml = DocxNumbers.xml(document);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> line(paragraph(xml));
                    case "tbl" -> table(xml);
                    default -> {}
                }
            }
        }
        var cut = out.length() > MOST;
        return changes + " " + hidden + " " + leftOut + " " + (cut ? 1 : 0) + "\n"
                + Normalizer.normalize(cut ? out.substring(0, MOST) : out, Normalizer.Form.NFC);
    }

    private void line(String text) {
        if (!text.isBlank() && out.length() <= MOST) {
            out.append(text.strip()).append('\n');
        }
    }

    /** One paragraph with the number of its list; the reader stands at its start and is left at its end. */
    private String paragraph(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        String style = null;
        String list = null;
        int level = 0;
        boolean vanished = false;
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                continue;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            depth++;
            switch (xml.getLocalName()) {
                case "pStyle" -> style = DocxNumbers.value(xml, "val");
                case "ilvl" -> level = DocxNumbers.number(DocxNumbers.value(xml, "val"), 0);
                case "numId" -> list = DocxNumbers.value(xml, "val");
                case "r" -> vanished = false;
                case "vanish" -> {
                    vanished = !"false".equals(DocxNumbers.value(xml, "val"))
                            && !"0".equals(DocxNumbers.value(xml, "val"));
                    hidden += vanished ? 1 : 0;
                }
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "t" -> {
                    var words = xml.getElementText();
                    text.append(vanished ? "" : words);
                    depth--;
                }
                case "delText" -> {
                    var words = xml.getElementText();
                    text.append(accepted ? "" : words);
                    depth--;
                }
                case "ins", "moveTo" -> {
                    changes++;
                    depth -= skipped(xml, !accepted);
                }
                case "del", "moveFrom" -> {
                    changes++;
                    depth -= skipped(xml, accepted);
                }
                case "Fallback", "pict", "drawing" -> depth -= skipped(xml, true);
                default -> {}
            }
        }
        return numbered(style, list, level, text.toString());
    }

    private String numbered(@Nullable String style, @Nullable String list, int level, String text) {
        if (text.isBlank()) {
            return "";
        }
        var place = list == null ? numbers.ofStyle(style) : new DocxNumbers.Place(list, level);
        return place == null || "0".equals(list) ? text : numbers.next(place) + text.strip();
    }

    /** Leaves an element out; 1 if it did, since its end was read. */
    private static int skipped(XMLStreamReader xml, boolean skip) throws XMLStreamException {
        if (!skip) {
            return 0;
        }
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        return 1;
    }

    /** Rows as lines; a table within a cell becomes part of its words. The page's own head and foot are left out. */
    private void table(XMLStreamReader xml) throws XMLStreamException {
        var rows = new ArrayList<List<String>>();
        int depth = 1;
        int tables = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                tables -= xml.getLocalName().equals("tbl") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                var name = xml.getLocalName();
                tables += name.equals("tbl") ? 1 : 0;
                if (name.equals("tr") && tables == 1) {
                    rows.add(new ArrayList<>());
                } else if (name.equals("tc") && tables == 1 && !rows.isEmpty()) {
                    rows.get(rows.size() - 1).add("");
                } else if (name.equals("p")) {
                    append(rows, paragraph(xml));
                    depth--;
                }
            }
        }
        write(rows);
    }

    private static void append(List<List<String>> rows, String words) {
        if (rows.isEmpty() || rows.get(rows.size() - 1).isEmpty() || words.isBlank()) {
            return;
        }
        var row = rows.get(rows.size() - 1);
        row.set(row.size() - 1, (row.get(row.size() - 1) + " " + words).strip());
    }

    private void write(List<List<String>> rows) {
        var plain = StructuredText.withoutDiacritics(rows.toString().toLowerCase(Locale.ROOT));
        if (plain.contains(NATIONAL_NAME) || plain.contains("noi nhan:")) {
            leftOut++;
            return;
        }
        rows.forEach(row -> line("| "
                + String.join(
                        " | ",
                        row.stream()
                                .map(cell -> cell.replaceAll("\\s+", " ").replace('|', '/'))
                                .toList())
                + " |"));
    }
}
