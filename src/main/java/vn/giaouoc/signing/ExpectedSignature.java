package vn.giaouoc.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature that must be there.
 *
 * @param certificateSha256 of the one certificate that may fill the field, lower-case hexadecimal
 * @param from first moment of the signer's mandate, inclusive; null if it is not known
 * @param to end of the mandate, exclusive; null if open
 */
public record ExpectedSignature(
        String field,
        String certificateSha256,
        @Nullable Instant from,
        @Nullable Instant to) {}
