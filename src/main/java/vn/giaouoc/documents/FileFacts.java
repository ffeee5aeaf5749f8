package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the inside of a file.
 *
 * @param reason why it could not be read; null unless failed
 * @param pages that have a picture; 0 for files without pages of their own
 * @param official it is the official paper, to which digital signatures are appended
 * @param imageSha256 hash of the bytes whose pages are shown: of a paper being signed, those of its newest revision
 * @param findings the gravest first
 */
public record FileFacts(
        ExtractionState state,
        @Nullable ExtractionReason reason,
        int pages,
        boolean official,
        String imageSha256,
        List<Finding> findings) {

    /** Whether the version cannot be approved as it is. */
    public boolean blocks() {
        return findings.stream().anyMatch(finding -> finding.kind().weight() == FindingKind.Weight.BLOCKS);
    }

    /** Findings that the reader should look at before going on. */
    public boolean wantsAttention() {
        return findings.stream().anyMatch(finding -> finding.kind().weight() != FindingKind.Weight.NOTE);
    }
}
