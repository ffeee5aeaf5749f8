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
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.keys.SoftwareKeys;

/** A person registers the certificate of their own tool: theirs, readable, from an authority that counts here, and confirmed. */
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
    void onesOwnCertificateSignsOnceAnAdministratorHasConfirmedIt() {
        var actor = actor();
        var earlier = confirmed(file(actor.name()), actor);

        var registered = certificates.registerOwn(file("NGƯỜI  MẪU 01"), actor);

        assertThat(registered.state()).isEqualTo(CertificateView.State.WAITING);
        assertThat(certificates.search("người mẫu 01", administrator()).get(0).state())
                .isEqualTo(CertificateView.State.WAITING);
        assertThat(inUse(actor)).isEqualTo(earlier.sha256());

        certificates.move(registered.id(), CertificateView.State.ACTIVE, null, administrator());

        assertThat(inUse(actor)).isEqualTo(registered.sha256());
        assertThat(certificates.own(actor))
                .extracting(CertificateView::state)
                .containsExactlyInAnyOrder(CertificateView.State.ACTIVE, CertificateView.State.REPLACED);
    }

    @Test
    void aRefusedOneNeverSignsAndIsNotTakenAgain() {
        var actor = actor();
        var earlier = confirmed(file(actor.name()), actor);
        var file = file(actor.name());
        var waiting = certificates.registerOwn(file, actor);

        certificates.move(waiting.id(), CertificateView.State.REVOKED, "của người khác", administrator());

        assertThat(inUse(actor)).isEqualTo(earlier.sha256());
        assertCode("signing.certificate-revoked", () -> certificates.registerOwn(file, actor));
        assertCode(
                "signing.certificate-unknown",
                () -> certificates.move(waiting.id(), CertificateView.State.ACTIVE, null, administrator()));
    }

    @Test
    void whoRegistersItCannotConfirmIt() {
        var actor = actor();
        var waiting = certificates.registerOwn(file(actor.name()), actor);

        assertCode(
                "signing.not-administrator",
                () -> certificates.move(waiting.id(), CertificateView.State.ACTIVE, null, actor));
        assertCode(
                "signing.certificate-unknown",
                () -> certificates.move(waiting.id(), CertificateView.State.SUSPENDED, "x", actor));

        assertThat(certificates.inUse(holder(actor))).isEmpty();
    }

    @Test
    void aCertificateOnRecordForANamesakeIsRefusedInWhateverStateItIs() {
        var owner = actor();
        var file = file(owner.name());
        var held = certificates.registerOwn(file, owner);

        for (var state : new CertificateView.State[] {
            CertificateView.State.ACTIVE, CertificateView.State.SUSPENDED, CertificateView.State.REVOKED
        }) {
            assertCode("signing.certificate-known", () -> certificates.registerOwn(file, actor()));
            certificates.move(held.id(), state, "x", administrator());
        }
        assertCode("signing.certificate-known", () -> certificates.registerOwn(file, actor()));
    }

    @Test
    void aWithdrawnPersonIsNotHelpedByOneThatWaits() {
        var actor = actor();
        var withdrawn = confirmed(file(actor.name()), actor);
        certificates.move(withdrawn.id(), CertificateView.State.REVOKED, "mất thẻ", administrator());

        certificates.registerOwn(file(actor.name()), actor);

        assertThat(certificates.madeWhenNeeded(holder(actor))).isFalse();
    }

    @Test
    @FailsWhole({"signing.CertificateKeeping.await", "signing.Certificates.move"})
    void aBrokenLastStepRegistersNothingAndConfirmsNothing() {
        var actor = actor();
        var earlier = confirmed(file(actor.name()), actor);
        var file = file(actor.name());
        breaker.arm("signing.certificate-waiting");
        assertThatThrownBy(() -> certificates.registerOwn(file, actor)).isInstanceOf(Breaker.Broken.class);
        breaker.disarm();
        assertThat(certificates.own(actor)).hasSize(1);
        var waiting = certificates.registerOwn(file, actor);
        breaker.arm("signing.certificate-active");

        assertThatThrownBy(() -> certificates.move(waiting.id(), CertificateView.State.ACTIVE, null, administrator()))
                .isInstanceOf(Breaker.Broken.class);

        breaker.disarm();
        assertThat(inUse(actor)).isEqualTo(earlier.sha256());
        assertThat(certificates.own(actor))
                .extracting(CertificateView::state)
                .containsExactlyInAnyOrder(CertificateView.State.WAITING, CertificateView.State.ACTIVE);
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

    private CertificateView confirmed(byte[] file, Actor actor) {
        var waiting = certificates.registerOwn(file, actor);
        certificates.move(waiting.id(), CertificateView.State.ACTIVE, null, administrator());
        return waiting;
    }

    private String inUse(Actor actor) {
        return certificates.inUse(holder(actor)).orElseThrow().sha256();
    }

    private static Holder holder(Actor actor) {
        return Holder.person(actor.person(), actor.name(), "x");
    }

    private Actor administrator() {
        return Actor.withoutPosts(UUID.randomUUID(), "quantri", "Quản Trị", Set.of(Role.ADMIN), clock.instant());
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
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

        assertCode(code, () -> certificates.registerOwn(file, actor));

        assertThat(certificates.own(actor)).isEmpty();
    }
}
