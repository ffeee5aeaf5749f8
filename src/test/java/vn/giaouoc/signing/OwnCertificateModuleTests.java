package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** A person registers the certificate of their own tool: theirs, readable, from an authority that counts here. */
@ProductTest
class OwnCertificateModuleTests {

    @Autowired
    private Certificates certificates;

    @Autowired
    private Clock clock;

    @Test
    void aCertificateThatNamesSomebodyElseIsRefused() {
        refused("signing.certificate-not-own", X509.der(person("Người Mẫu 02")));
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        refused("signing.certificate-untrusted", X509.der(person("người mẫu 01")));
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        refused("signing.certificate-unreadable", new byte[0]);
        refused("signing.certificate-unreadable", "không phải".getBytes(StandardCharsets.UTF_8));
        refused("signing.certificate-unreadable", new byte[70_000]);
    }

    private java.security.cert.X509Certificate person(String name) {
        return new TestCa("Cơ quan lạ", clock.instant()).person(name).certificate();
    }

    private void refused(String code, byte[] file) {
        var actor = Actor.withoutPosts(UUID.randomUUID(), "mau01", "Người Mẫu 01", Set.of(), clock.instant());

        assertThatThrownBy(() -> certificates.registerOwn(file, actor))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(certificates.own(actor)).isEmpty();
    }
}
