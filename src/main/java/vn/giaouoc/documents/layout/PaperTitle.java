package vn.giaouoc.documents.layout;

import java.util.List;
import java.util.Locale;
import vn.giaouoc.documents.DocumentType;

/** The title of a document, without the name of its type where the page prints that above it. */
final class PaperTitle {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PaperTitle() {}

    /** {@code Năm 2024 của Khối thi đua 7} of {@code Giao ước thi đua năm 2024 của Khối thi đua 7}. */
    static String subject(DocumentType type, String heading, String title) {
        for (var name : List.of(heading, type.vietnameseName())) {
            if (title.toLowerCase(VIETNAMESE).startsWith(name.toLowerCase(VIETNAMESE))) {
                return capitalised(title.substring(name.length()));
            }
        }
        return capitalised(title);
    }

    /** Subject of an official letter, behind {@code V/v}. */
    static String about(String title) {
        var words = title.replaceFirst("(?iu)^(công văn\\s+)?((về việc|v/v)\\s*:?\\s*)?", "");
        return words.isEmpty() ? title : words.substring(0, 1).toLowerCase(VIETNAMESE) + words.substring(1);
    }

    private static String capitalised(String words) {
        var text = words.replaceFirst("^[\\s,:;–-]+", "");
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
