package vn.giaouoc.signing.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that signs, by where it is and what it is called there; the key itself never leaves its place.
 *
 * @param reference name of the key at its provider
 * @param chain its certificate first, then those above it, without the root or with it
 */
public record SigningKey(String reference, List<X509Certificate> chain) {

    public X509Certificate certificate() {
        return chain.get(0);
    }
}
