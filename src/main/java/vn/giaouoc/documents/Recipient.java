package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * One line of Nơi nhận.
 *
 * @param line as printed: {@code Các đơn vị thành viên Khối thi đua 7}
 * @param key who reads the issued document by it; null for a line outside the product, such as {@code Lưu: VT}
 */
public record Recipient(String line, @Nullable String key) {}
