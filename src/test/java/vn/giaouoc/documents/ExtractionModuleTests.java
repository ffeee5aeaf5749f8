package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.documents.extraction.Ocr;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;

/** Uploaded files are queued with their commit, read in the child, and what was found is kept. */
@ProductTest
class ExtractionModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private Extractions extractions;

    @Autowired
    private ExtractionRepository repository;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private Ocr ocr;

    @Autowired
    private Breaker breaker;

    @Autowired
    private JdbcClient jdbc;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();

    @AfterEach
    void mend() {
        breaker.disarm();
    }

    @Test
    void theTextOfAFileIsReadAfterTheCommitAndFound() {
        var word = "nhãn" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "b");
        var version = upload("Kế hoạch.docx", MadeFiles.docx(MadeFiles.paragraph("Điều 1. Thi đua " + word)));
        assertThat(file(version).state()).isEqualTo(ExtractionState.PENDING);
        assertThat(documents.pages(version.document(), 1, officer)).isEmpty();

        extractions.drain();

        assertThat(file(version).state()).isEqualTo(ExtractionState.DONE);
        assertThat(documents.pages(version.document(), 1, officer)).containsExactly("Điều 1. Thi đua " + word);
        assertThat(documents
                        .list(new DocumentQuery(word, null, null, null, null, null, null, null, 10), officer)
                        .items())
                .extracting(DocumentSummary::id)
                .containsExactly(version.document());
    }

    @Test
    void theSameBytesAreReadOnce() {
        var bytes = MadeFiles.docx(MadeFiles.paragraph("Giao ước " + UUID.randomUUID()));
        upload("a.docx", bytes);
        extractions.drain();

        var second = upload("b.docx", bytes);

        assertThat(file(second).state()).isEqualTo(ExtractionState.DONE);
        assertThat(documents.pages(second.document(), 1, officer)).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndGoesOn() {
        var version = upload(
                "hỏng.pdf", ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));

        extractions.drain();

        assertThat(file(version)).satisfies(file -> {
            assertThat(file.state()).isEqualTo(ExtractionState.FAILED);
            assertThat(file.reason()).isEqualTo(ExtractionReason.DAMAGED);
        });
        approve(version);
        assertThat(documents.view(version.document(), officer).state()).isEqualTo(DocumentState.APPROVED);
    }

    @Test
    void aFileWithJavaScriptIsShownAndNotApproved() {
        var version = upload(
                "a.pdf",
                MadeFiles.pdf(
                        document -> document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("x" + UUID.randomUUID())),
                        "Giao ước"));
        extractions.drain();
        assertThat(file(version).findings()).containsExactly(new Finding(FindingKind.JAVASCRIPT, 1));
        assertThat(file(version).blocks()).isTrue();

        assertThatThrownBy(() -> approve(version))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("documents.file-not-clean"));

        var clean = documents.addVersion(
                version.document(),
                NewVersion.ofFile(
                        "a.pdf", MadeFiles.pdf("Giao ước sạch " + UUID.randomUUID()), "bỏ mã", version.sha256()),
                officer);
        extractions.drain();
        steps.move(clean.document(), DocumentStep.SUBMIT, null, DocumentWorld.acting(officer));
        steps.move(clean.document(), DocumentStep.APPROVE, null, DocumentWorld.acting(world.holder(Post.HEAD)));
        assertThat(documents.view(version.document(), officer).state()).isEqualTo(DocumentState.APPROVED);
    }

    @Test
    @FailsWhole({"documents.Documents.inTransaction", "documents.SearchIndex.put"})
    void nothingIsQueuedWhenTheUploadFails() {
        var bytes = MadeFiles.docx(MadeFiles.paragraph("không giữ " + UUID.randomUUID()));
        breaker.arm("documents.version-added");

        assertThatThrownBy(() -> upload("a.docx", bytes)).isInstanceOf(Breaker.Broken.class);

        assertThat(jdbc.sql("select count(*) from documents_extraction where sha256 = :sha256")
                        .param("sha256", PreparedVersion.sha256(bytes))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFailureWhileKeepingLeavesTheFileWaiting() {
        var version = upload("a.docx", MadeFiles.docx(MadeFiles.paragraph("giữ " + UUID.randomUUID())));
        jdbc.sql(
                        "insert into documents_extraction_page (sha256, page, content, source) values (:sha256, 1, 'x', 'FILE')")
                .param("sha256", version.sha256())
                .update();

        assertThatThrownBy(extractions::drain).isInstanceOf(DataAccessException.class);

        assertThat(file(version).state()).isEqualTo(ExtractionState.PENDING);
        jdbc.sql("delete from documents_extraction_page where sha256 = :sha256")
                .param("sha256", version.sha256())
                .update();
        jdbc.sql("update documents_extraction set leased_until = null where sha256 = :sha256")
                .param("sha256", version.sha256())
                .update();
        extractions.drain();
        assertThat(file(version).state()).isEqualTo(ExtractionState.DONE);
    }

    @Test
    void twoNodesNeverReadTheSameFile() {
        upload("a.docx", MadeFiles.docx(MadeFiles.paragraph("một " + UUID.randomUUID())));
        upload("b.docx", MadeFiles.docx(MadeFiles.paragraph("hai " + UUID.randomUUID())));
        var at = Instant.parse("2024-07-16T01:00:00Z");
        var until = at.plusSeconds(180);
        var taken = new ArrayList<String>();

        transaction.executeWithoutResult(first -> {
            repository.lease(at, until).ifPresent(job -> taken.add(job.sha256()));
            // the other node works while the first has not committed
            CompletableFuture.runAsync(() -> repository.lease(at, until).ifPresent(job -> taken.add(job.sha256())))
                    .join();
            first.setRollbackOnly();
        });

        assertThat(taken).hasSize(2).doesNotHaveDuplicates();
        jdbc.sql("update documents_extraction set leased_until = null where state = 'PENDING'")
                .update();
        extractions.drain();
    }

    @Test
    void aFileThatEndedThisProcessThreeTimesIsGivenUp() {
        var version = upload("a.docx", MadeFiles.docx(MadeFiles.paragraph("ba lần " + UUID.randomUUID())));
        jdbc.sql("update documents_extraction set attempts = 3 where sha256 = :sha256")
                .param("sha256", version.sha256())
                .update();

        extractions.drain();

        assertThat(file(version).reason()).isEqualTo(ExtractionReason.CRASHED);
    }

    @Test
    void pagesOfAPdfAreShownToReadersOnly() {
        var version = upload("a.pdf", MadeFiles.pdf("một " + UUID.randomUUID(), "hai"));
        extractions.drain();
        assertThat(file(version).pages()).isEqualTo(2);

        var png = documents.pageImage(version.document(), 1, 2, officer);

        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(documents.pageImage(version.document(), 1, 2, officer)).isEqualTo(png);
        var stranger = world.stranger();
        assertThatThrownBy(() -> documents.pageImage(version.document(), 1, 2, stranger))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("documents.unknown"));
        assertThatThrownBy(() -> documents.pageImage(version.document(), 1, 3, officer))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("documents.page-not-shown"));
    }

    @Test
    void theOfficialPaperShowsThePagesOfItsNewestRevision() {
        var head = DocumentWorld.acting(world.holder(Post.HEAD));
        var text =
                documents.create(world.plan("Kế hoạch"), NewVersion.ofText("Điều 1. Mục đích", "soạn", null), officer);
        approve(text);
        var bytes = MadeFiles.pdf("một " + UUID.randomUUID());
        var layout = List.of(new FieldLayout("S1", FieldRole.SIGNER, 0, 300, 100, 232, 128, world.unit, 1));
        var paper = papers.adopt(
                text.document(),
                new Rendered(bytes, 1, layout, "Cà Mau", UUID.randomUUID().toString()),
                head);
        var before = file(paper);

        var signed = Arrays.copyOf(bytes, bytes.length + 1);
        var revision = papers.append(paper.id(), paper.sha256(), signed, "S1", head);

        assertThat(before.pages()).isEqualTo(1);
        assertThat(before.imageSha256()).isEqualTo(paper.sha256());
        assertThat(file(paper).imageSha256()).isEqualTo(revision.sha256());
        assertThat(documents.pageImage(text.document(), paper.number(), 1, officer))
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(documents.version(text.document(), paper.number(), officer).html())
                .contains("Mục đích");
    }

    @Test
    void aScannedPageIsRecognisedAndMarked() {
        Assumptions.assumeTrue(ocr.available(), "tesseract with Vietnamese (tesseract-ocr-vie) is not installed");
        var version = upload("scan.pdf", MadeFiles.scan("Giao ước thi đua năm 2024", "Khối thi đua 7 tỉnh Cà Mau"));

        extractions.drain();

        assertThat(file(version).findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.RECOGNISED, FindingKind.NO_TEXT_LAYER);
        assertThat(String.join(" ", documents.pages(version.document(), 1, officer)))
                .contains("thi đua");
    }

    @Test
    void aTextWithASecrecyMarkIsNotTaken() {
        assertThatThrownBy(() -> documents.create(
                        world.plan("Kế hoạch"),
                        NewVersion.ofText("TỐI MẬT\nĐiều 1. Mục đích", "bản đầu", null),
                        officer))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.code()).isEqualTo("documents.text-bears-secrecy-mark"));
    }

    private VersionInfo upload(String name, byte[] bytes) {
        return documents.create(world.plan("Kế hoạch"), NewVersion.ofFile(name, bytes, "bản đầu", null), officer);
    }

    private void approve(VersionInfo version) {
        steps.move(version.document(), DocumentStep.SUBMIT, null, DocumentWorld.acting(officer));
        steps.move(version.document(), DocumentStep.APPROVE, null, DocumentWorld.acting(world.holder(Post.HEAD)));
    }

    private FileFacts file(VersionInfo version) {
        return Objects.requireNonNull(
                documents.version(version.document(), version.number(), officer).file());
    }
}
