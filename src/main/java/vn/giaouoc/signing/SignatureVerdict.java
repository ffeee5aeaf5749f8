package vn.giaouoc.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one signature.
 *
 * @param field name of the signature field
 * @param reasons empty if valid
 * @param signerName as the signature dictionary says; signed, but only as true as the signature
 * @param statement capacity, or number and date, as the signature dictionary says
 * @param claimedAt time the signer's machine gave
 * @param provenAt time a trusted time stamp gives; null without one
 * @param certificate whose key signed; null if it could not be read
 * @param detail indication of the signature library, for experts, {@code INDETERMINATE/REVOKED_NO_POE}
 */
public record SignatureVerdict(
        String field,
        Verdict verdict,
        List<Reason> reasons,
        @Nullable String signerName,
        @Nullable String statement,
        @Nullable Instant claimedAt,
        @Nullable Instant provenAt,
        @Nullable CertificateFacts certificate,
        String detail) {

    /**
     * @param sha256 of the certificate, lower-case hexadecimal
     * @param serial decimal
     */
    public record CertificateFacts(
            String sha256, String subject, String issuer, String serial, Instant validFrom, Instant validTo) {

        /** The authority as people call it. */
        public String issuerName() {
            return X500.commonName(issuer);
        }
    }

    /** When it was signed: as proven, else as claimed. */
    public @Nullable Instant signedAt() {
        return provenAt == null ? claimedAt : provenAt;
    }
}
