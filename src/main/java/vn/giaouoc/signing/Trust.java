package vn.giaouoc.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.SoftwareKeys;

/** Whose certificates count here, and which of them do not count any more. */
@Component
class Trust {

    private final CertificateRepository certificates;
    private final Optional<SoftwareKeys> software;
    private final @Nullable TrustFolder folder;

    Trust(CertificateRepository certificates, Optional<SoftwareKeys> software, SigningSettings settings) {
        this.certificates = certificates;
        this.software = software;
        this.folder = settings.trust() == null ? null : new TrustFolder(settings.trust());
    }

    /** Everything a judge of signatures needs, as of a moment. */
    TrustedCertificates at(Instant now) {
        var known = known(now);
        return new TrustedCertificates(
                known.authorities().stream().map(X509::der).toList(),
                known.stamps().stream().map(X509::der).toList(),
                known.lists().stream().map(X509::der).toList());
    }

    /**
     * That a certificate may be signed with at a moment: in its dates, from an authority we trust, not revoked. What cannot be
     * found out counts as a refusal.
     *
     * @throws Problem {@code signing.certificate-not-yet-valid}, {@code signing.certificate-expired}, {@code
     *     signing.certificate-untrusted}, {@code signing.revocation-unknown}, {@code signing.certificate-revoked}
     */
    void requireUsable(List<X509Certificate> chain, Instant at) {
        var certificate = chain.get(0);
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw Problem.conflict("signing.certificate-not-yet-valid", name(certificate));
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw Problem.conflict("signing.certificate-expired", name(certificate));
        }
        var known = known(at);
        var path = path(chain, known.authorities(), at);
        for (var link : path) {
            requireNotRevoked(link, path, known, at);
        }
    }

    /** The links below a trusted authority. */
    private static List<X509Certificate> path(
            List<X509Certificate> chain, List<X509Certificate> authorities, Instant at) {
        var links = chain.stream().filter(link -> !authorities.contains(link)).toList();
        try {
            var parameters = new PKIXParameters(authorities.stream()
                    .map(authority -> new TrustAnchor(authority, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(links);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return links;
        } catch (GeneralSecurityException untrusted) {
            throw Problem.conflict("signing.certificate-untrusted", name(chain.get(0)));
        }
    }

    private static void requireNotRevoked(X509Certificate link, List<X509Certificate> path, Known known, Instant at) {
        var lists = known.lists().stream()
                .filter(list -> isOf(list, link, path, known.authorities()))
                .toList();
        if (lists.isEmpty()) {
            throw Problem.conflict("signing.revocation-unknown", name(link));
        }
        for (var list : lists) {
            var entry = list.getRevokedCertificate(link);
            if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
                throw Problem.conflict("signing.certificate-revoked", name(link));
            }
        }
        if (lists.stream()
                .allMatch(list -> list.getNextUpdate() != null
                        && list.getNextUpdate().toInstant().isBefore(at))) {
            throw Problem.conflict("signing.revocation-unknown", name(link));
        }
    }

    private static boolean isOf(
            X509CRL list, X509Certificate link, List<X509Certificate> path, List<X509Certificate> authorities) {
        if (!list.getIssuerX500Principal().equals(link.getIssuerX500Principal())) {
            return false;
        }
        var issuers = new ArrayList<>(authorities);
        issuers.addAll(path);
        return issuers.stream()
                .filter(issuer -> issuer.getSubjectX500Principal().equals(link.getIssuerX500Principal()))
                .anyMatch(issuer -> {
                    try {
                        list.verify(issuer.getPublicKey());
                        return true;
                    } catch (GeneralSecurityException notByThisOne) {
                        return false;
                    }
                });
    }

    private Known known(Instant now) {
        var authorities = new ArrayList<X509Certificate>();
        var stamps = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        software.ifPresent(keys -> {
            authorities.add(keys.root());
            stamps.add(keys.root());
            lists.addAll(keys.revocationLists(revokedHere(), now));
        });
        if (folder != null) {
            var content = folder.content();
            authorities.addAll(content.authorities());
            stamps.addAll(content.stamps());
            lists.addAll(content.lists());
        }
        return new Known(authorities, stamps, lists);
    }

    private HashMap<BigInteger, Instant> revokedHere() {
        var revoked = new HashMap<BigInteger, Instant>();
        certificates.revoked(SoftwareKeys.NAME).forEach((serial, at) -> revoked.put(new BigInteger(serial, 16), at));
        return revoked;
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private record Known(List<X509Certificate> authorities, List<X509Certificate> stamps, List<X509CRL> lists) {}
}
