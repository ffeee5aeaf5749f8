package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for what Tika does not tell. */
final class FileScan {

    private FileScan() {}

    static void of(String mediaType, Path file, Seen seen) throws IOException, Refused {
        switch (mediaType) {
            case "application/pdf" -> PdfScan.of(file, seen);
            case "application/msword" -> DocScan.of(file, seen);
            default -> PackageScan.of(file, seen);
        }
    }
}
