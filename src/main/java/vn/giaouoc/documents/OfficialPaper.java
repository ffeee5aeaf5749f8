package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;

/**
 * A paper as people see and sign it: rendered once, then only appended to.
 *
 * @param version id of the version of kind {@code OFFICIAL}
 * @param number number of that version
 * @param versionSha256 hash of the bytes as rendered
 * @param code of the verification page, unguessable
 * @param fields in the order they were made
 * @param place printed before the date in the registry's field
 * @param head newest revision
 * @param inForce false once a later version took its place
 */
public record OfficialPaper(
        UUID document,
        UUID version,
        int number,
        String versionSha256,
        String code,
        int pages,
        List<FieldLayout> fields,
        String place,
        Revision head,
        boolean inForce) {}
