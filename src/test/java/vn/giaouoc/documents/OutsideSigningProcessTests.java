package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.OutsideFile;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.TestCa;
import vn.giaouoc.signing.TestPapers;

/** A paper goes out, is signed with a key that never was here, and comes back; anything else that comes back is refused. */
class OutsideSigningProcessTests extends SigningCase {

    @Autowired
    private OutsideSigning outside;

    @Autowired
    private AtCommit atCommit;

    private TestCa.Holder head;
    private CertificateView certificate;

    @BeforeEach
    void theHeadHasACardOfTheirOwn() throws Exception {
        head = authority.person(acting().name());
        certificate = certificates.registerOutside(
                headOfTheSchool(), head.certificate().getEncoded(), administrator());
    }

    @Test
    @FailsWhole({"signing.CertificateKeeping.keep", "signing.Certificates.move"})
    void aCardIsRegisteredAndSuspendedWholeOrNotAtAll() throws Exception {
        var another = authority.person(acting().name()).certificate().getEncoded();

        atCommit.leavesNothing(
                "signing_certificate",
                () -> certificates.move(certificate.id(), CertificateView.State.SUSPENDED, "mất thẻ", administrator()));
        atCommit.leavesNothing(
                "signing_certificate", () -> certificates.registerOutside(headOfTheSchool(), another, administrator()));
    }

    @Test
    void whatCameBackSignedIsTheSignatureOfTheStep() throws Exception {
        var instance = paperToSign();
        var file = begin(instance);
        var signed = sign(outside.content(file.id(), as(Post.HEAD)), file.field(), head);

        assertThat(outside.takeBack(file.id(), signed, as(Post.HEAD)).returnedAt())
                .isNotNull();
        assertThat(signatures.of(document(instance), as(Post.HEAD))).isEmpty();
        usual(instance, "Task_Sign");

        assertThat(waiting(instance)).containsExactly("Task_Number");
        assertThat(papers.bytes(paper(instance).head())).isEqualTo(signed);
        assertThat(signatures.of(document(instance), as(Post.HEAD)))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.method()).isEqualTo(SignatureView.Method.DIGITAL);
                    assertThat(given.person()).isEqualTo(acting().person());
                    assertThat(given.digital().certificateSha256()).isEqualTo(head.sha256());
                    assertThat(given.digital().field()).isEqualTo(file.field());
                });
        assertThatThrownBy(() -> outside.takeBack(file.id(), signed, as(Post.HEAD)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.outside-over"));
        usual(instance, "Task_Number");
        assertThat(waiting(instance)).containsExactly("Task_Seal");
    }

    @Test
    void anythingButOneSignatureMoreInItsFieldByItsHolderIsRefused() throws Exception {
        var instance = paperToSign();
        var file = begin(instance);
        var base = outside.content(file.id(), as(Post.HEAD));
        var other = authority.person("Người khác");

        rejects("signing.outside-not-valid", instance, file, sign(base, file.field(), other));
        rejects("signing.outside-not-valid", instance, file, sign(base, "SEAL", head));
        rejects("signing.outside-not-valid", instance, file, sign(sign(base, file.field(), head), "NUMBER", head));
        rejects("signing.outside-not-valid", instance, file, sign(oneRevisionMore(base), file.field(), head));
        rejects("signing.outside-not-valid", instance, file, oneRevisionMore(sign(base, file.field(), head)));
        rejects("signing.outside-not-valid", instance, file, oneRevisionMore(base));
        rejects("signing.outside-rewritten", instance, file, base);
        rejects("signing.outside-rewritten", instance, file, sign(rewritten(base), file.field(), head));
        rejects("signing.outside-rewritten", instance, file, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        // the file given out is still good
        outside.takeBack(file.id(), sign(base, file.field(), head), as(Post.HEAD));
        usual(instance, "Task_Sign");
        assertThat(waiting(instance)).containsExactly("Task_Number");
    }

    @Test
    void theFirstSignerCannotSlipOtherWordsUnderTheirSignature() throws Exception {
        var instance = paperToSign();
        var file = begin(instance);
        var base = outside.content(file.id(), as(Post.HEAD));

        rejects("signing.outside-not-valid", instance, file, sign(otherWords(base), file.field(), head));
    }

    @Test
    void itComesBackOnceForItsOwnPaperByItsOwnPersonInTime() throws Exception {
        var instance = paperToSign();
        var another = paperToSign();
        var file = begin(instance);
        var foreign = begin(another);
        var signed = sign(outside.content(file.id(), as(Post.HEAD)), file.field(), head);

        rejects("signing.outside-rewritten", another, foreign, signed);
        refusesAndStoresNothing(
                "signing.outside-unknown", instance, () -> outside.takeBack(file.id(), signed, as(Post.DEPUTY)));
        outside.takeBack(file.id(), signed, as(Post.HEAD));
        rejects("signing.outside-over", instance, file, signed);
        pass(Duration.ofMinutes(11));
        rejects(
                "signing.outside-over",
                another,
                foreign,
                sign(papers.bytes(paper(another).head()), "S1", head));

        // what came back in time is of no use either when the step is completed too late
        refusesAndStoresNothing("signing.outside-first", instance, () -> usual(instance, "Task_Sign"));
    }

    @Test
    void aCertificateSuspendedAfterTheUploadSignsNothing() throws Exception {
        var instance = paperToSign();
        var file = begin(instance);
        outside.takeBack(file.id(), sign(outside.content(file.id(), as(Post.HEAD)), file.field(), head), as(Post.HEAD));
        certificates.move(certificate.id(), CertificateView.State.SUSPENDED, "mất thẻ", administrator());

        refusesAndStoresNothing("signing.certificate-suspended", instance, () -> usual(instance, "Task_Sign"));
    }

    @Test
    void aCertificateRevokedAfterTheUploadSignsNothing() throws Exception {
        var instance = paperToSign();
        var file = begin(instance);
        outside.takeBack(file.id(), sign(outside.content(file.id(), as(Post.HEAD)), file.field(), head), as(Post.HEAD));
        authority.revoke(head, clock.instant());
        trust.trust(authority, clock.instant());

        refusesAndStoresNothing("signing.certificate-revoked", instance, () -> usual(instance, "Task_Sign"));
    }

    private OutsideFile begin(UUID instance) {
        return outside.begin(
                document(instance), task(instance, "Task_Sign"), school.unit().code(), acting());
    }

    private void rejects(String code, UUID instance, OutsideFile file, byte[] bytes) {
        refusesAndStoresNothing(code, instance, () -> outside.takeBack(file.id(), bytes, as(Post.HEAD)));
    }

    private byte[] sign(byte[] base, String field, TestCa.Holder holder) {
        var at = clock.instant();
        var stamps = authority.timeStamps(at);
        return TestPapers.sign(
                base, new TestPapers.Act(field, holder, at, TestPapers.handwriting(holder.name()), stamps));
    }

    private static byte[] oneRevisionMore(byte[] base) throws IOException {
        try (var document = Loader.loadPDF(base);
                var bytes = new ByteArrayOutputStream()) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setString(COSName.getPDFName("Note"), "x");
            catalog.setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] otherWords(byte[] base) throws IOException {
        try (var document = Loader.loadPDF(base);
                var bytes = new ByteArrayOutputStream()) {
            var page = document.getPage(0);
            var words = new PDStream(
                    document, new ByteArrayInputStream("0 0 600 800 re f".getBytes(StandardCharsets.US_ASCII)));
            page.setContents(words);
            page.getCOSObject().setNeedToBeUpdated(true);
            words.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] rewritten(byte[] base) throws IOException {
        try (var document = Loader.loadPDF(base);
                var bytes = new ByteArrayOutputStream()) {
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
