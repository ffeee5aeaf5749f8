package vn.giaouoc.consultations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The synthesis as DOCX, A4 on its side, in margins and fonts of Decree 30/2020/NĐ-CP. */
final class SynthesisDocx {

    private static final String FONT = "Times New Roman";
    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 56.6929;

    private static final List<Integer> WIDTHS = List.of(11, 28, 40, 68, 26, 79);

    private final XWPFDocument document = new XWPFDocument();

    private SynthesisDocx() {}

    static byte[] of(Synthesis table) {
        var docx = new SynthesisDocx();
        docx.page();
        docx.head(table);
        docx.body(table);
        try (docx.document;
                var out = new ByteArrayOutputStream()) {
            docx.document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(twips(297));
        size.setH(twips(210));
        var margin = section.addNewPgMar();
        margin.setTop(twips(20));
        margin.setBottom(twips(20));
        margin.setLeft(twips(30));
        margin.setRight(twips(15));
        margin.setHeader(twips(10));
        margin.setFooter(twips(10));
        margin.setGutter(BigInteger.ZERO);
    }

    private void head(Synthesis table) {
        var head = document.createTable(1, 2);
        borders(head, XWPFBorderType.NONE);
        widths(head, List.of(95, 157));
        line(first(head.getRow(0).getCell(0)), SynthesisWords.capitals(table.groupName()), 13, true);
        var right = head.getRow(0).getCell(1);
        line(first(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true);
        line(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 14, true);
        var title = document.createParagraph();
        title.setSpacingBefore(240);
        line(title, SynthesisWords.TITLE, 14, true);
        line(document.createParagraph(), SynthesisWords.subject(table), 14, true);
        for (var words : List.of(SynthesisWords.intro(table), SynthesisWords.stances(table))) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingBefore(120);
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(720);
            run(paragraph, words, 13, false);
        }
        document.createParagraph();
    }

    private void body(Synthesis table) {
        var data = document.createTable(1 + table.rows().size(), SynthesisWords.COLUMNS.size());
        borders(data, XWPFBorderType.SINGLE);
        widths(data, WIDTHS);
        data.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < SynthesisWords.COLUMNS.size(); i++) {
            line(first(data.getRow(0).getCell(i)), SynthesisWords.COLUMNS.get(i), 12, true);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var cells = data.getRow(i + 1);
            cells.setCantSplitRow(true);
            line(first(cells.getCell(0)), String.valueOf(i + 1), 12, false);
            fill(cells.getCell(1), List.of(SynthesisWords.clause(row)));
            fill(
                    cells.getCell(2),
                    List.of(row.opinion().unitName() + (row.opinion().late() ? " (trả lời muộn)" : "")));
            fill(cells.getCell(3), row.opinion().words().lines().toList());
            fill(cells.getCell(4), List.of(SynthesisWords.verdict(row.opinion().verdict())));
            fill(cells.getCell(5), SynthesisHtml.answer(row));
        }
    }

    private static void fill(XWPFTableCell cell, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            run(i == 0 ? first(cell) : cell.addParagraph(), lines.get(i), 12, false);
        }
    }

    private static void line(XWPFParagraph paragraph, String words, int points, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, points, bold);
    }

    private static void run(XWPFParagraph paragraph, String words, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setBold(bold);
        run.setLang("vi-VN");
        // what people typed may hold characters that XML does not know
        run.setText(words.replaceAll("[\\p{Cntrl}&&[^\t]]", ""));
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphArray(0);
    }

    private static void widths(XWPFTable table, List<Integer> millimetres) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        millimetres.forEach(width -> grid.addNewGridCol().setW(twips(width)));
        for (var row : table.getRows()) {
            for (int i = 0; i < millimetres.size(); i++) {
                row.getCell(i).setWidth(twips(millimetres.get(i)).toString());
            }
        }
    }

    private static void borders(XWPFTable table, XWPFBorderType type) {
        table.setTopBorder(type, 4, 0, "000000");
        table.setBottomBorder(type, 4, 0, "000000");
        table.setLeftBorder(type, 4, 0, "000000");
        table.setRightBorder(type, 4, 0, "000000");
        table.setInsideHBorder(type, 4, 0, "000000");
        table.setInsideVBorder(type, 4, 0, "000000");
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
