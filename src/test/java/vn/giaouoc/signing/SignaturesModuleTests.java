package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentWorld;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Problem;

@ProductTest
class SignaturesModuleTests {

    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Signatures signatures;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AtCommit atCommit;

    @Autowired
    private JdbcClient jdbc;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Actor head = world.holder(Post.HEAD);
    private VersionInfo version;

    @BeforeEach
    void anApprovedCovenant() {
        version = documents.create(world.plan("Giao ước"), NewVersion.ofText("Nội dung", "x", null), officer);
        approve();
    }

    @Test
    void aSignatureNamesVersionCapacityAndBasis() {
        var signed = sign(world.unit, head);

        assertThat(signatures.of(version.document(), head)).containsExactly(signed);
        assertThat(signed.sha256()).isEqualTo(version.sha256());
        assertThat(signed.versionId()).isEqualTo(version.id());
        assertThat(signed.capacityLines()).containsExactly("HEAD");
        assertThat(signed.basis()).isEqualTo("thử");
        assertThat(signed.hasEffect()).isTrue();
        assertThat(signed.onPaper()).isFalse();
        assertThat(signatures.unitsSigned(version.document())).containsExactly(world.unit);
    }

    @Test
    @FailsWhole("signing.Signatures.sign")
    void aSignatureThatBreaksLeavesNothing() {
        atCommit.leavesNothing("signing_signature", () -> sign(world.unit, head));
    }

    @Test
    void aUnitAndAPersonSignOnce() {
        sign(world.unit, head);
        var another = new DocumentWorld();

        refused("signing.already-signed", () -> sign(world.unit, another.holder(Post.HEAD)));
        refused("signing.already-signed", () -> sign(another.unit, head));
        assertThat(signatures.of(version.document(), head)).hasSize(1);
    }

    @Test
    void ofManyAtOnceExactlyOneSignsForAUnit() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var work = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    try {
                        sign(world.unit, world.holder(Post.DEPUTY));
                        return true;
                    } catch (Problem second) {
                        return false;
                    }
                })
                .toList();

        var won = 0;
        for (var done : pool.invokeAll(work)) {
            won += done.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
    }

    @Test
    void aStaleOrMissingConfirmationIsRefused() {
        var seen = List.of(new DocumentRef(version.id(), version.sha256()));
        var now = head.now();

        for (var confirmedAt : List.of(now.minusSeconds(301), now.plusSeconds(1))) {
            var acting = DocumentWorld.acting(head, confirmedAt);
            refused(
                    "signing.confirm-first",
                    () -> signatures.sign(version.document(), world.unit, seen, acting, null, null));
        }
        var never = head.acting(head.standings().get(0), now);
        refused(
                "signing.confirm-first",
                () -> signatures.sign(version.document(), world.unit, seen, never, null, null));
    }

    @Test
    void onlyTheApprovedVersionInForceIsSigned() {
        var old = List.of(new DocumentRef(version.id(), version.sha256()));
        version = documents.addVersion(version.document(), NewVersion.ofText("Khác", "sửa", null), officer);

        refused(
                "documents.not-as-seen",
                () -> signatures.sign(version.document(), world.unit, old, DocumentWorld.acting(head), null, null));
        refused("signing.changed-since-approval", () -> sign(world.unit, head));
        approve();
        assertThat(sign(world.unit, head).sha256()).isEqualTo(version.sha256());
    }

    @Test
    void voidSignaturesStayOnRecordAndTheUnitsSignAgain() {
        sign(world.unit, head);
        refused(
                "signing.reason-missing",
                () -> signatures.voidAll(version.document(), " ", "system", head.now(), null));

        assertThat(signatures.voidAll(version.document(), "Đài từ chối ký", "dai.head", head.now(), null))
                .isEqualTo(1);
        var old = version.id();
        version = documents.addVersion(version.document(), NewVersion.ofText("Bản hai", "sửa", null), officer);
        approve();
        sign(world.unit, head);

        assertThat(signatures.of(version.document(), head)).hasSize(2).first().satisfies(signature -> {
            assertThat(signature.versionId()).isEqualTo(old);
            assertThat(signature.hasEffect()).isFalse();
            assertThat(signature.voidReason()).isEqualTo("Đài từ chối ký");
        });
        assertThat(signatures.inForce(version.document())).hasSize(1);
    }

    @Test
    void aSignatureOnPaperIsMarkedAndConfirmedByTheRegistry() {
        var scan = scan();
        var registry = DocumentWorld.acting(world.holder(Post.REGISTRY));

        var recorded =
                signatures.recordOnPaper(version.document(), paper(scan, 0), DocumentWorld.acting(officer), null, null);

        assertThat(recorded.onPaper()).isTrue();
        assertThat(recorded.registryConfirmed()).isFalse();
        assertThat(recorded.recordedName()).isEqualTo(officer.name());
        assertThat(recorded.name()).isEqualTo("Người Mẫu 16");
        refused("signing.already-signed", () -> sign(world.unit, head));
        assertThat(signatures.confirmPaper(version.document(), registry, null)).isEqualTo(1);
        assertThat(signatures.of(version.document(), head).get(0).registryConfirmed())
                .isTrue();
        assertThat(signatures.confirmPaper(version.document(), registry, null)).isZero();
    }

    @Test
    void paperNeedsAScanAndAPastDay() {
        var text = documents
                .create(world.plan("Không phải bản chụp"), NewVersion.ofText("x", "x", null), officer)
                .document();
        var scan = scan();
        var secretary = DocumentWorld.acting(officer);

        refused(
                "signing.scan-missing",
                () -> signatures.recordOnPaper(version.document(), paper(text, 0), secretary, null, null));
        refused(
                "signing.signed-in-future",
                () -> signatures.recordOnPaper(version.document(), paper(scan, 1), secretary, null, null));
    }

    @Test
    void whoMayNotReadTheDocumentSeesNoSignatures() {
        refused("documents.unknown", () -> signatures.of(version.document(), world.stranger()));
    }

    @Test
    void aSignatureIsNeverChangedOrDeleted() {
        sign(world.unit, head);

        for (var sql : List.of(
                "update signing_signature set sha256 = repeat('0', 64)",
                "update signing_signature set name = 'x'",
                "update signing_signature set capacity_lines = '{}'",
                "delete from signing_signature",
                "truncate signing_signature")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aSignatureOfAnUndoneStepIsGone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    sign(world.unit, head);
                    throw new IllegalStateException("the last step fails");
                }))
                .hasMessage("the last step fails");

        assertThat(signatures.of(version.document(), head)).isEmpty();
    }

    private UUID scan() {
        return documents
                .create(world.plan("Bản chụp"), NewVersion.ofFile("ky.pdf", SCAN, "bản chụp", null), officer)
                .document();
    }

    private void approve() {
        steps.move(version.document(), DocumentStep.SUBMIT, null, DocumentWorld.acting(head));
        steps.move(version.document(), DocumentStep.APPROVE, null, DocumentWorld.acting(head));
    }

    private SignatureView sign(String unit, Actor signer) {
        var seen = List.of(new DocumentRef(version.id(), version.sha256()));
        return signatures.sign(version.document(), unit, seen, DocumentWorld.acting(signer), null, null);
    }

    private PaperSignature paper(UUID scan, int daysLater) {
        return new PaperSignature(
                world.unit,
                "Người Mẫu 16",
                null,
                List.of("Q. GIÁM ĐỐC"),
                LocalDate.of(2024, 7, 16).plusDays(daysLater),
                scan);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
