package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.giaouoc.signing.keys.SigningKey;

/** A certificate of our records, with its chain. */
record HeldCertificate(CertificateView view, List<X509Certificate> chain) {

    SigningKey key() {
        return new SigningKey(view.keyReference(), chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }
}
