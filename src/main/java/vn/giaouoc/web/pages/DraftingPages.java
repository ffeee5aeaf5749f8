package vn.giaouoc.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.BlockKind;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Draft;
import vn.giaouoc.documents.Drafting;
import vn.giaouoc.documents.Target;
import vn.giaouoc.documents.Writer;

/** What the pages for writing a text show. */
public final class DraftingPages {

    private DraftingPages() {}

    /**
     * @param label how it is cited; empty before the first article
     * @param rows lines the field is high at first
     */
    public record Row(BlockKind kind, String clause, String text, String label, int rows) {}

    /**
     * @param whole whether the text stands in one field
     * @param text the whole of it; empty in the other mode
     * @param at the block that is being written; -1 for none
     * @param back where the writer came from
     */
    public record EditPage(
            DocumentView document,
            Draft draft,
            List<Row> rows,
            boolean whole,
            String text,
            List<Target> targets,
            List<Writer> writers,
            int at,
            String back) {

        public List<BlockKind> kinds() {
            return List.of(BlockKind.values());
        }

        public String baseSha256() {
            return draft.baseSha256() == null ? "" : draft.baseSha256();
        }
    }

    /** @param open how many parts somebody has to choose in */
    public record MergePage(DocumentView document, Drafting.@Nullable Merge merge, long open) {}

    /** Others who write the same text. */
    public record Writers(List<Writer> writers) {}
}
