package vn.giaouoc.web.pages;

import java.util.List;
import vn.giaouoc.covenants.Annexes;
import vn.giaouoc.documents.Correction;
import vn.giaouoc.documents.Dispatch;
import vn.giaouoc.documents.Measure;

/**
 * What became of an issued document: its copies, and what recalled, corrected or replaced it.
 *
 * @param copies those the reader may see
 * @param chain what was done about the document and by it, oldest first
 * @param measures the reader may ask for now
 * @param annexes of a covenant, or the covenant of an annex
 * @param registry the reader records what happens to copies outside the product
 */
public record IssuedPanel(
        List<Dispatch> copies,
        List<Correction> chain,
        List<Measure> measures,
        Annexes.Panel annexes,
        boolean registry) {

    /** For a document that was never issued; an annex names its covenant from the start. */
    public static IssuedPanel notIssued(Annexes.Panel annexes) {
        return new IssuedPanel(List.of(), List.of(), List.of(), annexes, false);
    }
}
