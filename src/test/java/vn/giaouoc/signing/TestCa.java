package vn.giaouoc.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for a test: persons, a time stamp authority, a revocation list. No network. */
public final class TestCa {

    /** Somebody with a key. */
    public record Holder(String name, X509Certificate certificate, PrivateKey key, List<X509Certificate> chain) {

        public String sha256() {
            return TestCa.sha256(certificate);
        }
    }

    private static final List<KeyPair> POOL = new ArrayList<>();
    private static int next;

    private final String name;
    private final Instant since;
    private final KeyPair keys = keys();
    private final X509Certificate root;
    private final Map<X509Certificate, Instant> revoked = new LinkedHashMap<>();
    private int serial = 100;

    /** An authority that exists since a year before the given moment. */
    public TestCa(String name, Instant now) {
        this.name = name;
        this.since = now.minus(Duration.ofDays(365));
        this.root = certificate(subject(name), keys, null, since, since.plus(Duration.ofDays(3650)), Use.AUTHORITY);
    }

    public Holder person(String person) {
        return holder(person, since, since.plus(Duration.ofDays(3000)), Use.PERSON);
    }

    public Holder person(String person, Instant from, Instant to) {
        return holder(person, from, to, Use.PERSON);
    }

    /** Somebody who vouches for themselves. */
    public Holder selfSigned(String person) {
        var own = keys();
        try {
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    subject(person),
                                    BigInteger.valueOf(serial++),
                                    Date.from(since),
                                    Date.from(since.plus(Duration.ofDays(3000))),
                                    subject(person),
                                    own.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(own.getPrivate())));
            return new Holder(person, certificate, own.getPrivate(), List.of(certificate));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void revoke(Holder holder, Instant at) {
        revoked.put(holder.certificate(), at);
    }

    /** Time stamps dated as told. */
    public TSPSource timeStamps(Instant at) {
        var holder = holder("Cấp dấu thời gian " + name, since, since.plus(Duration.ofDays(3000)), Use.TIME_STAMPS);
        var source = new KeyEntityTSPSource(holder.key(), holder.certificate(), holder.chain());
        source.setTsaPolicy("1.3.6.1.4.1.99999.1");
        source.setAcceptedDigestAlgorithms(List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512));
        source.setProductionTime(Date.from(at));
        return source;
    }

    public X509Certificate root() {
        return root;
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    /** The revocation list as issued at the given moment. */
    public byte[] crl(Instant at) {
        try {
            var builder = new JcaX509v2CRLBuilder(root, Date.from(at));
            builder.setNextUpdate(Date.from(at.plus(Duration.ofDays(30))));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
            revoked.forEach((certificate, when) ->
                    builder.addCRLEntry(certificate.getSerialNumber(), Date.from(when), CRLReason.keyCompromise));
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** This authority and its revocation list of that moment. */
    public TrustedCertificates trusted(Instant at) {
        try {
            return new TrustedCertificates(List.of(root.getEncoded()), List.of(), List.of(crl(at)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private enum Use {
        AUTHORITY,
        PERSON,
        TIME_STAMPS
    }

    /** Making keys is slow and nobody here is told apart by a key; only roots get fresh ones. */
    private static synchronized KeyPair pooled() {
        if (POOL.size() < 8) {
            POOL.add(keys());
        }
        return POOL.get(next++ % POOL.size());
    }

    private Holder holder(String person, Instant from, Instant to, Use use) {
        var own = pooled();
        var certificate = certificate(subject(person), own, root, from, to, use);
        return new Holder(person, certificate, own.getPrivate(), List.of(certificate, root));
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair own, X509Certificate issuer, Instant from, Instant to, Use use) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer == null
                            ? subject
                            : X500Name.getInstance(
                                    issuer.getSubjectX500Principal().getEncoded()),
                    BigInteger.valueOf(serial++),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    own.getPublic());
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own.getPublic()));
            if (issuer != null) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
            }
            switch (use) {
                case AUTHORITY -> {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
                    builder.addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
                }
                case PERSON ->
                    builder.addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
                case TIME_STAMPS -> {
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                    builder.addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                }
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static X500Name subject(String person) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.CN, person)
                .build();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
