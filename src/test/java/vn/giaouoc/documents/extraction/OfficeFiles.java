package vn.giaouoc.documents.extraction;

import java.util.LinkedHashMap;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Office files other than texts, as offices send them. */
final class OfficeFiles {

    private OfficeFiles() {}

    /** Two sheets, the second hidden, one comment. */
    static byte[] xlsx() {
        return MadeFiles.bytes(out -> {
            try (var book = new XSSFWorkbook()) {
                var sheet = book.createSheet("Bảng điểm");
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue("Đơn vị");
                row.createCell(1).setCellValue(95.5);
                CreationHelper help = book.getCreationHelper();
                var comment = sheet.createDrawingPatriarch().createCellComment(help.createClientAnchor());
                comment.setString(help.createRichTextString("xem lại"));
                row.getCell(0).setCellComment(comment);
                book.createSheet("Nháp").createRow(0).createCell(0).setCellValue("ẩn");
                book.setSheetHidden(1, true);
                book.write(out);
            }
        });
    }

    static byte[] pptx() {
        return MadeFiles.bytes(out -> {
            try (var show = new XMLSlideShow()) {
                var box = show.createSlide().createTextBox();
                box.setText("Sơ kết sáu tháng");
                show.write(out);
            }
        });
    }

    /** One tracked change, one comment. */
    static byte[] odt() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", MadeFiles.ODT);
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + MadeFiles.ODT
                        + "\"/></manifest:manifest>");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
                        + "<text:p>Quy chế hoạt động<office:annotation><text:p>xem</text:p></office:annotation></text:p>"
                        + "</office:text></office:body></office:document-content>");
        return MadeFiles.zip(parts);
    }
}
