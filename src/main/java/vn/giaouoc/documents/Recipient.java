package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * One line of Nơi nhận.
 *
 * @param line as printed: {@code Các đơn vị thành viên Khối thi đua 7}
 * @param key who reads the issued document by it; null for a line outside the product, such as {@code Lưu: VT}
 * @param reason why a printed place did not get it; null unless left out
 */
public record Recipient(
        String line,
        @Nullable String key,
        Standing standing,
        @Nullable String reason) {

    /** How a place stands to the lines printed on the paper. */
    public enum Standing {
        /** Chosen for a document without a paper that prints its Nơi nhận. */
        LISTED,
        PRINTED,
        /** Not printed; sent besides, as the registry decided at issue. */
        ADDED,
        /** Printed, not sent, with a reason. */
        LEFT_OUT
    }

    public Recipient(String line, @Nullable String key) {
        this(line, key, Standing.LISTED, null);
    }

    boolean sent() {
        return standing != Standing.LEFT_OUT;
    }

    Recipient as(Standing how) {
        return new Recipient(line, key, how, null);
    }
}
