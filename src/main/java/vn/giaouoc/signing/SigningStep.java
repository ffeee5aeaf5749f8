package vn.giaouoc.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a step that signs.
 *
 * @param given signatures of persons with effect on the version, oldest first
 * @param certificate the one that will be used, suspended or not; null if there is none yet
 * @param lease whose turn it is at the paper; null if it is nobody's
 * @param outside the file that the reader has out or back; null if there is none, it has run out or was used
 */
public record SigningStep(
        List<Given> given,
        @Nullable CertificateView certificate,
        @Nullable Lease lease,
        @Nullable OutsideFile outside) {

    /** @param unit code of the unit signed for */
    public record Given(String unit, Instant signedAt) {}
}
