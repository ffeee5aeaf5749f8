package vn.giaouoc.signing.keys;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.pades.TimeStamps;

/**
 * A certificate authority of our own, for the demonstration and for tests: a root, an authority below it that issues to people
 * and organisations, and a time stamp authority. Nobody outside trusts it, and it says so in its names.
 */
final class DemonstrationAuthority implements TimeStamps {

    static final String ROOT = "root";
    static final String ISSUER = "issuer";
    static final String STAMPS = "time-stamps";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2060-01-01T00:00:00Z");
    private static final Duration LIST_HOLDS = Duration.ofDays(7);

    private final KeyFiles files;
    private final KeyFiles.Entry root;
    private final KeyFiles.Entry issuer;
    private final KeyFiles.Entry stamps;

    /** Made at the first start, found again afterwards. */
    DemonstrationAuthority(KeyFiles files) {
        this.files = files;
        root = files.find(ROOT).orElseGet(() -> authority(ROOT, "Giao Ước - CA gốc trình diễn", null));
        issuer = files.find(ISSUER).orElseGet(() -> authority(ISSUER, "Giao Ước - CA trình diễn", root));
        stamps = files.find(STAMPS).orElseGet(this::timeStampAuthority);
    }

    X509Certificate rootCertificate() {
        return root.certificate();
    }

    X509Certificate issuerCertificate() {
        return issuer.certificate();
    }

    X509Certificate stampCertificate() {
        return stamps.certificate();
    }

    /** A new key with its certificate, kept under the alias. */
    KeyFiles.Entry issue(String alias, X500Name subject) {
        return issue(alias, subject, FROM, TO);
    }

    KeyFiles.Entry issue(String alias, X500Name subject, Instant from, Instant to) {
        var pair = KeyFiles.newPair();
        var certificate = certificate(issuer, subject, pair.getPublic(), null, from, to, Use.SIGNING);
        return files.keep(alias, pair.getPrivate(), List.of(certificate, issuer.certificate(), root.certificate()));
    }

    /** A certificate, with those above it, for a key that is elsewhere. */
    List<X509Certificate> certify(X500Name subject, PublicKey key) {
        return List.of(
                certificate(issuer, subject, key, null, FROM, TO, Use.SIGNING),
                issuer.certificate(),
                root.certificate());
    }

    /** What root and issuer say is revoked, as of a moment, good for a week. */
    List<X509CRL> revocationLists(Collection<Revoked> revoked, Instant now) {
        return List.of(list(root, List.of(), now), list(issuer, revoked, now));
    }

    @Override
    public TSPSource at(Instant now) {
        var source = new KeyEntityTSPSource(
                stamps.key(), stamps.certificate(), List.of(stamps.certificate(), root.certificate()));
        source.setTsaPolicy("1.3.6.1.4.1.13762.3");
        source.setAcceptedDigestAlgorithms(List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512));
        source.setProductionTime(Date.from(now));
        return source;
    }

    private KeyFiles.Entry authority(String alias, String name, KeyFiles.@Nullable Entry above) {
        var pair = KeyFiles.newPair();
        var subject = new X500Name("C=VN,O=Giao Ước (trình diễn),CN=" + name);
        var certificate = certificate(above, subject, pair.getPublic(), pair.getPrivate(), FROM, TO, Use.AUTHORITY);
        var chain = above == null ? List.of(certificate) : List.of(certificate, above.certificate());
        return files.keep(alias, pair.getPrivate(), chain);
    }

    private KeyFiles.Entry timeStampAuthority() {
        var pair = KeyFiles.newPair();
        var subject = new X500Name("C=VN,O=Giao Ước (trình diễn),CN=Giao Ước - Dấu thời gian trình diễn");
        var certificate = certificate(root, subject, pair.getPublic(), null, FROM, TO, Use.STAMPS);
        return files.keep(STAMPS, pair.getPrivate(), List.of(certificate, root.certificate()));
    }

    private static X509Certificate certificate(
            KeyFiles.@Nullable Entry above,
            X500Name subject,
            PublicKey key,
            @Nullable PrivateKey own,
            Instant from,
            Instant to,
            Use use) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var issuerName = above == null
                    ? subject
                    : X500Name.getInstance(
                            above.certificate().getSubjectX500Principal().getEncoded());
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuerName, new BigInteger(120, RANDOM), Date.from(from), Date.from(to), subject, key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.bits));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            var authorityKey = above == null ? key : above.certificate().getPublicKey();
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(authorityKey));
            if (use == Use.STAMPS) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            var signer = signer(above == null ? Objects.requireNonNull(own) : above.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (java.io.IOException | GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException("demonstration certificate", failure);
        }
    }

    private static X509CRL list(KeyFiles.Entry authority, Collection<Revoked> revoked, Instant now) {
        try {
            var name = X500Name.getInstance(
                    authority.certificate().getSubjectX500Principal().getEncoded());
            var builder = new X509v2CRLBuilder(name, Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIST_HOLDS)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            revoked.forEach(
                    one -> builder.addCRLEntry(one.serial(), Date.from(one.at()), CRLReason.cessationOfOperation));
            return new JcaX509CRLConverter().getCRL(builder.build(signer(authority.key())));
        } catch (java.io.IOException | GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException("demonstration revocation list", failure);
        }
    }

    private static org.bouncycastle.operator.ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    /** @param at from when on its signatures do not count */
    record Revoked(BigInteger serial, Instant at) {}

    private enum Use {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        STAMPS(KeyUsage.digitalSignature);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }
}
