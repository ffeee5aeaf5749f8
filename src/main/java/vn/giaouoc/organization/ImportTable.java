package vn.giaouoc.organization;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.giaouoc.organization.ImportResult.RowError;

/**
 * One CSV file as rows: comma or semicolon, with or without a byte order mark, header checked.
 *
 * @param rows good rows
 * @param errors of the file and of rows that cannot be read
 */
record ImportTable(List<ImportRow> rows, List<RowError> errors) {

    static final int MAX_ROWS = 20_000;

    static ImportTable read(ImportSheet sheet, String text) {
        var rows = new ArrayList<ImportRow>();
        var errors = new ArrayList<RowError>();
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(content))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(content), format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                errors.add(error(sheet, 0, "", "organization.import-no-header", String.join(",", sheet.required())));
                return new ImportTable(rows, errors);
            }
            var header = header(sheet, records.next(), errors);
            // further rows are read even when one is bad, so that all errors are told at once
            while (!header.isEmpty() && rows.size() < MAX_ROWS && records.hasNext()) {
                read(sheet, header, records.next(), rows, errors);
            }
            if (records.hasNext() && !header.isEmpty()) {
                errors.add(error(sheet, 0, "", "organization.import-too-many-rows", MAX_ROWS));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            errors.add(error(sheet, rows.size() + 2, "", "organization.import-broken-csv"));
        }
        return new ImportTable(rows, errors);
    }

    private static char delimiter(String content) {
        var end = content.indexOf('\n');
        var first = end < 0 ? content : content.substring(0, end);
        return first.contains(";") ? ';' : ',';
    }

    /** Column names in their order; empty if the header is no good. */
    private static List<String> header(ImportSheet sheet, CSVRecord record, List<RowError> errors) {
        var names = record.stream().toList();
        for (var missing : sheet.required()) {
            if (!names.contains(missing)) {
                errors.add(error(sheet, 1, missing, "organization.import-column-missing", missing));
            }
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!sheet.knows(name) || !seen.add(name)) {
                errors.add(error(sheet, 1, name, "organization.import-column-unknown", name));
            }
        }
        return errors.isEmpty() ? names : List.of();
    }

    private static void read(
            ImportSheet sheet, List<String> header, CSVRecord record, List<ImportRow> rows, List<RowError> errors) {
        var number = (int) record.getRecordNumber();
        if (record.size() == 1 && record.get(0).isBlank()) {
            return;
        }
        if (record.size() != header.size()) {
            errors.add(error(sheet, number, "", "organization.import-column-count", header.size(), record.size()));
            return;
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.get(i).strip());
        }
        rows.add(new ImportRow(number, values));
    }

    static RowError error(ImportSheet sheet, int row, String column, String code, Object... args) {
        return new RowError(sheet.file(), row, column, code, List.of(args));
    }
}
