package vn.giaouoc.web.pages;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FileFacts;
import vn.giaouoc.documents.VersionView;

/**
 * An uploaded file, or the official paper, as a page shows it: what was found inside, and its pages or words.
 *
 * @param facts what is known of its inside
 */
public record FileView(UUID document, int number, String fileName, FileFacts facts) {

    private static final int MOST_PAGES = 300;
    private static final int HASH_DIGITS = 12;

    static @Nullable FileView of(VersionView version) {
        var facts = version.file();
        var info = version.info();
        return facts == null ? null : new FileView(info.document(), info.number(), info.fileName(), facts);
    }

    /** Numbers of the pages that have a picture. */
    public List<Integer> pictures() {
        return IntStream.rangeClosed(1, Math.min(MOST_PAGES, facts.pages()))
                .boxed()
                .toList();
    }

    /** Whether there are more pages than are shown. */
    public boolean cut() {
        return facts.pages() > MOST_PAGES;
    }

    public String path() {
        return "/documents/" + document + "/versions/" + number;
    }

    /** The address changes with the bytes, so a browser never shows an older revision. */
    public String picture(int page) {
        return path() + "/pages/" + page + ".png?of=" + facts.imageSha256().substring(0, HASH_DIGITS);
    }
}
