package vn.giaouoc.signing;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import vn.giaouoc.shared.Problem;

/** Certificates and revocation lists as bytes. */
final class X509 {

    /** A certificate with those above it takes a few thousand bytes. */
    private static final int LARGEST = 64 * 1024;

    private X509() {}

    static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    }

    /** One or many, PEM or DER. */
    static List<X509Certificate> certificates(byte[] file) throws CertificateException {
        return factory().generateCertificates(new ByteArrayInputStream(file)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /**
     * A certificate as somebody hands it in, with those above it.
     *
     * @throws Problem {@code signing.certificate-unreadable}
     */
    static List<X509Certificate> chain(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw Problem.invalid("signing.certificate-unreadable");
        }
        try {
            var chain = certificates(file);
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException unreadable) {
            throw Problem.invalid("signing.certificate-unreadable");
        }
        throw Problem.invalid("signing.certificate-unreadable");
    }

    static Collection<X509CRL> lists(byte[] file) throws CertificateException, CRLException {
        return factory().generateCRLs(new ByteArrayInputStream(file)).stream()
                .map(X509CRL.class::cast)
                .toList();
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] der(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
