package vn.giaouoc.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Outlines a new document begins with, one a type; what is left open stands between three dots. Types that a room makes from its
 * data have none.
 *
 * <p>Source: models 1.2 to 1.9 of Annex III of Decree 30/2020/NĐ-CP; for achievement reports the parts of the forms in the
 * annex of Decree 98/2023/NĐ-CP; for reports and handing over practice of the groups (assumption).
 */
@Component
class Skeletons {

    private static final String FOLDER = "drafting/";

    /** The outline of a type, or one empty paragraph where there is none. */
    List<TextBlock> of(DocumentType type, String title, @Nullable Integer year) {
        var file = new ClassPathResource(
                FOLDER + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        if (!file.exists()) {
            return List.of(new TextBlock(BlockKind.PARAGRAPH, null, ""));
        }
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8)
                    .replace("{{title}}", title)
                    .replace("{{year}}", year == null ? "……" : year.toString());
            return StructuredText.blocksOfText(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
