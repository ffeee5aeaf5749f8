package vn.giaouoc.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and to whom it belonged from when to when.
 *
 * @param person its holder; null for one of a unit
 * @param unit code of the unit whose number and seal it signs; null for one of a person
 * @param name of the holder
 * @param provider where the key is: {@code SOFTWARE} (demonstration), {@code TOKEN}, {@code REMOTE}, {@code OUTSIDE} (the
 *     holder's own tool)
 * @param sha256 of the certificate, lower-case hexadecimal
 * @param validTo last moment by the certificate itself
 * @param heldTo end of belonging to the holder, exclusive; null while it does; {@code heldFrom} if it never did
 */
public record CertificateView(
        UUID id,
        @Nullable UUID person,
        @Nullable String unit,
        String name,
        String provider,
        String keyReference,
        String sha256,
        String serial,
        String subject,
        String issuer,
        Instant validFrom,
        Instant validTo,
        Instant heldFrom,
        @Nullable Instant heldTo,
        State state,
        Instant stateAt,
        @Nullable String stateReason) {

    /** Whether it may be signed with. */
    public enum State {
        /** Somebody says it is theirs, and no administrator has confirmed it yet. */
        WAITING,
        ACTIVE,
        /** Not for now; can be made active again. */
        SUSPENDED,
        /** Never again; what was signed before stays. */
        REVOKED,
        /** Its holder has a newer one. */
        REPLACED
    }

    /** CN of the subject, else the whole. */
    public String commonName() {
        return X500.commonName(subject);
    }

    /** The authority as people call it. */
    public String issuerName() {
        return X500.commonName(issuer);
    }
}
