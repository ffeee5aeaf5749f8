package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.giaouoc.documents.extraction.HostilePdf;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.ExpectedSignature;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.signing.PaperValidator;
import vn.giaouoc.signing.Verdict;

/** Papers whose bytes a person brought: opened in the child process only, whatever is done with them. */
class UploadedPaperProcessTests extends ApprovalCase {

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private PagesBehind behind;

    @Autowired
    private Extractions extractions;

    @Autowired
    private OutsideSigning outside;

    @Autowired
    private PaperValidator validator;

    @Autowired
    private Certificates certificates;

    @Autowired
    private MessageSource messages;

    @Test
    void anUploadedPdfIsApprovedSignedNumberedAndSealed() {
        var instance = uploaded(MadeFiles.pdf("Kế hoạch thi đua " + UUID.randomUUID()));

        usual(instance, "Task_Approve");
        assertThat(papers.stemsFromUpload(paper(instance).version())).isTrue();
        for (var step : List.of("Task_Sign", "Task_Number", "Task_Seal")) {
            usual(instance, step);
        }

        var paper = paper(instance);
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(papers.revisions(paper.version())).hasSize(4);
        assertThat(verdict(paper)).isEqualTo(Verdict.VALID);
    }

    @Test
    void aFileThatKillsItsReaderGetsNoPageForSignatures() {
        var content = SamplePapers.single(DocumentType.PLAN, "KH-TT", "Kế hoạch thi đua", "Trang ký.");

        refused("documents.page-behind-failed", () -> behind.of(HostilePdf.file(), content));

        assertThat(behind.of(MadeFiles.pdf("Kế hoạch"), content)).isPresent();
    }

    @Test
    void aFileThatKillsItsReaderIsNotSigned() {
        var instance = uploaded(MadeFiles.pdf("Kế hoạch thi đua " + UUID.randomUUID()));
        usual(instance, "Task_Approve");
        var made = paper(instance);
        var hostile =
                new Rendered(HostilePdf.file(), made.pages(), made.fields(), made.place(), "c" + UUID.randomUUID());
        papers.adopt(made.document(), hostile, acting());

        refused("signing.file-not-read", () -> usual(instance, "Task_Sign"));

        assertThat(paper(instance).head().sequence()).isZero();
        assertThat(waiting(instance)).containsExactly("Task_Sign");
    }

    @Test
    void aFileThatKillsItsReaderIsNotTakenBack() {
        var instance = at("Task_Sign");
        var paper = paper(instance);
        assertThat(papers.stemsFromUpload(paper.version())).isFalse();
        var file = outside.begin(
                paper.document(), task(instance, "Task_Sign"), school.unit().code(), acting());
        var hostile = HostilePdf.behind(papers.bytes(paper.head()));

        refused("signing.file-not-read", () -> outside.takeBack(file.id(), hostile, as(Post.HEAD)));

        assertThat(outside.of(task(instance, "Task_Sign"), as(Post.HEAD))
                        .orElseThrow()
                        .returnedAt())
                .isNull();
    }

    private void refused(String code, ThrowingCallable act) {
        var before = heap();

        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(heap() - before).isLessThan(50_000_000);
        assertThat(messages.getMessage(code, null, Locale.forLanguageTag("vi"))).contains("vùng cách ly");
        assertThat(messages.getMessage(code, null, Locale.ENGLISH)).contains("could not be opened safely");
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A case whose text is an uploaded file, before the approval. */
    private UUID uploaded(byte[] pdf) {
        var instance = at("Task_Draft");
        documents.addVersion(
                document(instance),
                NewVersion.ofFile("ke-hoach.pdf", pdf, "soạn ở nơi khác", null),
                as(Post.EMULATION_OFFICER));
        extractions.drain();
        complete(instance, "Task_Draft", "done", Post.EMULATION_OFFICER, java.util.Map.of());
        usual(instance, "Task_CheckContent");
        usual(instance, "Task_CheckFormat");
        return instance;
    }

    private Verdict verdict(OfficialPaper paper) {
        var expected = signatures.of(paper.document(), as(Post.HEAD)).stream()
                .map(signature -> signature.digital())
                .map(digital -> new ExpectedSignature(digital.field(), digital.certificateSha256(), null, null))
                .toList();
        var at = clock.instant();
        var all = new ExpectedPaper(paper.fields(), expected, List.of());
        return validator
                .validate(papers.bytes(paper.head()), all, certificates.trusted(at), at)
                .verdict();
    }

    private Acting acting() {
        var head = as(Post.HEAD);
        return head.acting(head.standings().get(0), clock.instant());
    }

    private OfficialPaper paper(UUID instance) {
        return papers.of(document(instance)).orElseThrow();
    }
}
