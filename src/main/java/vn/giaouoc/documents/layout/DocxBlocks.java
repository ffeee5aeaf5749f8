package vn.giaouoc.documents.layout;

import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Paragraphs and tables of a paper as Word has them. */
final class DocxBlocks {

    private static final int FIRST_LINE_TWIPS = 720;
    private static final int BETWEEN_TWIPS = 120;
    private static final int TEXT_SIZE = 14;

    private final XWPFDocument document;
    private final int width;

    DocxBlocks(XWPFDocument document, int width) {
        this.document = document;
        this.width = width;
    }

    /** Blocks as {@link BodyParts} arranged them. */
    void flow(List<Element> blocks) {
        for (var block : blocks) {
            switch (block.normalName()) {
                case "div" -> flow(block.children());
                case "table" -> table(block);
                default -> paragraph(block);
            }
        }
    }

    private void paragraph(Element block) {
        boolean heading = block.normalName().startsWith("h");
        boolean article = block.hasClass("article") || block.normalName().equals("h3");
        boolean centred = heading && !article || block.hasClass("deciding");
        var paragraph = document.createParagraph();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH);
        paragraph.setSpacingBefore(BETWEEN_TWIPS);
        paragraph.setIndentationFirstLine(centred ? 0 : FIRST_LINE_TWIPS);
        paragraph.setKeepNext(heading);
        boolean bold = heading && !block.hasClass("sentence") || block.hasClass("deciding");
        for (var node : block.childNodes()) {
            if (node instanceof TextNode text) {
                run(paragraph, text.getWholeText(), TEXT_SIZE, bold, block.hasClass("ground"));
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                paragraph.createRun().addBreak(BreakType.TEXT_WRAPPING);
            } else if (node instanceof Element element) {
                run(paragraph, element.wholeText(), TEXT_SIZE, true, false);
            }
        }
    }

    private void table(Element source) {
        var rows = source.select("tr");
        int columns = rows.isEmpty() ? 0 : rows.get(0).childrenSize();
        if (columns == 0) {
            return;
        }
        var table = document.createTable(rows.size(), columns);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        for (int r = 0; r < rows.size(); r++) {
            var row = table.getRow(r);
            row.setCantSplitRow(true);
            row.setRepeatHeader(r == 0 && rows.get(0).selectFirst("th") != null);
            for (int c = 0; c < Math.min(columns, rows.get(r).childrenSize()); c++) {
                var cell = rows.get(r).child(c);
                boolean head = cell.normalName().equals("th");
                boolean centred = head || cell.hasClass("figure");
                line(
                        row.getCell(c),
                        cell.wholeText(),
                        source.hasClass("many") ? 11 : 13,
                        head,
                        centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            }
        }
    }

    /** A table without borders of two columns. */
    XWPFTable plainTable(int rows, double left) {
        var table = document.createTable(rows, 2);
        table.removeBorders();
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        for (var row : table.getRows()) {
            row.getCell(0).setWidth(String.valueOf(Math.round(width * left)));
            row.getCell(1).setWidth(String.valueOf(Math.round(width * (1 - left))));
        }
        return table;
    }

    XWPFParagraph centred(String words, int size, int before) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(before);
        run(paragraph, words, size, true, false);
        return paragraph;
    }

    void plain(String words, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, words, TEXT_SIZE, false, false);
    }

    void newPage() {
        document.createParagraph().setPageBreak(true);
    }

    static void underlined(XWPFParagraph paragraph) {
        paragraph.setBorderBottom(Borders.NONE);
        paragraph.getRuns().forEach(run -> run.setUnderline(UnderlinePatterns.SINGLE));
    }

    /** One more line of a cell; its first empty paragraph is used first. */
    static XWPFParagraph line(XWPFTableCell cell, String words, int size, boolean bold, ParagraphAlignment alignment) {
        var first = cell.getParagraphs().get(0);
        var paragraph = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, words, size, bold, false);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setText(words);
        run.setFontFamily(Fonts.FAMILY);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}
