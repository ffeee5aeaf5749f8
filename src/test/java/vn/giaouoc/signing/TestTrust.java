package vn.giaouoc.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's hand in the folder of trusted authorities. */
@Component
public class TestTrust {

    private final Path folder;

    TestTrust(@Value("${giaouoc.signing.trust:target}") Path folder) {
        this.folder = folder;
    }

    /** Trusts an authority and its time stamps, and brings its revocation list. */
    public void trust(TestCa authority, Instant at) {
        try {
            var root = authority.root().getEncoded();
            Files.write(file("", authority, ".crt"), root);
            Files.write(file("tsa-", authority, ".crt"), root);
            Files.write(file("", authority, ".crl"), authority.crl(at));
        } catch (IOException | CertificateEncodingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void forget(TestCa authority) {
        try {
            Files.deleteIfExists(file("", authority, ".crt"));
            Files.deleteIfExists(file("tsa-", authority, ".crt"));
            Files.deleteIfExists(file("", authority, ".crl"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String kind, TestCa authority, String end) {
        return folder.resolve(kind + TestCa.sha256(authority.root()) + end);
    }
}
