package vn.giaouoc.organization;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param dryRun nothing was kept because it was only tried
 * @param applied everything was kept; false after a trial or if there are errors
 * @param added rows added by file, in the order of loading
 * @param unchanged rows that were there already, by file
 * @param errors empty if every row is good; else nothing was kept
 */
public record ImportResult(
        boolean dryRun,
        boolean applied,
        Map<String, Integer> added,
        Map<String, Integer> unchanged,
        List<RowError> errors) {

    /**
     * @param file name in the archive
     * @param row line number in the file, the header being 1; 0 for the file as a whole
     * @param column name in the header; empty for the whole row
     * @param code message code
     */
    public record RowError(String file, int row, String column, String code, List<Object> args) {}
}
