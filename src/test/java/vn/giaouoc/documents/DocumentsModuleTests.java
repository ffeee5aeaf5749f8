package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.CaseStopped;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

@ProductTest
class DocumentsModuleTests {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();

    @Test
    void versionsAreNumberedAndKeepTheirBytes() {
        var first = create("Kế hoạch thi đua");
        var second = documents.addVersion(
                first.document(), NewVersion.ofText("Điều 1. Mục đích", "sửa", first.sha256()), officer);
        var third = documents.addVersion(
                first.document(), NewVersion.ofFile("../Kế hoạch.pdf", PDF, "bản chụp", second.sha256()), officer);

        var view = documents.view(first.document(), officer);
        assertThat(view.versions()).extracting(VersionInfo::number).containsExactly(3, 2, 1);
        assertThat(view.current()).contains(view.versions().get(0));
        assertThat(documents.content(first.document(), 3, officer)).satisfies(content -> {
            assertThat(content.bytes()).isEqualTo(PDF);
            assertThat(content.fileName()).isEqualTo("Kế hoạch.pdf");
            assertThat(content.mediaType()).isEqualTo("application/pdf");
            assertThat(content.sha256()).isEqualTo(PreparedVersion.sha256(PDF));
        });
        assertThat(documents.version(first.document(), 2, officer).clauses())
                .extracting(Clause::id)
                .containsExactly("dieu-1");
        assertThat(documents.version(first.document(), 3, officer).html()).isNull();
        assertThat(third.fileName()).isEqualTo("Kế hoạch.pdf");
        assertThat(documents.inForce(first.document()).orElseThrow()).satisfies(inForce -> {
            assertThat(inForce.sha256()).isEqualTo(third.sha256());
            assertThat(inForce.title()).isEqualTo("Kế hoạch thi đua");
            assertThat(inForce.changedBy()).isEqualTo(officer.name());
        });
    }

    @Test
    void theSameBytesMakeNoNewVersion() {
        var first = create("Kế hoạch");

        var again = documents.addVersion(
                first.document(), NewVersion.ofText("Nội dung\r\n", "lưu lại", first.sha256()), officer);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(documents.view(first.document(), officer).versions()).hasSize(1);
    }

    @Test
    void aStaleBaseIsRefusedNamingWhoAndWhen() {
        var first = create("Kế hoạch");
        documents.addVersion(first.document(), NewVersion.ofText("Bản hai", "sửa", first.sha256()), officer);

        assertThatThrownBy(() -> documents.addVersion(
                        first.document(), NewVersion.ofText("Bản khác", "sửa", first.sha256()), officer))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("documents.stale-base");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(problem.args()).contains(2, officer.name());
                });
        assertThat(documents.view(first.document(), officer).versions()).hasSize(2);
    }

    @Test
    void ofManyWhoEditTheSameVersionExactlyOneWins() throws Exception {
        var first = create("Kế hoạch");
        var pool = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            var text = "Bản số " + i;
            work.add(() -> {
                try {
                    documents.addVersion(first.document(), NewVersion.ofText(text, "sửa", first.sha256()), officer);
                    return true;
                } catch (Problem stale) {
                    return false;
                }
            });
        }

        var won = 0;
        for (var done : pool.invokeAll(work)) {
            won += done.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(documents.view(first.document(), officer).versions()).hasSize(2);
    }

    @Test
    void aPaperInPreparationIsReadByItsUnitsCheckersAndNobodyElse() {
        var id = create("Kế hoạch").document();

        for (var post : List.of(Post.HEAD, Post.SECTION_HEAD, Post.OFFICE, Post.REGISTRY)) {
            assertThat(documents.mayRead(id, world.holder(post)))
                    .as(post.name())
                    .isTrue();
        }
        for (var other : List.of(world.stranger(), world.holder(Post.DEPUTY), world.officer())) {
            assertThat(documents.mayRead(id, other)).isFalse();
            unknown(() -> documents.view(id, other));
            unknown(() -> documents.version(id, 1, other));
            unknown(() -> documents.content(id, 1, other));
            unknown(() -> documents.addVersion(id, NewVersion.ofText("x", "x", null), other));
            assertThat(documents.list(DocumentQuery.all(100), other).items())
                    .extracting(DocumentSummary::id)
                    .doesNotContain(id);
        }
    }

    @Test
    void aDeputyReadsWhatTheirFieldSigns() {
        var id = documents
                .create(world.planBy("Kế hoạch thi đua", officer.person()), NewVersion.ofText("x", "x", null), officer)
                .document();
        var ofField = DocumentWorld.actor(
                world.unit, List.of(HolderKey.post(world.unit, "HEAD", null, "EMULATION")), Post.DEPUTY);
        var ofOther = DocumentWorld.actor(
                world.unit, List.of(HolderKey.post(world.unit, "HEAD", null, "FINANCE")), Post.DEPUTY);

        assertThat(documents.mayRead(id, ofField)).isTrue();
        assertThat(documents.mayRead(id, ofOther)).isFalse();
    }

    @Test
    void whoOnlyReadsMayNotWrite() {
        var id = create("Kế hoạch").document();

        assertThatThrownBy(() ->
                        documents.addVersion(id, NewVersion.ofText("x", "x", null), world.holder(Post.SECTION_HEAD)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("documents.not-yours-to-edit");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
                });
        assertThat(documents.view(id, world.holder(Post.HEAD)).mayEdit()).isFalse();
        assertThat(documents.view(id, officer).mayEdit()).isTrue();
    }

    @Test
    void aStrangerMayNotCreateInTheUnitsName() {
        assertThatThrownBy(() ->
                        documents.create(world.plan("Kế hoạch"), NewVersion.ofText("x", "x", null), world.stranger()))
                .hasMessageContaining("documents.not-of-unit");
    }

    @Test
    void anEditOfAnApprovedDraftVoidsTheApproval() {
        var first = create("Kế hoạch");
        var head = DocumentWorld.acting(world.holder(Post.HEAD));
        steps.move(first.document(), DocumentStep.SUBMIT, null, head);
        steps.move(first.document(), DocumentStep.APPROVE, null, head);
        assertThat(steps.facts(first.document()).orElseThrow().approvedAsItStands())
                .isTrue();

        documents.addVersion(first.document(), NewVersion.ofText("Sửa sau duyệt", "sửa", null), officer);

        var view = documents.view(first.document(), officer);
        assertThat(view.state()).isEqualTo(DocumentState.IN_REVIEW);
        assertThat(view.approvedNumber()).isNull();
        assertThat(steps.facts(first.document()).orElseThrow().approvedAsItStands())
                .isFalse();
    }

    @Test
    void aSignedDocumentIsClosedForEditing() {
        var first = create("Kế hoạch");
        sign(first.document());

        assertThatThrownBy(() -> documents.addVersion(first.document(), NewVersion.ofText("x", "x", null), officer))
                .isInstanceOf(Problem.class);
        assertThat(documents.view(first.document(), officer).mayEdit()).isFalse();
    }

    @Test
    void whatWasSeenMustBeInForce() {
        var first = create("Kế hoạch");
        var seen = List.of(new DocumentRef(first.id(), first.sha256()));
        steps.requireSeen(first.document(), seen);

        documents.addVersion(first.document(), NewVersion.ofText("Bản hai", "sửa", null), officer);

        assertThatThrownBy(() -> steps.requireSeen(first.document(), seen))
                .hasMessageContaining("documents.not-as-seen");
        assertThatThrownBy(() -> steps.requireSeen(first.document(), List.of())).isInstanceOf(Problem.class);
    }

    @Test
    void recipientsReadOnlyAfterIssue() {
        var id = create("Kế hoạch").document();
        var elsewhere = new DocumentWorld();
        var reader = DocumentWorld.reading(elsewhere.officer(), HolderKey.unit(elsewhere.unit));
        var registry = DocumentWorld.acting(world.holder(Post.REGISTRY));
        sign(id);
        steps.number(id, registry);
        assertThat(documents.mayRead(id, reader)).isFalse();
        var recipients = List.of(
                new Recipient("Đơn vị bạn", HolderKey.unit(elsewhere.unit).value()), new Recipient("Lưu: VT", null));
        assertThatThrownBy(() -> steps.issue(id, recipients, false, registry))
                .hasMessageContaining("documents.not-sealed");

        steps.move(id, DocumentStep.SEAL, null, registry);
        steps.issue(id, recipients, false, registry);

        assertThat(documents.mayRead(id, reader)).isTrue();
        assertThat(documents.mayRead(id, world.stranger())).isFalse();
        var view = documents.view(id, reader);
        assertThat(view.recipients()).isEqualTo(recipients);
        assertThat(view.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(view.number()).endsWith("/KH-" + world.unit);
    }

    @Test
    void aStoppedCaseWithdrawsItsUnsignedPapersOnly() {
        var caseId = Ids.next();
        var command = new CreateDocument(DocumentType.PLAN, "Kế hoạch", world.unit, null, null, null, null, caseId);
        var open = documents
                .create(command, NewVersion.ofText("x", "x", null), officer)
                .document();
        var signed = documents
                .create(command, NewVersion.ofText("x", "x", null), officer)
                .document();
        sign(signed);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new CaseStopped(caseId, "không cần nữa", officer.login())));

        assertThat(documents.view(open, officer).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(documents.view(open, officer).stateReason()).isEqualTo("không cần nữa");
        assertThat(documents.view(signed, officer).state()).isEqualTo(DocumentState.SIGNED);
    }

    @Test
    void aVersionIsAddedWholeOrNotAtAll() {
        var first = create("Kế hoạch");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    documents.addVersion(first.document(), NewVersion.ofText("Bản hai", "sửa", null), officer);
                    throw new IllegalStateException("the last step fails");
                }))
                .hasMessage("the last step fails");

        assertThat(documents.view(first.document(), officer).versions()).hasSize(1);
    }

    @Test
    void storedVersionsCannotBeChanged() {
        create("Kế hoạch");

        for (var sql : List.of(
                "update documents_version set sha256 = sha256",
                "delete from documents_version",
                "update documents_blob set bytes = ''",
                "truncate documents_blob cascade",
                "update documents_endorsement set name = ''")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        steps.endorse(create("x").document(), "CHECK", "approve", null, DocumentWorld.acting(officer));
                        jdbc.sql(sql).update();
                    }))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private VersionInfo create(String title) {
        return documents.create(world.plan(title), NewVersion.ofText("Nội dung", "dự thảo", null), officer);
    }

    private void sign(UUID document) {
        var head = DocumentWorld.acting(world.holder(Post.HEAD));
        steps.move(document, DocumentStep.SUBMIT, null, head);
        steps.move(document, DocumentStep.APPROVE, null, head);
        steps.move(document, DocumentStep.SIGN, null, head);
    }

    private static void unknown(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("documents.unknown"));
    }
}
