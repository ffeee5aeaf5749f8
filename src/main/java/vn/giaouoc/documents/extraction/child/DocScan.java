package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.giaouoc.documents.FindingKind;

/** Looks into an old Word file with Apache POI. */
final class DocScan {

    private DocScan() {}

    static void of(Path file, Seen seen) throws IOException, Refused {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            seen.found(
                    FindingKind.MACROS,
                    root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") ? 1 : 0);
            seen.found(FindingKind.EMBEDDED_FILES, root.hasEntryCaseInsensitive("ObjectPool") ? 1 : 0);
            seen.found(
                    FindingKind.SIGNATURES,
                    root.hasEntryCaseInsensitive("_xmlsignatures") || root.hasEntryCaseInsensitive("_signatures")
                            ? 1
                            : 0);
            try (var document = new HWPFDocument(root)) {
                runs(document.getOverallRange(), seen);
                seen.found(
                        FindingKind.COMMENTS, document.getCommentsRange().text().isBlank() ? 0 : 1);
            }
        } catch (EncryptedDocumentException locked) {
            throw new Refused(Refused.Reason.ENCRYPTED);
        } catch (OldWordFileFormatException old) {
            seen.found(FindingKind.INCOMPLETE);
        }
    }

    private static void runs(Range range, Seen seen) {
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            var run = range.getCharacterRun(i);
            seen.found(FindingKind.TRACKED_CHANGES, run.isMarkedInserted() || run.isMarkedDeleted() ? 1 : 0);
            seen.found(FindingKind.HIDDEN_TEXT, run.isVanished() ? 1 : 0);
            var font = run.getFontName();
            if (font != null) {
                seen.font(font);
            }
        }
    }
}
