package vn.giaouoc.web;

import java.util.List;

/**
 * A list as a table to be taken along.
 *
 * @param name of the file, without its ending
 * @param headings one a column
 * @param rows cells as {@code String}, {@code Integer}, {@code LocalDate} or {@code Instant}; the empty string for an empty one, and at the end of a row none
 */
public record Sheet(String name, List<String> headings, List<List<Object>> rows) {

    /** What it can be written as. */
    public enum Format {
        CSV,
        XLSX
    }
}
