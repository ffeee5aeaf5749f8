package vn.giaouoc.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.workflow.InstanceSummary;

/**
 * A case as it lies on the shelf: its list of documents (mục lục văn bản trong hồ sơ), those that the reader may read.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 29 and Annex V.
 *
 * @param lines by the day they bear, the undated last
 * @param mayExport the reader may take the whole folder out
 */
public record CaseFile(InstanceSummary summary, List<Line> lines, boolean mayExport) {

    /**
     * One line of the list.
     *
     * @param author name of the unit that issued it
     * @param pages of the official paper; null for other files
     */
    public record Line(
            int number,
            DocumentSummary document,
            String author,
            @Nullable Integer pages) {}
}
