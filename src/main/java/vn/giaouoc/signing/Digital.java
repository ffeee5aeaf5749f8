package vn.giaouoc.signing;

import vn.giaouoc.documents.FieldRole;

/**
 * What a digital signature has beside a confirmed one.
 *
 * @param role what its field is for: a person, the registry's number, the organisation's seal
 * @param field name of the field of the paper
 * @param certificateSubject as in the certificate
 * @param certificateSha256 of the certificate, lower-case hexadecimal
 * @param revisionSha256 of the paper once this signature was added
 */
public record Digital(
        FieldRole role, String field, String certificateSubject, String certificateSha256, String revisionSha256) {

    /** CN of the subject, else the whole. */
    public String commonName() {
        var found = java.util.regex.Pattern.compile("(?:^|,)\\s*CN=((?:\\\\.|[^,\\\\])+)")
                .matcher(certificateSubject);
        return found.find() ? found.group(1) : certificateSubject;
    }
}
