package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;

@ProductTest
class PaperViewsModuleTests {

    private static final String TEXT = "Kính gửi: Các phòng, khoa.\nĐiều 1. Mục đích\n1. Thi đua lập thành tích.";

    @Autowired
    private PaperViews views;

    @Autowired
    private PaperPress press;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private Breaker breaker;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Acting head = DocumentWorld.acting(world.holder(Post.HEAD));

    @AfterEach
    void disarm() {
        breaker.disarm();
    }

    @Test
    void aDraftIsShownAsAPageThatSaysSo() throws Exception {
        var document = draft("Thông báo nộp hồ sơ");

        var content = views.draft(document, officer);

        assertThat(content.fileName()).isEqualTo("DỰ THẢO - Thông báo nộp hồ sơ.pdf");
        try (var pdf = Loader.loadPDF(content.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Thi đua lập thành tích")
                    .contains("DỰ");
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
        }
        assertThat(papers.of(document)).isEmpty();
    }

    @Test
    void theApprovedTextBecomesAPaperThatReadersDownloadWithItsSignatures() {
        var document = draft("Kế hoạch công tác");
        assertProblem("documents.paper-unknown", () -> views.official(document, officer));
        var paper = pressed(document);
        var signed = java.util.Arrays.copyOf(papers.bytes(paper.head()), papers.bytes(paper.head()).length + 3);
        papers.append(paper.version(), paper.head().sha256(), signed, "S1", head);

        var content = views.official(document, officer);

        assertThat(content.bytes()).isEqualTo(signed);
        assertThat(content.fileName()).isEqualTo("Kế hoạch công tác.pdf");
        assertThat(views.panel(document, officer)).satisfies(panel -> {
            assertThat(panel.paper()).isNotNull();
            assertThat(panel.mayEdit()).isFalse();
        });
        assertThat(documents.version(document, 2, officer).text()).contains("Thi đua lập thành tích");
        assertProblem("documents.unknown", () -> views.official(document, world.stranger()));
        assertProblem("documents.unknown", () -> views.draft(document, world.stranger()));
        assertProblem("documents.unknown", () -> views.docx(document, world.stranger()));
        assertProblem("documents.unknown", () -> views.panel(document, world.stranger()));
    }

    @Test
    void theSameLayoutIsThereAsWordFile() throws Exception {
        var content = views.docx(draft("Thông báo nộp hồ sơ"), officer);

        assertThat(content.fileName()).isEqualTo("Thông báo nộp hồ sơ.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(content.bytes()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "Thi đua lập thành tích", "Lưu: VT.");
            assertThat(word.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgMar()
                            .getLeft()
                            .toString())
                    .isEqualTo("1710");
        }
    }

    @Test
    void recipientsAndPlaceAreSetWhileTheDocumentIsADraft() {
        var document = draft("Thông báo");
        assertThat(views.panel(document, officer).recipients()).containsExactly("Như trên", "Lưu: VT");

        views.print(document, new Printed(List.of("Các phòng, khoa", "Lưu: VT, TCHC"), "Cà Mau", 0), officer);

        assertThat(views.panel(document, officer)).satisfies(panel -> {
            assertThat(panel.recipients()).containsExactly("Các phòng, khoa", "Lưu: VT, TCHC");
            assertThat(panel.place()).isEqualTo("Cà Mau");
            assertThat(panel.version()).isEqualTo(1);
            assertThat(panel.findings()).isEmpty();
        });
        assertProblem("documents.changed-meanwhile", () -> views.print(document, new Printed(null, "Huế", 0), officer));
        assertProblem(
                "documents.layout-filing-missing",
                () -> views.print(document, new Printed(List.of("Các phòng"), null, 1), officer));
        assertProblem(
                "documents.not-yours-to-edit",
                () -> views.print(document, new Printed(null, null, 1), world.holder(Post.HEAD)));
        assertThat(pressed(document).place()).isEqualTo("Cà Mau");
        assertProblem("documents.closed-for-editing", () -> views.print(document, new Printed(null, null, 1), officer));
    }

    @Test
    @FailsWhole("documents.PaperViews.print")
    void settingWhatIsPrintedFailsWhole() {
        var document = draft("Thông báo");
        breaker.arm("documents.print-set");

        assertThatThrownBy(() -> views.print(document, new Printed(null, "Huế", 0), officer))
                .isInstanceOf(Breaker.Broken.class);

        assertThat(views.panel(document, officer).version()).isZero();
    }

    @Test
    void aTextThatChangedSinceItWasRenderedIsRenderedAgain() {
        var document = draft("Kế hoạch");
        var stale = press.press(document, null, List.of()).orElseThrow();
        var before = documents.inForce(document).orElseThrow();
        documents.addVersion(document, NewVersion.ofText("Văn bản khác", "sửa", before.sha256()), officer);
        approve(document);

        assertThatThrownBy(() -> press.adopt(stale, head)).isInstanceOf(vn.giaouoc.shared.TaskAct.PrepareAgain.class);

        assertThat(papers.of(document)).isEmpty();
    }

    @Test
    void signsThatNoPaperCanShowAreRefusedByName() {
        var document = documents
                .create(world.plan("Kế hoạch"), NewVersion.ofText("Thi đua 🏆", "soạn", null), officer)
                .document();

        assertThat(views.panel(document, officer).findings())
                .extracting(LayoutFinding::code)
                .containsExactly("documents.layout-sign-missing");
        assertProblem("documents.layout-sign-missing", () -> press.press(document, null, List.of()));
    }

    private UUID draft(String title) {
        return documents
                .create(world.planBy(title, officer.person()), NewVersion.ofText(TEXT, "soạn", null), officer)
                .document();
    }

    private OfficialPaper pressed(UUID document) {
        var paper = press.press(document, null, List.of()).orElseThrow();
        approve(document);
        press.adopt(paper, head);
        return papers.of(document).orElseThrow();
    }

    private void approve(UUID document) {
        steps.move(document, DocumentStep.SUBMIT, null, head);
        steps.move(document, DocumentStep.APPROVE, null, head);
    }

    private static void assertProblem(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
