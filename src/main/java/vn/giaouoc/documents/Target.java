package vn.giaouoc.documents;

/**
 * A numeric target (chỉ tiêu) of a covenant or plan, as it stands in a table.
 *
 * @param clause label of where its table stands, {@code Điều 5}
 * @param name what is to be reached
 * @param unit unit of measure (đơn vị tính); empty where the table names none
 * @param value the number as written, {@code 6}, {@code ≥ 95%}
 */
public record Target(String clause, String name, String unit, String value) {}
