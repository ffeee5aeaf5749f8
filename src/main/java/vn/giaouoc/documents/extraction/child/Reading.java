package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;
import vn.giaouoc.documents.FindingKind;
import vn.giaouoc.documents.SecrecyMark;

/** Reads one file: what is in it, and its text by page, converted where it is in an old encoding. */
final class Reading {

    private static final int CHARACTERS_OF_A_TEXT_PAGE = 8;

    private Reading() {}

    static Answer of(String mediaType, Path file) throws IOException, Refused {
        var seen = new Seen();
        switch (mediaType) {
            case "text/plain" -> PlainReading.read(file, seen);
            case "image/png", "image/jpeg", "image/tiff" -> PagePicture.measure(file, seen);
            default -> {
                FileScan.of(mediaType, file, seen);
                TikaReading.read(mediaType, file, seen);
            }
        }
        LegacyText.convert(seen);
        if (seen.pictures()) {
            countPictures(seen);
        }
        if (!seen.pages().isEmpty() && SecrecyMark.standsOn(seen.pages().get(0))) {
            seen.found(FindingKind.SECRECY_MARK);
        }
        return seen.answer();
    }

    private static void countPictures(Seen seen) {
        var textPages = (int) seen.pages().stream()
                .filter(page -> page.replaceAll("\\s", "").length() > CHARACTERS_OF_A_TEXT_PAGE)
                .count();
        seen.found(FindingKind.NO_TEXT_LAYER, seen.pageCount() - textPages);
    }
}
