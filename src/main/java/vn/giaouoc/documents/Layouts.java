package vn.giaouoc.documents;

import org.springframework.stereotype.Service;
import vn.giaouoc.documents.layout.PaperRenderer;

/** Pages that are printed but neither stored nor signed: syntheses, registers, lists. */
@Service
public class Layouts {

    private final PaperRenderer renderer;

    Layouts(PaperRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A tagged PDF/A-2a of a page of our own, in fonts and margins of official papers. Slow: never inside a transaction.
     *
     * @param bodyHtml headings, paragraphs and tables, with the classes of {@code layouts/official/page.css} ({@code plain},
     *     {@code head}, {@code data} …); other tags, attributes and all addresses are dropped
     * @param landscape whether the page lies on its side
     */
    public byte[] pdf(String bodyHtml, String title, boolean landscape) {
        return renderer.page(bodyHtml, title, landscape);
    }
}
