package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.SoftwareKeys;

/** A person registers the certificate of their own tool: theirs, readable, from an authority that counts here. */
@ProductTest
class OwnCertificateModuleTests {

    @Autowired
    private Certificates certificates;

    @Autowired
    private SoftwareKeys keys;

    @Autowired
    private Breaker breaker;

    @Autowired
    private Clock clock;

    @AfterEach
    void disarm() {
        breaker.disarm();
    }

    @Test
    void onesOwnCertificateOfATrustedAuthorityIsRegisteredAndSignsFromNowOn() {
        var actor = actor();
        var file = file("NGƯỜI  MẪU 01");

        var registered = certificates.registerOwn(file, actor);

        assertThat(certificates.own(actor)).singleElement().satisfies(own -> {
            assertThat(own.sha256()).isEqualTo(registered.sha256());
            assertThat(own.provider()).isEqualTo("OUTSIDE");
            assertThat(own.state()).isEqualTo(CertificateView.State.ACTIVE);
        });
        assertThat(certificates.inUse(Holder.person(actor.person(), actor.name(), "x")))
                .hasValueSatisfying(own -> assertThat(own.sha256()).isEqualTo(registered.sha256()));
    }

    @Test
    void aBrokenLastStepRegistersNothingAndTheEarlierOneStays() {
        var actor = actor();
        var earlier = certificates.registerOwn(file(actor.name()), actor);
        var next = file(actor.name());
        breaker.arm("signing.certificate-registered");

        assertThatThrownBy(() -> certificates.registerOwn(next, actor)).isInstanceOf(Breaker.Broken.class);

        breaker.disarm();
        assertThat(certificates.own(actor)).singleElement().satisfies(own -> {
            assertThat(own.sha256()).isEqualTo(earlier.sha256());
            assertThat(own.state()).isEqualTo(CertificateView.State.ACTIVE);
        });
    }

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

    /** As the authority would hand it out: the certificate with those above it, PEM. */
    private byte[] file(String name) {
        var chain = keys.issue(Ids.next().toString(), new SoftwareKeys.Subject(name, "Đơn vị", "1"))
                .chain();
        var pem = new StringBuilder();
        for (var certificate : chain) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(X509.der(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Actor actor() {
        return Actor.withoutPosts(UUID.randomUUID(), "mau01", "Người Mẫu 01", Set.of(), clock.instant());
    }

    private java.security.cert.X509Certificate person(String name) {
        return new TestCa("Cơ quan lạ", clock.instant()).person(name).certificate();
    }

    private void refused(String code, byte[] file) {
        var actor = actor();

        assertThatThrownBy(() -> certificates.registerOwn(file, actor))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(certificates.own(actor)).isEmpty();
    }
}
