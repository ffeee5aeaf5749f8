package vn.giaouoc.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.Mandate;
import vn.giaouoc.shared.Vietnam;

/**
 * A signature that must be there.
 *
 * @param certificateSha256 of the one certificate that may fill the field, lower-case hexadecimal
 * @param from first moment at which it can have been given, inclusive; null if it is not known
 * @param to end of that time, exclusive; null if open
 * @param signer whom the certificate must name; null where it is an organisation's
 * @param flaws what our records alone say against it
 */
public record ExpectedSignature(
        String field,
        String certificateSha256,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String signer,
        List<Flaw> flaws) {

    /** A signature may be computed this long before its step is stored. */
    private static final Duration EARLIEST = Duration.ofHours(24);

    private static final Duration LATEST = Duration.ofMinutes(15);

    /** Nothing is known against it, and whom the certificate names was looked at before. */
    public ExpectedSignature(String field, String certificateSha256, @Nullable Instant from, @Nullable Instant to) {
        this(field, certificateSha256, from, to, null, List.of());
    }

    /** Given near a moment, and on a day on which the power held. */
    static ExpectedSignature under(
            Mandate mandate, String field, String certificateSha256, @Nullable String signer, Instant at) {
        var first = start(mandate.valid().from());
        var last = mandate.valid().to();
        var from = at.minus(EARLIEST);
        var to = at.plus(LATEST);
        var end = last == null ? to : start(last.plusDays(1));
        return new ExpectedSignature(
                field,
                certificateSha256,
                from.isBefore(first) ? first : from,
                to.isAfter(end) ? end : to,
                signer,
                List.of());
    }

    /** Given near a moment; which power it rests on is not known here. */
    static ExpectedSignature near(Instant at, String field, String certificateSha256, @Nullable String signer) {
        return new ExpectedSignature(field, certificateSha256, at.minus(EARLIEST), at.plus(LATEST), signer, List.of());
    }

    ExpectedSignature but(Flaw flaw) {
        return new ExpectedSignature(field, certificateSha256, from, to, signer, List.of(flaw));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Vietnam.ZONE).toInstant();
    }
}
