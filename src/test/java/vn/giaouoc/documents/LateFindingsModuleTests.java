package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;

/** A file that was approved before it was read is judged when it goes on; one that is not read is never waited for. */
@ProductTest
class LateFindingsModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private Extractions extractions;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Acting head = DocumentWorld.acting(world.holder(Post.HEAD));
    private final Acting registry = DocumentWorld.acting(world.holder(Post.REGISTRY));

    @Test
    void aFindingThatComesAfterTheApprovalStopsEverySignature() {
        var version = approved(withScript());
        steps.requireClean(version.document());

        extractions.drain();

        refused("documents.file-not-clean-to-sign", () -> steps.requireClean(version.document()));
        refused("documents.file-not-clean-to-sign", () -> step(version, DocumentStep.SIGN, head));
        assertThat(state(version)).isEqualTo(DocumentState.APPROVED);
    }

    @Test
    void whoWasToSignAsksForACleanVersionAndSignsThat() {
        var version = approved(withScript());
        extractions.drain();

        step(version, DocumentStep.REOPEN, head);
        documents.addVersion(
                version.document(),
                NewVersion.ofFile("a.pdf", MadeFiles.pdf("Sạch " + UUID.randomUUID()), "bỏ mã", version.sha256()),
                officer);
        extractions.drain();
        step(version, DocumentStep.APPROVE, head);
        step(version, DocumentStep.SIGN, head);

        assertThat(state(version)).isEqualTo(DocumentState.SIGNED);
    }

    @Test
    void aFindingThatComesAfterTheSealStopsTheIssue() {
        var version = sealed(withScript());

        extractions.drain();

        refused("documents.file-not-clean-to-issue", () -> issue(version));
        assertThat(state(version)).isEqualTo(DocumentState.NUMBERED);
    }

    @Test
    void aFileThatNobodyHasReadOrCouldReadGoesTheWholeWay() {
        var waiting = sealed(MadeFiles.pdf("Chưa đọc " + UUID.randomUUID()));
        issue(waiting);
        assertThat(state(waiting)).isEqualTo(DocumentState.ISSUED);

        var broken = approved(("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        extractions.drain();
        steps.requireClean(broken.document());
        step(broken, DocumentStep.SIGN, head);
        assertThat(state(broken)).isEqualTo(DocumentState.SIGNED);
    }

    private static byte[] withScript() {
        return MadeFiles.pdf(
                document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x" + UUID.randomUUID())),
                "Giao ước");
    }

    private VersionInfo approved(byte[] file) {
        var version =
                documents.create(world.plan("Kế hoạch"), NewVersion.ofFile("a.pdf", file, "bản đầu", null), officer);
        step(version, DocumentStep.SUBMIT, DocumentWorld.acting(officer));
        step(version, DocumentStep.APPROVE, head);
        return version;
    }

    private VersionInfo sealed(byte[] file) {
        var version = approved(file);
        step(version, DocumentStep.SIGN, head);
        steps.number(version.document(), registry);
        step(version, DocumentStep.SEAL, registry);
        return version;
    }

    private void issue(VersionInfo version) {
        steps.issue(version.document(), List.of(new Recipient("Lưu: VT", null)), false, registry);
    }

    private void step(VersionInfo version, DocumentStep step, Acting acting) {
        steps.move(version.document(), step, null, acting);
    }

    private DocumentState state(VersionInfo version) {
        return steps.facts(version.document()).orElseThrow().state();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
