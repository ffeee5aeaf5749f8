package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Holder;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.TestCa;
import vn.giaouoc.signing.TestKeys;

/** The step signs with a key that an office keeps; a certificate that does not count any more, or never did, signs nothing. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedCertificateProcessTests extends SigningCase {

    @Autowired
    private TestKeys keys;

    @Autowired
    private MessageSource messages;

    @AfterEach
    void noKeys() {
        keys.clear();
    }

    @Test
    void anOfficesKeySignsAndNothingOfItIsKeptOrWritten(CapturedOutput output) {
        var head = authority.person(acting().name());
        var instance = paperToSign();
        register(head);

        usual(instance, "Task_Sign");

        assertThat(signatures.of(document(instance), as(Post.HEAD)))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.method()).isEqualTo(SignatureView.Method.DIGITAL);
                    assertThat(given.digital().certificateSha256()).isEqualTo(head.sha256());
                });
        for (var secret : textsOf(head)) {
            assertThat(tablesWith(secret)).isEmpty();
            assertThat(output.getAll()).doesNotContain(secret);
        }
        // the same search finds what is there
        assertThat(tablesWith(head.sha256())).contains("signing_certificate");
    }

    @Test
    void anExpiredCertificateSignsNothing() {
        var now = clock.instant();
        register(authority.person(acting().name(), now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(1))));
        var instance = paperToSign();
        pass(Duration.ofDays(2));

        refuses("signing.certificate-expired", instance);
    }

    @Test
    void aCertificateThatIsNotYetValidSignsNothing() {
        var now = clock.instant();
        var early = authority.person(acting().name(), now.plus(Duration.ofDays(9)), now.plus(Duration.ofDays(99)));
        var instance = paperToSign();
        pass(Duration.ofDays(10));
        register(early);
        time.setTo(Instant.now());

        refuses("signing.certificate-not-yet-valid", instance);
    }

    @Test
    void aCertificateOnTheRevocationListSignsNothing() {
        var head = authority.person(acting().name());
        register(head);
        var instance = paperToSign();
        authority.revoke(head, clock.instant());
        trust.trust(authority, clock.instant());

        refuses("signing.certificate-revoked", instance);
    }

    @Test
    void aCertificateOfAnAuthorityThatIsNotTrustedSignsNothing() {
        register(authority.person(acting().name()));
        var instance = paperToSign();
        trust.forget(authority);

        refuses("signing.certificate-untrusted", instance);
    }

    @Test
    void aSuspendedCertificateSignsNothing() {
        var held = register(authority.person(acting().name()));
        var instance = paperToSign();
        certificates.move(held.id(), CertificateView.State.SUSPENDED, "mất thẻ", administrator());

        refuses("signing.certificate-suspended", instance);
    }

    @Test
    void anotherPersonsCertificateOrKeySignsNothing() {
        var head = authority.person(acting().name());
        var another = authority.person(acting().name());
        var reference = keys.put(another);
        var stranger = keys.put(authority.person("Người khác"));
        certificates.register(
                Holder.person(school.person(Post.DEPUTY), acting().name(), "Trường thử"),
                TestKeys.NAME,
                reference,
                administrator());
        var instance = paperToSign();

        refusesAndStoresNothing(
                "signing.certificate-taken",
                instance,
                () -> certificates.register(headOfTheSchool(), TestKeys.NAME, reference, administrator()));
        refusesAndStoresNothing(
                "signing.certificate-not-own",
                instance,
                () -> certificates.register(headOfTheSchool(), TestKeys.NAME, stranger, administrator()));
        register(head);
        keys.exchange(head, another);
        refusesAndStoresNothing("signing.not-embedded", instance, () -> usual(instance, "Task_Sign"));
    }

    private CertificateView register(TestCa.Holder holder) {
        return certificates.register(headOfTheSchool(), TestKeys.NAME, keys.put(holder), administrator());
    }

    /** Before the key is asked for anything, and in words that say what to do. */
    private void refuses(String code, UUID instance) {
        var used = keys.used();
        ThrowingCallable act = () -> usual(instance, "Task_Sign");

        refusesAndStoresNothing(code, instance, act);

        assertThat(keys.used()).isEqualTo(used);
        var said = (Problem) org.assertj.core.api.Assertions.catchThrowable(act);
        assertThat(messages.getMessage(code, said.args().toArray(), Locale.forLanguageTag("vi")))
                .contains("Xin ");
    }

    private static List<String> textsOf(TestCa.Holder holder) {
        var exponent = ((RSAPrivateKey) holder.key()).getPrivateExponent().toString(16);
        var pem = Base64.getEncoder().encodeToString(holder.key().getEncoded());
        return List.of(exponent.substring(10, 90), pem.substring(900, 980), "PRIVATE KEY");
    }

    /** Tables with a text in any row; bytes are searched as hexadecimal. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in ('public', 'engine')
                        """).query(String.class).list().stream()
                .filter(table -> jdbc.sql(
                                "select exists (select 1 from " + table + " t where position(:text in t::text) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .map(table -> table.substring(table.indexOf('.') + 1))
                .toList();
    }
}
