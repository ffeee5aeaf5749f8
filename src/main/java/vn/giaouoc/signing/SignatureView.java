package vn.giaouoc.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldRole;

/**
 * A signature as shown.
 *
 * @param versionId version of the document that was signed
 * @param sha256 hash of exactly what was signed
 * @param method {@code DIGITAL} by a certificate; {@code CONFIRMED} by password only, on what is no official paper; {@code
 *     PAPER}: signed by hand and recorded from a scan. Only the first is a digital signature; the others are marked so wherever
 *     they are shown
 * @param person null where somebody without an account signed on paper
 * @param capacityLines as printed, {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG}
 * @param basis why this person could sign
 * @param signedOn day written on the paper, or day of the act, Asia/Ho_Chi_Minh
 * @param recordedName who recorded a signature on paper; else the signer
 * @param scanDocument document that holds the scan; null unless on paper
 * @param registryConfirmed whether the registry confirmed a signature on paper; true for all others
 * @param voidReason why it has no effect any more; null while it has
 * @param digital field and certificate; null unless digital
 */
public record SignatureView(
        UUID id,
        UUID document,
        UUID versionId,
        String sha256,
        Method method,
        String unit,
        String post,
        @Nullable UUID person,
        String name,
        String capacity,
        List<String> capacityLines,
        String basis,
        Instant signedAt,
        LocalDate signedOn,
        String recordedName,
        @Nullable UUID scanDocument,
        boolean registryConfirmed,
        @Nullable Instant voidAt,
        @Nullable String voidReason,
        @Nullable Digital digital) {

    /** How it was given. */
    public enum Method {
        CONFIRMED,
        PAPER,
        DIGITAL
    }

    public boolean hasEffect() {
        return voidAt == null;
    }

    /** Whether it is a party's or signatory's, not the registry's number or seal. */
    public boolean ofSigner() {
        return digital == null || digital.role() == FieldRole.SIGNER;
    }

    public boolean onPaper() {
        return method == Method.PAPER;
    }
}
