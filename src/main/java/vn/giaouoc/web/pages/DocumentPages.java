package vn.giaouoc.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.DocumentPage;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.RegisterLine;
import vn.giaouoc.documents.VersionInfo;

/** What the pages about documents show. */
public final class DocumentPages {

    private DocumentPages() {}

    /** @param years offered as filter, the newest first */
    public record ListPage(
            DocumentPage documents,
            DocumentQuery query,
            List<Choice> types,
            List<Choice> groups,
            List<Choice> states,
            List<Choice> years,
            boolean registers,
            boolean incoming) {}

    /**
     * @param shown the version whose text is on the page; null before the first
     * @param paper its text; null for a file
     * @param file what is shown of a file; null for a text
     */
    public record OnePage(
            DocumentView document,
            @Nullable VersionInfo shown,
            @Nullable PaperView paper,
            @Nullable FileView file,
            SignedPanel signed,
            IssuedPanel issued,
            PaperViews.Panel official) {

        public boolean inForce() {
            return shown == null
                    || document.current()
                            .map(version -> version.number() == shown.number())
                            .orElse(true);
        }
    }

    /** @param owners books the reader may open */
    public record RegisterPage(List<Choice> owners, String owner, int year, List<RegisterLine> lines) {

        /** Name of whose book it is. */
        public String ownerName() {
            return owners.stream()
                    .filter(choice -> choice.value().equals(owner))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(owner);
        }
    }
}
