package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/**
 * Makes the official paper of a document at its last approval: first rendered, outside any transaction, then adopted in the
 * transaction of the step. For the acts of this module and of the rooms above.
 */
@Service
public class PaperPress {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final PaperComposer composer;
    private final OfficialPapers papers;
    private final PrintedRepository printed;
    private final Clock clock;

    PaperPress(
            DocumentRepository documents,
            VersionRepository versions,
            PaperComposer composer,
            OfficialPapers papers,
            PrintedRepository printed,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.composer = composer;
        this.papers = papers;
        this.printed = printed;
        this.clock = clock;
    }

    /**
     * Renders the official paper; slow, writes nothing.
     *
     * @param newText plain text that the same step makes the version in force; null: the text as it stands
     * @param signers blocks of the signature grid; empty: the one of the unit, or of the group's head for a group's paper
     * @return nothing for a file that is no PDF, was signed elsewhere, or could not be read safely
     * @throws Problem {@code documents.unknown}; {@code documents.layout-…} and {@code documents.layout-busy}; and those of
     *     the text
     */
    public Optional<PressedPaper> press(UUID document, @Nullable String newText, List<SignerBlock> signers) {
        var row = documents.find(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
        if (newText != null) {
            return Optional.of(ofText(row, StructuredText.toHtml(newText), signers));
        }
        return source(row)
                .flatMap(source -> source.info().structured()
                        ? Optional.of(ofText(row, words(source), signers))
                        : ofFile(row, source, signers));
    }

    private PressedPaper ofText(DocumentRow row, String html, List<SignerBlock> signers) {
        var content = composer.compose(row, html, signers, Vietnam.today(clock));
        return pressed(row, html.getBytes(StandardCharsets.UTF_8), content, papers.render(content));
    }

    /** The file stays as it is and gets a page for number, signatures and Nơi nhận. */
    private Optional<PressedPaper> ofFile(
            DocumentRow row, VersionRepository.WithFile source, List<SignerBlock> signers) {
        if (!source.info().mediaType().equals("application/pdf") || !harmless(source.file())) {
            return Optional.empty();
        }
        var file = versions.bytes(source.info().sha256());
        var content = composer.compose(row, aboutFile(source.info()), signers, Vietnam.today(clock));
        return papers.renderBehind(file, content).map(rendered -> pressed(row, file, content, rendered));
    }

    /** What the reading child could not read under its limits is not opened here either; signed files stay untouched. */
    private static boolean harmless(FileFacts file) {
        return file.state() == ExtractionState.DONE
                && !file.blocks()
                && file.findings().stream()
                        .map(Finding::kind)
                        .noneMatch(kind -> kind == FindingKind.SIGNATURES || kind == FindingKind.FORM_FIELDS);
    }

    private static String aboutFile(VersionInfo file) {
        return StructuredText.toHtml(
                "Trang này là một phần của văn bản, ghi số, ngày, chữ ký và nơi nhận. Nội dung văn bản nằm ở các trang liền trước,"
                        + " theo tệp “" + file.fileName() + "” có mã SHA-256:\n" + inGroups(file.sha256()));
    }

    /** A line has no room for a hash in one word, and a word broken at a line's end counts as lost. */
    private static String inGroups(String hash) {
        return hash.replaceAll("(.{16})(?=.)", "$1 ");
    }

    private static PressedPaper pressed(DocumentRow row, byte[] source, PaperContent content, Rendered rendered) {
        return new PressedPaper(
                row.id(),
                PreparedVersion.sha256(source),
                content.signers().stream().map(SignerBlock::unit).toList(),
                content.recipients(),
                rendered);
    }

    private Optional<VersionRepository.WithFile> source(DocumentRow row) {
        return row.currentId() == null ? Optional.empty() : versions.source(row.currentId());
    }

    private String words(VersionRepository.WithFile source) {
        return new String(versions.bytes(source.info().sha256()), StandardCharsets.UTF_8);
    }

    /**
     * Stores a rendered paper; the document has just been approved.
     *
     * @throws TaskAct.PrepareAgain if the text changed since it was rendered
     * @throws Problem {@code documents.not-approved}
     */
    @Transactional
    public VersionInfo adopt(PressedPaper paper, Acting acting) {
        var row = documents.lock(paper.document()).orElseThrow(() -> Problem.notFound("documents.unknown"));
        if (source(row).stream().noneMatch(source -> source.info().sha256().equals(paper.sourceSha256()))) {
            throw new TaskAct.PrepareAgain();
        }
        printed.fix(paper.document(), paper.recipients(), acting.login(), clock.instant());
        return papers.adopt(paper.document(), paper.rendered(), acting);
    }
}
