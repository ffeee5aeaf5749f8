package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.ExpectedSignature;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.Verdict;

/** The drawing's steps from the signature to the seal, on an official paper. */
class PaperSigningProcessTests extends ApprovalCase {

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private PaperValidator validator;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Breaker breaker;

    @AfterEach
    void disarm() {
        breaker.disarm();
    }

    @Test
    void signatureNumberAndSealStandInThePaperWithTheirSteps() {
        var instance = paperAt("Task_Sign");

        usual(instance, "Task_Sign");
        usual(instance, "Task_Number");
        usual(instance, "Task_Seal");

        var paper = paper(instance);
        var given = signatures.of(paper.document(), as(Post.HEAD));
        assertThat(given)
                .extracting(signature -> signature.digital().role(), SignatureView::method)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FieldRole.SIGNER, SignatureView.Method.DIGITAL),
                        org.assertj.core.groups.Tuple.tuple(FieldRole.NUMBER, SignatureView.Method.DIGITAL),
                        org.assertj.core.groups.Tuple.tuple(FieldRole.SEAL, SignatureView.Method.DIGITAL));
        assertThat(given)
                .last()
                .satisfies(seal -> assertThat(seal.digital().revisionSha256())
                        .isEqualTo(paper.head().sha256()));
        assertThat(verdict(paper, given)).isEqualTo(Verdict.VALID);
        assertThat(waiting(instance)).containsExactly("Task_Issue");
        eachRevisionBeginsWithTheOneBefore(paper);
    }

    @Test
    @FailsWhole({
        "documents.CaseDocuments.move",
        "organization.Mandates.require",
        "signing.PaperSignatures.sign",
        "signing.SigningCertificates.requireStill",
        "signing.Verifications.keep"
    })
    void aBrokenLastStepLeavesPaperSignatureAndTaskAsTheyWere() {
        usual(paperAt("Task_Sign"), "Task_Sign");
        var instance = paperAt("Task_Sign");
        for (var last : List.of("signing.signed", "documents.paper-appended", "workflow.completed")) {
            var before = everything();
            var head = paper(instance).head();
            breaker.arm(last);

            assertThatThrownBy(() -> usual(instance, "Task_Sign")).isInstanceOf(Breaker.Broken.class);

            breaker.disarm();
            assertThat(everything()).isEqualTo(before);
            assertThat(paper(instance).head()).isEqualTo(head);
            assertThat(waiting(instance)).containsExactly("Task_Sign");
        }
        usual(instance, "Task_Sign");
        assertThat(waiting(instance)).containsExactly("Task_Number");
    }

    @Test
    @FailsWhole({
        "documents.CaseDocuments.number",
        "documents.Registers.confirm",
        "documents.Registers.reserve",
        "documents.SearchIndex.refresh",
        "signing.PaperSignatures.number"
    })
    void aRetriedNumberIsTheSameOne() {
        var instance = paperAt("Task_Number");
        breaker.arm("signing.numbered");
        assertThatThrownBy(() -> usual(instance, "Task_Number")).isInstanceOf(Breaker.Broken.class);
        breaker.disarm();
        var kept = number(instance);

        usual(instance, "Task_Number");

        assertThat(kept).endsWith(" RESERVED");
        assertThat(number(instance)).isEqualTo(kept.replace("RESERVED", "CONFIRMED"));
    }

    @Test
    void aSuspendedOrRevokedCertificateSignsNothing() {
        var instance = paperAt("Task_Sign");
        usual(paperAt("Task_Sign"), "Task_Sign");
        var own = certificates.own(as(Post.HEAD)).get(0);

        certificates.move(own.id(), CertificateView.State.SUSPENDED, "kiểm tra", administrator());
        refused("signing.certificate-suspended", instance);
        certificates.move(own.id(), CertificateView.State.ACTIVE, null, administrator());
        usual(instance, "Task_Sign");

        assertThat(waiting(instance)).containsExactly("Task_Number");
    }

    private void refused(String code, UUID instance) {
        var before = paper(instance).head();

        assertThatThrownBy(() -> usual(instance, "Task_Sign"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(paper(instance).head()).isEqualTo(before);
        assertThat(waiting(instance)).containsExactly("Task_Sign");
    }

    private Actor administrator() {
        return Actor.withoutPosts(
                UUID.randomUUID(), "admin", "Quản trị", java.util.Set.of(Role.ADMIN), clock.instant());
    }

    private String number(UUID instance) {
        return jdbc.sql("select text || ' ' || state from documents_number where document = :document")
                .param("document", document(instance))
                .query(String.class)
                .single();
    }

    private Verdict verdict(OfficialPaper paper, List<SignatureView> given) {
        var expected = given.stream()
                .map(SignatureView::digital)
                .map(digital -> new ExpectedSignature(digital.field(), digital.certificateSha256(), null, null))
                .toList();
        var at = clock.instant();
        return validator
                .validate(
                        papers.bytes(paper.head()),
                        new ExpectedPaper(paper.fields(), expected, List.of()),
                        certificates.trusted(at),
                        at)
                .verdict();
    }

    private void eachRevisionBeginsWithTheOneBefore(OfficialPaper paper) {
        byte[] before = {};
        for (var revision : papers.revisions(paper.version())) {
            var bytes = papers.bytes(revision);
            assertThat(Arrays.mismatch(before, bytes)).isEqualTo(before.length);
            before = bytes;
        }
    }

    /** A case at a step, its approved text made an official paper. */
    private UUID paperAt(String step) {
        var instance = at("Task_Sign");
        var document = document(instance);
        if (papers.of(document).isEmpty()) {
            var content = SamplePapers.single(DocumentType.PLAN, "KH-TT", "Kế hoạch thi đua", "Điều 1. Mục đích");
            papers.adopt(document, papers.render(content), acting());
        }
        if (step.equals("Task_Number")) {
            usual(instance, "Task_Sign");
        }
        return instance;
    }

    private Acting acting() {
        var head = as(Post.HEAD);
        return head.acting(head.standings().get(0), clock.instant());
    }

    private OfficialPaper paper(UUID instance) {
        return papers.of(document(instance)).orElseThrow();
    }
}
