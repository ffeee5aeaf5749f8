package vn.giaouoc.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.giaouoc.shared.Vietnam;

/**
 * Writes a table as a file that an office program opens. What people typed never becomes a formula: as text in a workbook, and
 * behind an apostrophe in a file of plain text.
 */
public final class SheetFile {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_000;
    private static final int COLUMN = 22 * 256;

    private SheetFile() {}

    /** The file, to be saved under its own name. */
    public static ResponseEntity<byte[]> of(Sheet sheet, Sheet.Format format) {
        var workbook = format == Sheet.Format.XLSX;
        var name = ContentDisposition.attachment()
                .filename(sheet.name() + (workbook ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(workbook ? XLSX : CSV)
                .body(workbook ? xlsx(sheet) : csv(sheet).getBytes(StandardCharsets.UTF_8));
    }

    /** With commas, days as 2024-07-16 and a mark by which Excel knows the encoding. */
    static String csv(Sheet sheet) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, List.copyOf(sheet.headings()));
        sheet.rows().forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<?> cells) {
        text.append(cells.stream().map(SheetFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(Object cell) {
        var text = cell instanceof String typed ? harmless(typed) : plain(cell);
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A cell that begins so would be run as a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(Object cell) {
        return cell instanceof Instant moment ? MOMENT.format(local(moment)) : cell.toString();
    }

    private static LocalDateTime local(Instant moment) {
        return moment.atZone(Vietnam.ZONE).toLocalDateTime();
    }

    /** Days and moments are dates to the program, numbers are numbers. */
    static byte[] xlsx(Sheet sheet) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            var styles = new Styles(workbook);
            var page = workbook.createSheet();
            page.createFreezePane(0, 1);
            page.setAutoFilter(new CellRangeAddress(
                    0, sheet.rows().size(), 0, sheet.headings().size() - 1));
            fill(page.createRow(0), List.copyOf(sheet.headings()), styles, styles.heading);
            for (var i = 0; i < sheet.rows().size(); i++) {
                fill(page.createRow(i + 1), sheet.rows().get(i), styles, null);
            }
            for (var column = 0; column < sheet.headings().size(); column++) {
                page.setColumnWidth(column, COLUMN);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void fill(Row row, List<?> cells, Styles styles, @Nullable CellStyle heading) {
        for (var i = 0; i < cells.size(); i++) {
            var value = cells.get(i);
            if (!value.equals("")) {
                var cell = row.createCell(i);
                set(cell, value, styles);
                if (heading != null) {
                    cell.setCellStyle(heading);
                }
            }
        }
    }

    private static void set(Cell cell, Object value, Styles styles) {
        if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day);
        } else if (value instanceof Instant moment) {
            cell.setCellValue(local(moment));
            cell.setCellStyle(styles.moment);
        } else {
            var text = value.toString();
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }

    private static final class Styles {

        private final CellStyle heading;
        private final CellStyle day;
        private final CellStyle moment;

        Styles(SXSSFWorkbook workbook) {
            var formats = workbook.getCreationHelper().createDataFormat();
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            day = workbook.createCellStyle();
            day.setDataFormat(formats.getFormat("dd/mm/yyyy"));
            moment = workbook.createCellStyle();
            moment.setDataFormat(formats.getFormat("dd/mm/yyyy hh:mm"));
        }
    }
}
