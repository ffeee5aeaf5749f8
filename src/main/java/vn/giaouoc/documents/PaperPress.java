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
    private final Clock clock;

    PaperPress(
            DocumentRepository documents,
            VersionRepository versions,
            PaperComposer composer,
            OfficialPapers papers,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.composer = composer;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Renders the official paper; slow, writes nothing.
     *
     * @param newText plain text that the same step makes the version in force; null: the text as it stands
     * @param signers blocks of the signature grid; empty: the one of the unit, or of the group's head for a group's paper
     * @return nothing for an uploaded file, which has no text to lay out
     * @throws Problem {@code documents.unknown}; {@code documents.layout-sign-missing}; and those of the text
     */
    public Optional<PressedPaper> press(UUID document, @Nullable String newText, List<SignerBlock> signers) {
        var row = documents.find(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
        var html = newText == null
                ? textInForce(row)
                : Optional.of(StructuredText.toHtml(newText).getBytes(StandardCharsets.UTF_8));
        return html.map(bytes -> {
            var content =
                    composer.compose(row, new String(bytes, StandardCharsets.UTF_8), signers, Vietnam.today(clock));
            return new PressedPaper(
                    document,
                    PreparedVersion.sha256(bytes),
                    content.signers().stream().map(SignerBlock::unit).toList(),
                    papers.render(content));
        });
    }

    private Optional<byte[]> textInForce(DocumentRow row) {
        return row.currentId() == null ? Optional.empty() : versions.text(row.currentId());
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
        var text = textInForce(row);
        if (text.isEmpty() || !PreparedVersion.sha256(text.get()).equals(paper.sourceSha256())) {
            throw new TaskAct.PrepareAgain();
        }
        return papers.adopt(paper.document(), paper.rendered(), acting);
    }
}
