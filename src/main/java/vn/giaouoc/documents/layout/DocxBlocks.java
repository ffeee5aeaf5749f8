package vn.giaouoc.documents.layout;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Paragraphs and tables of a paper as Word has them. */
final class DocxBlocks {

    /** Every office program has these letters or takes others of the same widths; Annex I asks for them. */
    static final String FONT = "Times New Roman";

    private static final int FIRST_LINE_TWIPS = 720;
    private static final int BETWEEN_TWIPS = 120;
    private static final int TEXT_SIZE = 14;

    private static final Pattern PERCENT = Pattern.compile("width: ([\\d.]+)%");

    private final XWPFDocument document;
    private final int width;
    private boolean newPage;

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
        paragraph.setPageBreak(newPage);
        newPage = false;
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
        columns(table, shares(rows.get(0), columns));
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
        columns(table, new double[] {left, 1 - left});
        return table;
    }

    /** The same widths in the grid, which the schema asks for, and in every cell, which programs follow. */
    private void columns(XWPFTable table, double... shares) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < shares.length; i++) {
            long twips = Math.round(width * shares[i]);
            grid.addNewGridCol().setW(BigInteger.valueOf(twips));
            for (var row : table.getRows()) {
                row.getCell(i).setWidth(String.valueOf(twips));
            }
        }
    }

    /** Widths as {@link DataTable} worked them out for the page. */
    private static double[] shares(Element firstRow, int columns) {
        var shares = new double[columns];
        for (int i = 0; i < columns; i++) {
            var width = PERCENT.matcher(firstRow.child(i).attr("style"));
            shares[i] = width.find() ? Double.parseDouble(width.group(1)) / 100 : 1.0 / columns;
        }
        return shares;
    }

    /** Parts two tables, which would else become one. */
    XWPFParagraph gap(int points) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(0);
        paragraph.setKeepNext(true);
        run(paragraph, "", points, false, false);
        return paragraph;
    }

    /** What is written last stays on the page of what comes next. */
    void keepLast() {
        var elements = document.getBodyElements();
        if (!elements.isEmpty() && elements.get(elements.size() - 1) instanceof XWPFParagraph last) {
            last.setSpacingAfter(0);
            last.setKeepNext(true);
        }
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
        paragraph.setSpacingBefore(BETWEEN_TWIPS);
        run(paragraph, words, TEXT_SIZE, false, false);
    }

    /** The next paragraph begins a page; annexes begin with their title. */
    void newPage() {
        newPage = true;
    }

    static void underlined(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(run -> run.setUnderline(UnderlinePatterns.SINGLE));
    }

    static void pageNumber(XWPFParagraph paragraph) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        run.setFontFamily(FONT);
        run.setFontSize(13);
        run.setText("2");
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
        run.setFontFamily(FONT);
        run.setLang("vi-VN");
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
    }
}
