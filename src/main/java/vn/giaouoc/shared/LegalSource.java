package vn.giaouoc.shared;

/**
 * Where a rule comes from, as it is cited on screens.
 *
 * @param citation for example {@code Điều 13 khoản 1 Nghị định 30/2020/NĐ-CP}; begins with {@code Giả định} for our own assumption
 */
public record LegalSource(String citation) {}
