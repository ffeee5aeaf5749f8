package vn.giaouoc.signing;

import java.util.List;
import vn.giaouoc.documents.FieldLayout;

/**
 * What a paper of ours must be, from our records, never from the file.
 *
 * @param layout all its fields, signed or not
 * @param signatures those that must be there, no other, in the order of signing
 * @param revisions as stored, the unsigned one first; empty if unknown, then only the file itself is judged
 */
public record ExpectedPaper(
        List<FieldLayout> layout, List<ExpectedSignature> signatures, List<StoredRevision> revisions) {

    /**
     * @param length in bytes
     * @param sha256 lower-case hexadecimal
     */
    public record StoredRevision(long length, String sha256) {}
}
