package vn.giaouoc.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as shown.
 *
 * @param versionId version of the document that was signed
 * @param sha256 hash of exactly what was signed
 * @param method {@code CONFIRMED} by password, or {@code PAPER}: signed by hand and recorded from a scan; the latter is no
 *     electronic signature and is marked so wherever it is shown
 * @param person null where somebody without an account signed on paper
 * @param capacityLines as printed, {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG}
 * @param basis why this person could sign
 * @param signedOn day written on the paper, or day of the act, Asia/Ho_Chi_Minh
 * @param recordedName who recorded a signature on paper; else the signer
 * @param scanDocument document that holds the scan; null unless on paper
 * @param registryConfirmed whether the registry confirmed a signature on paper; true for all others
 * @param voidReason why it has no effect any more; null while it has
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
        @Nullable String voidReason) {

    /** How it was given. */
    public enum Method {
        CONFIRMED,
        PAPER
    }

    public boolean hasEffect() {
        return voidAt == null;
    }

    public boolean onPaper() {
        return method == Method.PAPER;
    }
}
