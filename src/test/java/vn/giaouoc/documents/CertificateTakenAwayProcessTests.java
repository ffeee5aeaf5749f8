package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.PaperSignatures;
import vn.giaouoc.signing.PaperSigning;
import vn.giaouoc.signing.PreparedPapers;
import vn.giaouoc.signing.SignatureView;

/** An administrator takes a certificate away: from that moment it signs nothing, and nothing takes its place by itself. */
class CertificateTakenAwayProcessTests extends SigningCase {

    @Autowired
    private PaperSigning signing;

    @Autowired
    private PaperSignatures papersSignatures;

    @ParameterizedTest
    @CsvSource({"SUSPENDED, signing.certificate-suspended", "REVOKED, signing.certificate-withdrawn"})
    void takenAwayAfterTheKeySignedItStoresNothing(CertificateView.State state, String code) {
        var instance = paperToSign();
        var acting = confirmed();
        try (var prepared = signing.sign(List.of(document(instance)), acting.unit(), acting, null)) {
            certificates.move(inUse().id(), state, "mất thẻ", administrator());

            refusesAndStoresNothing(code, instance, () -> store(instance, acting, prepared));
        }
    }

    @Test
    void anotherCertificateMeanwhileIsSignedWithAnew() {
        var instance = paperToSign();
        var acting = confirmed();
        try (var prepared = signing.sign(List.of(document(instance)), acting.unit(), acting, null)) {
            certificates.register(headOfTheSchool(), "SOFTWARE", "", administrator());

            assertThatThrownBy(() -> store(instance, acting, prepared)).isInstanceOf(TaskAct.PrepareAgain.class);
        }
        assertThat(waiting(instance)).containsExactly("Task_Sign");
    }

    @Test
    void aRevokedOneIsNotReplacedByItselfButByAnAdministrator() {
        usual(paperToSign(), "Task_Sign");
        var revoked = inUse();
        certificates.move(revoked.id(), CertificateView.State.REVOKED, "nghi lộ khóa", administrator());
        var instance = paperToSign();

        refusesAndStoresNothing("signing.certificate-withdrawn", instance, () -> usual(instance, "Task_Sign"));
        assertThat(certificates.own(as(Post.HEAD)))
                .extracting(CertificateView::state)
                .containsExactly(CertificateView.State.REVOKED);
        assertThat(certificates.madeWhenNeeded(headOfTheSchool())).isFalse();

        var given = certificates.register(headOfTheSchool(), "SOFTWARE", "", administrator());
        usual(instance, "Task_Sign");

        assertThat(signatures.of(document(instance), as(Post.HEAD)))
                .extracting(SignatureView::digital)
                .extracting(digital -> digital.certificateSha256())
                .containsExactly(given.sha256());
        assertThat(given.sha256()).isNotEqualTo(revoked.sha256());
    }

    private CertificateView inUse() {
        return certificates.inUse(headOfTheSchool()).orElseThrow();
    }

    private Acting confirmed() {
        var head = as(Post.HEAD).withConfirmedAt(clock.instant());
        return head.acting(head.standings().get(0), clock.instant());
    }

    private void store(UUID instance, Acting acting, PreparedPapers prepared) {
        papersSignatures.sign(document(instance), acting.unit(), seen(instance), acting, null, instance, prepared);
    }
}
