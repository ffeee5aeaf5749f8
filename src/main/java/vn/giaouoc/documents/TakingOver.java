package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/**
 * Takes an uploaded Word file over as structured text: into the draft of whoever does it, to be read and corrected there before it
 * becomes a version. Tracked changes are never accepted or refused silently.
 */
@Service
public class TakingOver {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Duration WALL = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4_000_000;
    private static final Pattern HEAD = Pattern.compile("(\\d{1,9}) (\\d{1,9}) (\\d{1,9}) ([01])");

    private final DocumentAccess access;
    private final VersionRepository versions;
    private final LimitedChild child;
    private final Drafting drafting;

    TakingOver(DocumentAccess access, VersionRepository versions, LimitedChild child, Drafting drafting) {
        this.access = access;
        this.versions = versions;
        this.child = child;
        this.drafting = drafting;
    }

    /** Whether a version is a file that can be taken over. */
    public static boolean possible(VersionInfo version) {
        return version.mediaType().equals(DOCX);
    }

    /**
     * What was read.
     *
     * @param changes tracked changes, read as was chosen
     * @param hidden runs of hidden text, left out
     * @param leftOut tables of the page's head and foot, which the official layout makes anew
     */
    public record Taken(int changes, int hidden, int leftOut) {}

    /**
     * Puts the structure of the file in force into the actor's draft.
     *
     * @param accepted whether tracked changes are read as accepted or as refused; null if nobody has chosen yet
     * @throws Problem {@code documents.unknown}; {@code documents.not-yours-to-edit}; {@code documents.not-a-word-file};
     *     {@code documents.tracked-changes-choose} if there are some and nobody chose; {@code documents.word-file-unreadable}
     */
    public Taken over(UUID document, @Nullable Boolean accepted, Actor actor) {
        access.writable(document, actor);
        var version = versions.inForce(document)
                .filter(TakingOver::possible)
                .orElseThrow(() -> Problem.invalid("documents.not-a-word-file"));
        var answer = read(versions.bytes(version.sha256()), accepted == null || accepted);
        int end = answer.indexOf('\n');
        var head = HEAD.matcher(end < 0 ? "" : answer.substring(0, end));
        if (!head.matches()) {
            throw Problem.invalid("documents.word-file-unreadable", version.fileName());
        }
        int changes = Integer.parseInt(head.group(1));
        if (changes > 0 && accepted == null) {
            throw Problem.invalid("documents.tracked-changes-choose", version.fileName(), changes);
        }
        var blocks =
                StructuredText.recognised(List.of(new TextBlock(BlockKind.PARAGRAPH, null, answer.substring(end + 1))));
        drafting.keep(document, blocks, version.sha256(), actor);
        return new Taken(changes, Integer.parseInt(head.group(2)), Integer.parseInt(head.group(3)));
    }

    private String read(byte[] file, boolean accepted) {
        var input = new byte[file.length + 1];
        input[0] = (byte) (accepted ? 1 : 0);
        System.arraycopy(file, 0, input, 1, file.length);
        try {
            return new String(child.run(DocxTask.class, input, WALL, MOST_BYTES), StandardCharsets.UTF_8);
        } catch (ChildFailed failed) {
            throw Problem.invalid("documents.word-file-unreadable", failed.why().name());
        }
    }
}
