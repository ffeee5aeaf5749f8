package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.giaouoc.documents.FindingKind;

/** Reads one file: what is in it, and its text by page, converted where it is in an old encoding. */
final class Reading {

    private static final int CHARACTERS_OF_A_TEXT_PAGE = 8;
    private static final int HEAD_LINES = 25;
    private static final Pattern SECRECY =
            Pattern.compile("(?:(?:ĐỘ|MỨC ĐỘ|DẤU ĐỘ) MẬT\\s*:?\\s*)?[\\[(]?\\s*(?:TUYỆT |TỐI )?MẬT\\s*[\\])]?");

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
        if (mediaType.equals("application/pdf") || mediaType.startsWith("image/")) {
            countPictures(seen);
        }
        if (bearsSecrecyMark(seen.pages())) {
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

    /** The mark stands alone on a line, as stamped: Circular 24/2020/TT-BCA. */
    static boolean bearsSecrecyMark(List<String> pages) {
        return !pages.isEmpty()
                && pages.get(0)
                        .lines()
                        .limit(HEAD_LINES)
                        .map(String::strip)
                        .anyMatch(line -> line.equals(line.toUpperCase(Locale.ROOT))
                                && SECRECY.matcher(line).matches());
    }
}
