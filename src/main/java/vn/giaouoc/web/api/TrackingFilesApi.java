package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.tracking.BoardQuery;
import vn.giaouoc.web.Sheet;
import vn.giaouoc.web.SheetFile;
import vn.giaouoc.web.TrackingSheets;
import vn.giaouoc.workflow.InstanceQuery;
import vn.giaouoc.workflow.InstanceState;

/** The board and the list of cases as files; the same filters and the same answers as the calls without an ending. */
@RestController
@RequestMapping("/api/v1")
class TrackingFilesApi {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TrackingSheets sheets;

    TrackingFilesApi(TrackingSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(
            value = "/tracking/board.csv",
            produces = {CSV, "application/problem+json"})
    @Operation(summary = "The board, a row for each unit and step")
    ResponseEntity<byte[]> boardCsv(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String process,
            Actor actor,
            Locale locale) {
        return SheetFile.of(sheets.board(new BoardQuery(group, year, process), actor, locale), Sheet.Format.CSV);
    }

    @GetMapping(
            value = "/tracking/board.xlsx",
            produces = {XLSX, "application/problem+json"})
    @Operation(summary = "The board as a workbook")
    ResponseEntity<byte[]> boardXlsx(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String process,
            Actor actor,
            Locale locale) {
        return SheetFile.of(sheets.board(new BoardQuery(group, year, process), actor, locale), Sheet.Format.XLSX);
    }

    @GetMapping(
            value = "/process-instances.csv",
            produces = {CSV, "application/problem+json"})
    @Operation(summary = "Cases one may see, at most 10,000, a row for each open step")
    ResponseEntity<byte[]> casesCsv(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            Actor actor,
            Locale locale) {
        var query = query(process, group, year, unit, state, overdue, q);
        return SheetFile.of(sheets.cases(query, actor, locale), Sheet.Format.CSV);
    }

    @GetMapping(
            value = "/process-instances.xlsx",
            produces = {XLSX, "application/problem+json"})
    @Operation(summary = "Cases one may see as a workbook")
    ResponseEntity<byte[]> casesXlsx(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            Actor actor,
            Locale locale) {
        var query = query(process, group, year, unit, state, overdue, q);
        return SheetFile.of(sheets.cases(query, actor, locale), Sheet.Format.XLSX);
    }

    private static InstanceQuery query(
            @Nullable String process,
            @Nullable String group,
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable String state,
            boolean overdue,
            @Nullable String q) {
        return new InstanceQuery(
                process,
                group,
                year,
                unit,
                state == null ? null : Words.of(InstanceState.class, state, "state"),
                overdue,
                Words.searched(q),
                Items.limit(null),
                null);
    }
}
