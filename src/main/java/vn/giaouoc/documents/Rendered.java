package vn.giaouoc.documents;

import java.util.List;

/**
 * A rendered paper that is not yet stored.
 *
 * @param bytes PDF/A-2a with empty signature fields
 * @param place printed before the date
 * @param code of the verification page, printed as QR code
 */
public record Rendered(byte[] bytes, int pages, List<FieldLayout> fields, String place, String code) {}
