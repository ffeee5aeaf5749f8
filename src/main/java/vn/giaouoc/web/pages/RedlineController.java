package vn.giaouoc.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.Redline;
import vn.giaouoc.documents.RedlineView;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** What changed between two versions of a document. */
@Controller
public class RedlineController {

    private final Documents documents;
    private final Redline redline;

    RedlineController(Documents documents, Redline redline) {
        this.documents = documents;
        this.redline = redline;
    }

    /**
     * @param redline null if there is nothing to compare yet, or a text is not known
     * @param refusal code of the problem why it cannot be shown; null if it is
     */
    public record RedlinePage(
            DocumentView document,
            int from,
            int to,
            @Nullable RedlineView redline,
            @Nullable Problem refusal) {}

    /**
     * @param seen ids of versions the reader saw before, parted by commas; the newest of this document is what is compared from
     */
    @GetMapping("/documents/{id}/redline")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable String seen,
            Actor actor) {
        var document = documents.view(id, actor);
        int last =
                document.versions().isEmpty() ? 0 : document.versions().get(0).number();
        int later = to == null ? last : to;
        int earlier = from != null ? from : seen(document.versions(), seen, Math.max(1, later - 1));
        if (last < 2 && from == null) {
            return Pages.show("document/redline", new RedlinePage(document, last, last, null, null));
        }
        try {
            var compared = redline.between(id, earlier, later, actor);
            return Pages.show("document/redline", new RedlinePage(document, earlier, later, compared, null));
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.NOT_FOUND) {
                throw refused;
            }
            return Pages.show("document/redline", new RedlinePage(document, earlier, later, null, refused));
        }
    }

    private static int seen(List<VersionInfo> versions, @Nullable String seen, int otherwise) {
        if (seen == null) {
            return otherwise;
        }
        var ids = Arrays.asList(seen.split(",", 50));
        return versions.stream()
                .filter(version -> ids.contains(version.id().toString()))
                .mapToInt(VersionInfo::number)
                .max()
                .orElse(otherwise);
    }
}
