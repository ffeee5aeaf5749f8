package vn.giaouoc.documents.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.SignerBlock;

/** The same paper as a Word file, to work on or to print: page, head, text, grid of signatures, Nơi nhận. Never signed. */
public final class DocxPaper {

    private static final int TWIPS_A_MILLIMETRE = 57;
    private static final int CONTENT_TWIPS = 165 * TWIPS_A_MILLIMETRE;
    private static final int WIDE_CONTENT_TWIPS = 252 * TWIPS_A_MILLIMETRE;
    private static final double LEFT_OF_HEAD = 0.42;

    private final PaperContent content;
    private final TypeLayout layout;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxBlocks blocks;

    private DocxPaper(PaperContent content) {
        this.content = content;
        this.layout = TypeLayout.of(content.type());
        this.blocks = new DocxBlocks(document, layout.wide() ? WIDE_CONTENT_TWIPS : CONTENT_TWIPS);
    }

    /**
     * @param number line of number and symbol, {@code Số: 05/GƯ-KTĐ7}
     * @param dated line of place and date
     */
    public static byte[] of(PaperContent content, String number, String dated) {
        var paper = new DocxPaper(content);
        try (var made = paper.document) {
            paper.page();
            paper.head(number, dated);
            paper.type();
            var parts = BodyParts.of(content.body(), paper.layout, content.title());
            paper.addressees(content.addressees().isEmpty() ? parts.addressees() : content.addressees());
            paper.blocks.flow(parts.main());
            paper.signatures();
            parts.annexes().forEach(annex -> {
                paper.blocks.newPage();
                paper.blocks.flow(annex.children());
            });
            var out = new ByteArrayOutputStream();
            made.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(layout.wide() ? 297 : 210));
        size.setH(millimetres(layout.wide() ? 210 : 297));
        if (layout.wide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(20));
        margins.setBottom(millimetres(20));
        margins.setLeft(millimetres(30));
        margins.setRight(millimetres(15));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        DocxBlocks.pageNumber(number);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWIPS_A_MILLIMETRE);
    }

    private void head(String number, String dated) {
        var table = blocks.plainTable(2, LEFT_OF_HEAD);
        var left = table.getRow(0).getCell(0);
        content.agencyAbove().forEach(line -> line(left, PaperPage.capitals(line), 12, false));
        content.agency().forEach(line -> line(left, PaperPage.capitals(line), 12, true));
        line(left, "________", 8, false);
        var right = table.getRow(0).getCell(1);
        line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
        DocxBlocks.underlined(line(right, "Độc lập - Tự do - Hạnh phúc", 13, true));
        line(table.getRow(1).getCell(0), number, 13, false);
        var date = line(table.getRow(1).getCell(1), dated, 14, false);
        date.getRuns().forEach(run -> run.setItalic(true));
        if (layout.heading() == null) {
            line(table.getRow(1).getCell(0), "V/v " + PaperTitle.about(PaperPage.nfc(content.title())), 12, false);
        }
        var urgency = PaperPage.urgency(content.urgency());
        if (!urgency.isEmpty()) {
            line(table.getRow(1).getCell(0), urgency, 13, true);
        }
    }

    private static XWPFParagraph line(XWPFTableCell cell, String words, int size, boolean bold) {
        return DocxBlocks.line(cell, PaperPage.nfc(words), size, bold, ParagraphAlignment.CENTER);
    }

    private void type() {
        var heading = layout.heading();
        if (heading == null) {
            return;
        }
        blocks.centred(heading, 14, 240);
        var subject = PaperTitle.subject(content.type(), heading, PaperPage.nfc(content.title()));
        if (!subject.isEmpty()) {
            blocks.centred(subject, 14, 0);
            blocks.centred("__________", 8, 0);
        }
    }

    private void addressees(List<String> names) {
        if (names.size() == 1) {
            blocks.plain("Kính gửi: " + PaperPage.nfc(names.get(0)), ParagraphAlignment.CENTER);
        } else if (!names.isEmpty()) {
            blocks.plain("Kính gửi:", ParagraphAlignment.CENTER);
            SignatureGrid.withPunctuation(names).forEach(name -> blocks.plain(name, ParagraphAlignment.CENTER));
        }
    }

    private void signatures() {
        blocks.keepLast();
        if (layout.gridTitle() != null && content.signers().size() > 1) {
            blocks.centred(layout.gridTitle(), 14, 240).setKeepNext(true);
        }
        var signers = content.signers();
        for (int i = 0; i < signers.size(); i += 2) {
            boolean odd = i + 1 == signers.size();
            blocks.gap(8);
            var row = blocks.plainTable(1, 0.5).getRow(0);
            row.setCantSplitRow(true);
            if (odd) {
                recipients(row.getCell(0));
                block(row.getCell(1), signers.get(i));
            } else {
                block(row.getCell(0), signers.get(i));
                block(row.getCell(1), signers.get(i + 1));
            }
        }
        if (signers.size() % 2 == 0) {
            blocks.gap(8);
            recipients(blocks.plainTable(1, 0.5).getRow(0).getCell(0));
        }
    }

    private static void block(XWPFTableCell cell, SignerBlock signer) {
        PaperPage.lines(signer.agency()).forEach(agency -> line(cell, PaperPage.capitals(agency), 13, true));
        for (int i = 0; i < 6; i++) {
            line(cell, "", 14, false);
        }
    }

    private void recipients(XWPFTableCell cell) {
        var label = DocxBlocks.line(cell, "Nơi nhận:", 12, true, ParagraphAlignment.LEFT);
        label.getRuns().forEach(run -> run.setItalic(true));
        SignatureGrid.withPunctuation(content.recipients())
                .forEach(name -> DocxBlocks.line(cell, name, 11, false, ParagraphAlignment.LEFT));
    }

    /** Line of number and symbol; room for the number while there is none. */
    public static String numberLine(@Nullable String number, @Nullable String symbol) {
        return number != null ? "Số: " + number : symbol == null ? "" : "Số:       /" + symbol;
    }
}
